import Analysis
import Foundation
import Intake
import Judgement
import Policies
import Publishing
import Store
import TestSupport
import Testing

@testable import Site

/// The API through the responder; scripts/check-api holds every answer against the description.
@Suite struct APITests {
  private struct Fixture {
    let folder: ScratchFolder
    let store: Store
    let responder: Responder

    init() async throws {
      folder = try ScratchFolder()
      store = try Store(path: folder.path("site.sqlite"), creating: true)
      let reader = EvaluationReader(profiles: try Profile.builtIn())
      for path in [TestFiles.restated, TestFiles.mizube2021, TestFiles.mizube2024] {
        let document = try await reader.read(path: path)
        _ = try store.add(
          ImportedDocument(
            name: document.name, format: document.format, encoding: document.encoding,
            sha256: document.digest, evaluation: document.evaluation,
            importedAt: "2024-07-11T00:00:00Z"))
      }
      responder = Responder(pages: Pages(store: store)) { _ in }
    }

    func get(_ path: String, _ query: String = "", method: String = "GET", tag: String? = nil)
      -> Answer
    {
      responder.answer(
        Incoming(
          method: method, path: path, query: query,
          headers: tag.map { ["if-none-match": $0] } ?? [:]))
    }

    func json(_ path: String, _ query: String = "") throws -> JSONValue {
      try JSONDecoder().decode(JSONValue.self, from: Data(get(path, query).body))
    }
  }

  @Test func `an answer is what the command line prints`() async throws {
    let fixture = try await Fixture()
    let evaluation = try fixture.store.evaluation(
      fixture.store.knownRevision("mizube-3-2", cycle: nil))
    let expected = try JSONText.encode(fixture.store.dossier(2, in: evaluation))
    let answer = fixture.get("/api/v1/programs/mizube-3-2/fields/2")
    #expect(answer.status == 200)
    #expect(String(decoding: answer.body, as: UTF8.self) == expected)
  }

  @Test func `the index lists every resource, and each has an example or needs one`() async throws {
    let fixture = try await Fixture()
    guard case .list(let listed)? = try fixture.json("/api/v1").members?["resources"] else {
      Issue.record("no list of resources")
      return
    }
    #expect(listed.count == Resource.all.count)
    #expect(Set(Resource.all.map(\.name)).count == Resource.all.count)
    let examples = try APIExamples(fixture.store)
    // There is no project data in the store.
    let lacking = ["project", "source", "series", "payee"]
    for resource in Resource.all where !lacking.contains(resource.name) {
      let path = try #require(examples.path(resource), "\(resource.name)")
      let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
      #expect(fixture.get(parts[0], parts.count > 1 ? parts[1] : "").status == 200, "\(path)")
    }
  }

  @Test func `every placeholder of a path is a parameter that is described`() {
    for resource in Resource.all {
      #expect(resource.pathParameters.count == resource.path.count { $0 == "{" })
      #expect(Set(resource.parameters.map(\.name)).count == resource.parameters.count)
    }
  }

  @Test(arguments: [
    ("/api/v1/programs", "nothing=1", "parameter-unknown"),
    ("/api/v1/programs", "limit=0", "parameter-invalid"),
    ("/api/v1/programs", "limit=+1", "parameter-invalid"),
    ("/api/v1/programs", "limit=", "parameter-invalid"),
    ("/api/v1/programs", "limit=1&limit=2", "parameter-repeated"),
    ("/api/v1/programs", "limit=%FF", "query-undecodable"),
    ("/api/v1/opinions", "kind=anger", "parameter-invalid"),
    ("/api/v1/opinions", "program=%00", "parameter-invalid"),
    ("/api/v1/programs/mizube-3-2/revisions", "from=2021-2023&to=2018-2020", "cycles-not-in-order"),
    ("/api/v1/programs/mizube-3-2", "cycle=2021", "parameter-invalid"),
    ("/api/v1/search", "", "search-empty"), ("/api/v1/search", "q=-a", "search-only-excluded"),
    ("/api/v1/search", "q=a&kind=anger", "parameter-invalid"),
    ("/api/v1/search", "q=a&field=x", "search-field-wrong"),
  ])
  func `a wrong request is told what is wrong`(path: String, query: String, code: String)
    async throws
  {
    let fixture = try await Fixture()
    let answer = fixture.get(path, query)
    #expect(answer.status == 400)
    #expect(answer.headers.contains { $0 == ("Content-Type", "application/problem+json") })
    #expect(try fixture.json(path, query).members?["code"] == .text(code))
  }

