import Policies
import Publishing
import Store

/// Something that the API answers with: its address, what it can be asked for, what it gives.
///
/// The table of resources is the only place that knows them: requests, the index, the OpenAPI
/// description and the page about the API are all made from it. To add a resource, write one more
/// extension of `Resource` in a file beneath `Resources`, and name it in `all`.
struct Resource: Sendable {
  /// What a request gets.
  struct Content: Sendable {
    let value: any Encodable & Sendable
    /// How many entries there are in all; nothing if the answer is whole.
    let total: Int?

    init(_ value: any Encodable & Sendable, total: Int? = nil) {
      self.value = value
      self.total = total
    }
  }

  /// A stable name for clients, as in `programOpinions`.
  let name: String
  /// The path beneath the root, as in `programs/{program}/claims`.
  let path: String
  let title: Bilingual
  /// What it can be asked for behind the question mark.
  let parameters: [Parameter]
  /// Whether it is given in parts.
  let isPaged: Bool
  let schema: Schema
  let content: @Sendable (APIRequest) throws(Problem) -> Content

  init(
    _ name: String, _ path: String, ja japanese: String, en english: String,
    parameters: [Parameter] = [], isPaged: Bool = false, schema: Schema,
    content: @escaping @Sendable (APIRequest) throws(Problem) -> Content
  ) {
    self.name = name
    self.path = path
    title = Bilingual(ja: japanese, en: english)
    self.parameters = parameters + (isPaged ? [.limit, .offset] : [])
    self.isPaged = isPaged
    self.schema = schema
    self.content = content
  }

  /// The words of the path; those in braces stand for parameters.
  private var words: [Substring] { path.split(separator: "/") }

  /// The parameters that stand in the path, in order.
  var pathParameters: [Parameter] {
    words.compactMap { Self.placeholder($0).flatMap { Parameter.inPaths[$0] } }
  }

  /// What stands in a path in place of the parameters; nothing if it is another resource's.
  func match(_ path: [String]) -> [String: String]? {
    guard path.count == words.count else { return nil }
    var values: [String: String] = [:]
    for (word, value) in zip(words, path) {
      if let name = Self.placeholder(word) {
        guard Parameter.inPaths[name]?.allows(value) == true else { return nil }
        values[name] = value
      } else if word != value {
        return nil
      }
    }
    return values
  }

  /// The path with values in place of its parameters, and what must be asked for behind it; nothing if
  /// one is missing.
  func path(_ values: [String: String]) -> String? {
    var path = API.root
    for word in words {
      guard let name = Self.placeholder(word) else {
        path += "/\(word)"
        continue
      }
      guard let value = values[name] else { return nil }
      path += "/" + Route.encode(value)
    }
    var query: [(name: String, value: String)] = []
    for parameter in parameters where parameter.isRequired {
      guard let value = values[parameter.name] else { return nil }
      query.append((name: parameter.name, value: value))
    }
    return path + Query.write(query)
  }

  /// The address as a template (RFC 6570).
  var template: String {
    let query = parameters.isEmpty ? "" : "{?\(parameters.map(\.name).joined(separator: ","))}"
    return API.root + (path.isEmpty ? "" : "/" + path) + query
  }

  private static func placeholder(_ word: Substring) -> String? {
    word.hasPrefix("{") ? String(word.dropFirst().dropLast()) : nil
  }
}
