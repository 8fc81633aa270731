import Foundation
import Policies
import Publishing
import Store

/// The record as JSON, for programs (docs/api.md).
struct API: Sendable {
  static let root = "/api/v1"
  static let description = root + "/openapi.json"

  let store: Store
  let report: @Sendable (Problem) -> Void

  /// The answer to a request; nothing if its address is not beneath `/api/`.
  func answer(_ incoming: Incoming) -> Answer? {
    guard incoming.path.hasPrefix("/api/") else { return nil }
    if let answer = Self.refusal(of: incoming) { return answer }
    var answer = content(incoming)
    answer.kind = "api"
    answer.headers += Self.openData
    return answer
  }

  /// The answer to a request that does not read, for which no record is needed; nothing for others.
  static func refusal(of incoming: Incoming) -> Answer? {
    guard incoming.path.hasPrefix("/api/"), !incoming.isReading else { return nil }
    var answer = other(incoming.method)
    answer.headers += openData
    return answer
  }

  /// The answer where the record cannot be read at all; nothing for pages.
  static func failure(_ problem: Problem, _ path: String) -> Answer? {
    guard path.hasPrefix("/api/") else { return nil }
    var answer = Answer.problem(problem)
    answer.headers += openData + SecurityHeaders.all
    return answer
  }

  /// Open data may be read from the pages of any site.
  private static let openData: [(name: String, value: String)] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Expose-Headers", "ETag, Link, Retry-After, X-Total-Count"),
  ]

  private static let methods = "GET, HEAD, OPTIONS"

  /// The answer to a method that does not read.
  private static func other(_ method: String) -> Answer {
    guard method == "OPTIONS" else {
      var answer = Answer.problem(.wrongMethod)
      answer.headers.append(("Allow", methods))
      return answer
    }
    return Answer(
      status: 204,
      headers: [
        ("Allow", methods), ("Access-Control-Allow-Methods", methods),
        ("Access-Control-Allow-Headers", "If-None-Match"), ("Access-Control-Max-Age", "86400"),
      ], body: [])
  }

  private func content(_ incoming: Incoming) -> Answer {
    do {
      if incoming.path == Self.description { return try .json(OpenAPI.document) }
      guard let (resource, path) = Self.resource(incoming.path) else { return .problem(.notFound) }
      let query = try APIQuery(incoming.query, of: resource)
      let request = APIRequest(
        store: store, values: path.merging(query.values, uniquingKeysWith: { first, _ in first }))
      let content = try resource.content(request)
      var answer = try Answer.json(content.value)
      answer.headers += Paging(incoming.path, query, request, total: content.total).headers
      return answer
    } catch let problem as Problem {
      if [.invalid, .unreadable].contains(problem.kind) { report(problem) }
      return .problem(problem)
    } catch {
      report(
        Problem(
          .invalid, "answer-unwritable",
          Bilingual(ja: "JSONを書き出せません（\(error)）。", en: "The JSON cannot be written (\(error)).")))
      return .problem(.fault)
    }
  }

  /// The resource of a path, with the values in it.
  ///
  /// Words are decoded one by one, so that a stroke in a value stays one.
  private static func resource(_ path: String) -> (Resource, [String: String])? {
    guard path == root || path.hasPrefix(root + "/") else { return nil }
    let encoded = path.dropFirst(root.count + 1).split(
      separator: "/", omittingEmptySubsequences: false)
    let words = encoded.compactMap { String($0).removingPercentEncoding }
    guard words.count == encoded.count else { return nil }
    let wanted = path == root ? [] : words
    return Resource.all.lazy.compactMap { resource in
      resource.match(wanted).map { (resource, $0) }
    }.first
  }
}

extension Answer {
  /// A value as JSON, which a client may keep and must ask about.
  static func json(_ value: some Encodable, type: String = "application/json") throws -> Answer {
    Answer(
      status: 200,
      headers: [("Content-Type", type), ("Cache-Control", "public, no-cache")],
      body: Array(try JSONText.encode(value).utf8))
  }
}