  @Test(arguments: [
    "/api/nothing", "/api/v2/programs", "/api/v1/programs/", "/api/v1/programs/nobody",
    "/api/v1/programs/mizube-3-2%00", "/api/v1/programs/mizube-3-2/fields/99",
    "/api/v1/programs/mizube-3-2/fields/02", "/api/v1/programs/%FF", "/api/v1/terms/%20",
    "/api/v1/projects/1", "/api/v1/sources/1", "/api/v1/ministries/nobody",
    "/api/v1/comparison/nothing", "/api/v1/payees/nobody",
  ])
  func `what is not there is a problem too`(path: String) async throws {
    let fixture = try await Fixture()
    #expect(fixture.get(path).status == 404)
    #expect(try fixture.json(path).members?["status"] == 404)
  }

  @Test(arguments: ["opinions", "lessons"])
  func `a filter by a program that is not there is a problem too`(name: String) async throws {
    let fixture = try await Fixture()
    #expect(fixture.get("/api/v1/\(name)", "program=nobody").status == 404)
  }

  @Test func `only reading is allowed, from the pages of any site`() async throws {
    let fixture = try await Fixture()
    let posted = fixture.get("/api/v1/programs", method: "POST")
    #expect(posted.status == 405)
    #expect(posted.headers.contains { $0 == ("Allow", "GET, HEAD, OPTIONS") })
    let asked = fixture.get("/api/v1/programs", method: "OPTIONS")
    #expect(asked.status == 204 && asked.body.isEmpty)
    for answer in [posted, asked, fixture.get("/api/v1"), fixture.get("/api/x")] {
      #expect(answer.headers.contains { $0 == ("Access-Control-Allow-Origin", "*") })
    }
  }

  @Test func `the parts of a list link to each other and make the list`() async throws {
    let fixture = try await Fixture()
    guard case .list(let whole) = try fixture.json("/api/v1/opinions") else { return }
    #expect(whole.count > 4)
    var parts: [JSONValue] = []
    var query: String? = "limit=3&status=unanswered"
    while let asked = query {
      guard case .list(let part) = try fixture.json("/api/v1/opinions", asked) else { return }
      parts += part
      let headers = fixture.get("/api/v1/opinions", asked).headers
      #expect(headers.contains { $0 == ("X-Total-Count", "\(whole.count)") })
      let next = headers.first { $0.name == "Link" }?.value.split(separator: ", ")
        .first { $0.hasSuffix("rel=\"next\"") }
      query = next.map { String($0.drop { $0 != "?" }.dropFirst().prefix { $0 != ">" }) }
      if let query { #expect(query.hasPrefix("status=unanswered&limit=3&offset=")) }
    }
    #expect(parts == whole)
  }

  @Test func `beyond the end of a list there is nothing, and a way back`() async throws {
    let fixture = try await Fixture()
    #expect(try fixture.json("/api/v1/programs", "offset=50") == .list([]))
    let link = fixture.get("/api/v1/programs", "offset=50").headers.first { $0.name == "Link" }
    #expect(link?.value.contains("offset=0>; rel=\"prev\"") == true)
    #expect(link?.value.contains("next") == false)
  }

  @Test func `what the operator must mend is not told`() async throws {
    let fixture = try await Fixture()
    try fixture.store.write { try $0.execute("DROP TABLE statement", []) }
    let reported = Reported()
    let responder = Responder(pages: Pages(store: fixture.store)) { reported.add($0) }
    let answer = responder.answer(Incoming(path: "/api/v1/programs/mizube-3-2"))
    #expect(answer.status == 503)
    #expect(answer.headers.contains { $0.name == "Retry-After" })
    #expect(!String(decoding: answer.body, as: UTF8.self).contains("statement"))
    #expect(reported.all.count == 1)
  }

  @Test func `where the store is on the server is not told`() async throws {
    let fixture = try await Fixture()
    #expect(try fixture.json("/api/v1/status").members?["store"] == "site.sqlite")
  }

  @Test func `the schemas are those of docs`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: TestFiles.path("docs/schemas"))
    #expect(Set(files) == Set(Schema.allCases.map { "\($0.rawValue).json" }))
    for schema in Schema.allCases {
      let file = try TestFiles.text(TestFiles.path("docs/schemas/\(schema.rawValue).json"))
      #expect(
        try schema.read() == JSONDecoder().decode(JSONValue.self, from: Data(file.utf8)))
    }
  }
}

/// Collects what is reported.
private final class Reported: @unchecked Sendable {
  private let lock = NSLock()
  private var problems: [Problem] = []

  func add(_ problem: Problem) { lock.withLock { problems.append(problem) } }
  var all: [Problem] { lock.withLock { problems } }
}
