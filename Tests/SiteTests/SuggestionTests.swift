import Foundation
import Intake
import Markup
import Policies
import Publishing
import Store
import TestSupport
import Testing

@testable import Site

@Suite struct SuggestionTests {
  private let script = String(decoding: Asset.script.bytes, as: UTF8.self)

  private func form(_ language: Language) throws -> [String: String] {
    try #require(SearchBox(words: "").html(language).elements.first { $0.tag == "form" }).attributes
  }

  /// A store with a document and a search index.
  private func store(_ folder: ScratchFolder) async throws -> Store {
    let store = try Store(path: folder.path("site.sqlite"), creating: true)
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    let document = try await reader.read(path: TestFiles.mizube2024)
    _ = try store.add(
      ImportedDocument(
        name: document.name, format: document.format, encoding: document.encoding,
        sha256: document.digest, evaluation: document.evaluation,
        importedAt: "2024-07-11T00:00:00Z"))
    try store.updateSearchIndex(.empty)
    return store
  }

  @Test(arguments: Language.allCases)
  func `the search box has the texts of its suggestions`(language: Language) throws {
    let form = try form(language)
    #expect(form["data-suggest"] == "/api/v1/search")
    #expect(form["data-root"] == Route.home.path(language))
    let kinds = form["data-kinds"]?.split(separator: "|").map { $0.split(separator: "=") }
    #expect(
      kinds?.map { $0.map(String.init) }
        == SearchKind.allCases.map { [$0.rawValue, language($0.title)] })
    for name in ["data-count", "data-all"] { #expect(form[name]?.contains("{n}") == true) }
    let isJapanese = form.values.contains { $0.contains("候補") }
    #expect(isJapanese == (language == .japanese))
  }

  @Test func `every text that the script reads is there`() throws {
    let form = try form(.english)
    let read =
      script.matches(of: /texts\.([a-z]+)/).map(\.output.1)
      + script.matches(of: /text\("([a-z]+)"/).map(\.output.1)
    #expect(
      Set(read).isSuperset(of: ["suggest", "root", "kinds", "label", "count", "all", "none"]))
    for name in read { #expect(form["data-\(name)"]?.isEmpty == false, "data-\(name)") }
  }

  @Test func `the API answers what the script reads of a hit`() async throws {
    let folder = try ScratchFolder()
    let responder = Responder(pages: Pages(store: try await store(folder))) { _ in }
    let answer = responder.answer(
      method: "GET", path: "/api/v1/search", query: ["q": "水", "limit": "8"])
    #expect(answer.status == 200)
    let json = try JSONDecoder().decode(JSONValue.self, from: Data(answer.body)).members
    #expect(json?["total"] != nil)
    guard case .list(let hits)? = json?["hits"] else {
      Issue.record("there are no hits")
      return
    }
    let read = Set(script.matches(of: /hit\.([a-z]+)/).map { String($0.output.1) })
    #expect(read == ["kind", "title", "excerpt", "ministry", "path"])
    #expect(!hits.isEmpty)
    for hit in hits { #expect(read.isSubset(of: Set((hit.members ?? [:]).keys))) }
  }

  @Test func `the English page of a hit is the Japanese one beneath its root`() async throws {
    let folder = try ScratchFolder()
    let hits = try await store(folder).search(SearchRequest(["q": "の", "limit": "1000"])).hits
    #expect(!hits.isEmpty)
    for hit in hits {
      #expect(hit.path(.english) == Route.home.path(.english) + hit.path(.japanese).dropFirst())
    }
  }

  @Test func `the script makes no markup and no code of what it reads`() {
    for word in [
      "innerHTML", "outerHTML", "insertAdjacent", "document.write", "DOMParser", "Fragment(",
      "eval(", "Function(", "import(", ".style", "http:", "https:", "cookie", "localStorage",
    ] {
      #expect(!script.contains(word), "\(word)")
    }
  }
}
