import Foundation
import Intake
import Markup
import Policies
import Store
import TestSupport
import Testing

@testable import Site

@Suite struct SearchPageTests {
  /// A store with two documents and a search index.
  private struct Fixture {
    let folder: ScratchFolder
    let store: Store
    let responder: Responder

    init() async throws {
      folder = try ScratchFolder()
      store = try Store(path: folder.path("site.sqlite"), creating: true)
      let reader = EvaluationReader(profiles: try Profile.builtIn())
      for path in [TestFiles.restated, TestFiles.mizube2024] {
        let document = try await reader.read(path: path)
        _ = try store.add(
          ImportedDocument(
            name: document.name, format: document.format, encoding: document.encoding,
            sha256: document.digest, evaluation: document.evaluation,
            importedAt: "2024-07-11T00:00:00Z"))
      }
      try store.updateSearchIndex(.empty)
      responder = Responder(pages: Pages(store: store)) { _ in }
    }

    func page(_ words: String, _ language: Language, _ more: [String: String] = [:]) throws -> HTML
    {
      let query = more.merging(["q": words]) { $1 }
      return try #require(try Pages(store: store).page(.search, query)).html(language)
    }
  }

  @Test func `every page has one search box, filled on the page of the search`() async throws {
    let fixture = try await Fixture()
    for (route, words) in [(Route.home, ""), (.search, "水 \"辺\""), (.lessons, "")] {
      let page = try #require(try Pages(store: fixture.store).page(route, ["q": words]))
      let elements = page.html(.english).elements
      let boxes = elements.filter { $0.tag == "input" && $0.attributes["name"] == "q" }
      #expect(boxes.map { $0.attributes["value"] } == [words])
      let form = elements.first { $0.attributes["role"] == "search" }
      #expect(form?.attributes["action"] == "/en/search")
      #expect(elements.contains { $0.attributes["for"] == boxes[0].attributes["id"] })
    }
  }

  @Test func `an English search says that texts are Japanese`() async throws {
    let fixture = try await Fixture()
    func isSaid(_ words: String, _ language: Language) throws -> Bool {
      try fixture.page(words, language).plainText.contains("payees are in Japanese")
    }
    #expect(try isSaid("disarmament", .english))
    #expect(try isSaid("", .english))
    #expect(try !isSaid("軍縮", .english))
    #expect(try !isSaid("disarmament", .japanese))
  }

  @Test func `every hit leads to a place on a page`() async throws {
    let fixture = try await Fixture()
    let hits = try fixture.store.search(SearchRequest(["q": "の", "limit": "1000"])).hits
    #expect(Set(hits.map(\.kind)).isSuperset(of: [.goal, .result, .opinion, .document]))
    for hit in hits {
      let parts = hit.path(.japanese).split(separator: "#").map(String.init)
      let path = try #require(parts[0].removingPercentEncoding)
      let route = try #require(Route(path: path))
      let page = try #require(try Pages(store: fixture.store).page(route)).html(.japanese)
      #expect(route.path(.japanese) == parts[0])
      guard parts.count > 1 else { continue }
      #expect(page.elements.contains { $0.attributes["id"] == parts[1] }, "\(hit.path(.japanese))")
    }
  }

  @Test func `the title counts, the list goes on from the page before`() async throws {
    let fixture = try await Fixture()
    let first = try fixture.page("の", .english, ["limit": "3"])
    let second = try fixture.page("の", .english, ["limit": "3", "offset": "3"])
    let total = try fixture.store.search(SearchRequest("の")).total
    let titles = [first, second].map { page in page.elements.first { $0.tag == "title" }?.text }
    #expect(titles[0]?.hasPrefix("\(total) found") == true && titles[0] != titles[1])
    let list = second.elements.first { $0.tag == "ol" && $0.attributes["class"] == "hits" }
    #expect(list?.attributes["start"] == "4")
    let links = second.elements.filter { ["prev", "next"].contains($0.attributes["rel"] ?? "") }
    #expect(
      links.map { $0.attributes["href"] } == [
        "/en/search?q=%E3%81%AE&limit=3", "/en/search?q=%E3%81%AE&limit=3&offset=6",
      ])
  }

  @Test func `the API finds the same, in parts`() async throws {
    let fixture = try await Fixture()
    let words = "q=" + Route.encode("の")
    let hits = try fixture.store.search(SearchRequest(["q": "の", "limit": "5"]))
    let answer = fixture.responder.answer(
      Incoming(path: "/api/v1/search", query: "\(words)&limit=3&offset=2"))
    #expect(answer.headers.contains { $0 == ("X-Total-Count", "\(hits.total)") })
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    let ids = (json["hits"] as? [[String: Any]])?.compactMap { $0["id"] as? String }
    #expect(ids == hits.hits.dropFirst(2).map(\.id))
    #expect(json["total"] as? Int == hits.total)
    let odd = fixture.responder.answer(
      Incoming(path: "/api/v1/search", query: "\(words)&offset=1000000000"))
    #expect(odd.status == 200)
  }

  @Test(arguments: ["-税", "。", "どこにもない語の並び", ""])
  func `a search without hits says what to do`(words: String) async throws {
    let fixture = try await Fixture()
    for language in Language.allCases {
      let page = try fixture.page(words, language)
      #expect(page.elements.contains { $0.attributes["class"] == "help" })
      #expect(
        page.elements.filter { $0.attributes["role"] == "alert" }.count
          == (words.count < 3 && !words.isEmpty ? 1 : 0))
    }
  }

  @Test func `a wrong filter is a bad request, words stay words`() async throws {
    let fixture = try await Fixture()
    #expect(
      fixture.responder.answer(method: "GET", path: "/search", query: ["kind": "x"]).status == 400)
    let attack = "<script>alert(1)</script>"
    let answer = fixture.responder.answer(method: "GET", path: "/search", query: ["q": attack])
    #expect(answer.status == 200)
    let own = "<script src=\"/site.js\" type=\"module\"></script>"
    let page = String(decoding: answer.body, as: UTF8.self)
    #expect(page.contains(own) && !page.replacing(own, with: "").contains("<script"))
  }

  @Test(arguments: Language.allCases)
  func `the page of a search is as it was found good`(language: Language) async throws {
    let page = try await Fixture().page("水辺 OR 平和", language, ["limit": "8"])
    let (expected, actual) = try Golden.compare(
      "pages/search.\(language.rawValue).html", page.indented)
    #expect(actual == expected)
  }
}
