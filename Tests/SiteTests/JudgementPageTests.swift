import Analysis
import Foundation
import Intake
import Judgement
import Markup
import Policies
import Store
import TestSupport
import Testing

@testable import Site

@Suite struct JudgementPageTests {
  /// A store with two cycles of one program and one of another, and what answers from it.
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

    func page(_ path: String, _ query: [String: String] = [:]) throws -> HTML {
      let route = try #require(Route(path: path))
      let page = try #require(try Pages(store: store).page(route, query))
      return page.html(Route.language(ofPath: path))
    }

    /// Answers an opinion of the bundled sample.
    func answer(_ number: Int) throws {
      try store.add(
        OpinionResponse(
          status: .partly, text: "一部を次期目標に入れた。", by: "水野", at: "2024-07-12T00:00:00Z"),
        to: "mofa-ii-1/2021-2023/\(number)")
    }

    func decide(_ kind: Decision.Kind, _ subject: String, _ object: String, reason: String) throws {
      try store.add(
        Decision(
          kind: kind, subject: subject, object: object, verdict: .confirmed, reason: reason,
          decidedBy: "tester", decidedAt: "2024-07-12T00:00:00Z"))
    }
  }

  /// The elements with a tag, each with what stands in it.
  private func trees(_ html: HTML, _ tag: String) -> [HTML] {
    switch html {
    case .text: []
    case .group(let children): children.flatMap { trees($0, tag) }
    case .element(_, _, let children):
      (html.elements.first?.tag == tag ? [html] : []) + children.flatMap { trees($0, tag) }
    }
  }

  /// The rows of a table, the head first; none if there is no such table.
  private func rows(_ page: HTML, captioned caption: String) -> [HTML] {
    trees(page, "table").first { table in
      table.elements.contains { $0.tag == "caption" && $0.text == caption }
    }.map { trees($0, "tr") } ?? []
  }

  @Test func `a page stands in the trail without the program that stands before it`() async throws {
    let fixture = try await Fixture()
    for path in ["claims", "fields/3", "reconciliation"] {
      let trail = try #require(
        trees(try fixture.page("/en/programs/mofa-ii-1/\(path)"), "nav")
          .first { $0.elements.first?.attributes["class"] == "trail" })
      let steps = trees(trail, "li").map(\.plainText)
      let program = try #require(steps.dropLast().last)
      #expect(steps.last?.contains(program) == false && steps.last?.isEmpty == false, "\(path)")
    }
  }

  @Test func `the matrix says what its counts of figures are, and the unit of its money`()
    async throws
  {
    let fixture = try await Fixture()
    let page = try fixture.page("/programs/mofa-ii-1")
    #expect(page.elements.contains { $0.tag == "th" && $0.text.hasSuffix("百万円") })
    let counts = page.elements.filter { $0.tag == "td" && $0.text.hasPrefix("支持") }
    #expect(counts.count == 11 && counts.allSatisfy { $0.text.contains("、矛盾") })
  }

  @Test(arguments: ["/opinions", "/lessons", "/revisions", "/checks", "/claims"])
  func `rows of sentences stand one below the other on a phone`(path: String) async throws {
    let start = ["/opinions", "/lessons"].contains(path) ? "" : "/programs/mofa-ii-1"
    let all = trees(try await Fixture().page(start + path), "table")
    let tables = all.filter { table in
      table.elements.contains { $0.tag == "td" && $0.text.count > 50 }
    }
    #expect(!tables.isEmpty)
    for table in tables {
      #expect(table.elements.first?.attributes["class"] == "stacked", "\(path)")
    }
  }

  @Test func `two cycles have a crosswalk, one has none`() async throws {
    let fixture = try await Fixture()
    let path = "/en/programs/mizube-3-2/revisions"
    let alone = try fixture.page(path)
    let between = try fixture.page(path, ["from": "2018-2020", "to": "2021-2023"])
    #expect(!alone.elements.contains { $0.attributes["id"] == "crosswalk" })
    #expect(between.elements.contains { $0.attributes["id"] == "crosswalk" })
    let other = between.elements.first { $0.attributes["hreflang"] == "ja" }?.attributes["href"]
    #expect(other == "/programs/mizube-3-2/revisions?from=2018-2020&to=2021-2023")
  }

  @Test func `what a person said of two fields is on the page`() async throws {
    let fixture = try await Fixture()
    let query = ["from": "2018-2020", "to": "2021-2023"]
    func confirmed() throws -> Int {
      try fixture.page("/en/programs/mizube-3-2/revisions", query).elements.count {
        $0.text == "confirmed by a person"
      }
    }
    #expect(try confirmed() == 0)
    try fixture.decide(.crosswalk, "mizube-3-2/2018-2020/1", "2021-2023/1", reason: "same")
    #expect(try confirmed() == 1)
  }

  @Test func `losses are said beside the marked goal`() async throws {
    let page = try await Fixture().page("/en/programs/mofa-ii-1/revisions")
    let section = try #require(
      trees(page, "section").first { $0.elements.first?.attributes["id"] == "field-3" })
    #expect(section.elements.contains { $0.tag == "del" })
    #expect(
      section.elements.contains {
        $0.attributes["class"] == "gap" && $0.text.hasPrefix("Lost or weakened")
      })
  }

  @Test func `a finding set aside moves, with its reason`() async throws {
    let fixture = try await Fixture()
    let path = "/en/programs/mofa-ii-1/checks"
    func suppressed() throws -> [String] {
      rows(try fixture.page(path), captioned: "Findings set aside, and why").dropFirst()
        .compactMap { $0.elements.first?.text }
    }
    #expect(try suppressed().isEmpty)
    try fixture.decide(
      .suppression, "mofa-ii-1/2021-2023", "field-without-opinion", reason: "known")
    #expect(try suppressed().count == 4)
    #expect(try suppressed().allSatisfy { $0.contains("known") && $0.contains("tester") })
  }

  @Test func `every rule on the page has an example of wrong and right`() async throws {
    let page = try await Fixture().page("/programs/mofa-ii-1/checks")
    let sections = page.elements.filter { $0.attributes["class"] == "rule" && $0.tag == "details" }
    let rules = try CheckCatalogue.builtIn().rules.filter { $0.subjects.contains(.document) }
    #expect(Set(sections.compactMap { $0.attributes["id"] }) == Set(rules.map { "rule-\($0.id)" }))
    #expect(rules.allSatisfy { !$0.wrong.parts.isEmpty && $0.wrong != $0.right })
  }

  @Test func `the sums of claims are those of the fields`() async throws {
    let page = try await Fixture().page("/en/programs/mofa-ii-1/claims")
    let rows = rows(page, captioned: "Claims by kind (inferred)")
    let counts = rows.dropFirst().map { row in
      row.elements.filter { $0.tag == "td" }.compactMap { Int($0.text) }
    }
    let sums = try #require(counts.last)
    #expect(counts.count == 12 && (sums.first ?? 0) > 0)
    for column in sums.indices {
      #expect(sums[column] == counts.dropLast().map { $0[column] }.reduce(0, +))
    }
  }

  @Test func `counts that ask for something lead to their lists`() async throws {
    let page = try await Fixture().page("/en/programs/mofa-ii-1/claims")
    let rows = rows(page, captioned: "Claims and evidence (inferred)")
    let links = Set(rows.flatMap(\.elements).compactMap { $0.attributes["href"] })
    let ids = Set(page.elements.compactMap { $0.attributes["id"] })
    for id in ["unanswered", "unmeasured"] { #expect(links.contains("#\(id)") && ids.contains(id)) }
    let heads = try #require(rows.first).elements.filter { $0.tag == "th" }.map(\.text)
    #expect(heads.contains("Outputs") && heads.contains("Outcomes"))
  }

  @Test func `the ratings of the program and of every field stand beside each other`() async throws
  {
    let fixture = try await Fixture()
    let path = "/en/programs/mofa-ii-1/claims"
    func ratings() throws -> [String] {
      rows(try fixture.page(path), captioned: "Ratings proposed and confirmed").dropFirst()
        .compactMap { $0.elements.first?.text }
    }
    #expect(try ratings().count == 12)
    #expect(try ratings().allSatisfy { $0.contains("no basis for a rating") })
    try fixture.decide(.rating, "mofa-ii-1/2021-2023", "common/met", reason: "three good years")
    let program = try #require(try ratings().first)
    #expect(program.contains("three good years") && program.contains("tester"))
  }

  @Test func `a term says where it stands first and last, and how often in each document`()
    async throws
  {
    let page = try await Fixture().page("/en/terms/OSA")
    let facts = page.elements.filter { $0.tag == "dt" }.map(\.text)
    #expect(facts == ["First use", "Last use", "Uses by document"])
    let uses = rows(page, captioned: "Uses").count - 1
    #expect(uses > 1)
    #expect(page.elements.contains { $0.tag == "p" && $0.text.hasSuffix("2021-2023: \(uses)") })
  }

  @Test(arguments: ["", "/en"])
  func `any word is looked up by a form`(prefix: String) async throws {
    let fixture = try await Fixture()
    let form = try fixture.page(prefix + "/terms").elements
    #expect(form.contains { $0.tag == "form" && $0.attributes["action"] == prefix + "/terms" })
    #expect(form.contains { $0.tag == "input" && $0.attributes["name"] == "word" })
    // A word that no list has and no document marks as a term.
    #expect(!(try fixture.store.terms().entries.contains { $0.term.name == "国際" }))
    for word in ["OSA", "国際"] {
      let asked = try fixture.page(prefix + "/terms", ["word": " \(word)\n"]).indented
      let path = Route.term(word).path(prefix.isEmpty ? .japanese : .english)
      let own = try #require(path.removingPercentEncoding)
      #expect(asked == (try fixture.page(own).indented))
    }
  }

  @Test(arguments: [("", "見つかりませんでした"), ("/en", "was not found")])
  func `a word that no document uses is answered kindly`(prefix: String, said: String)
    async throws
  {
    let fixture = try await Fixture()
    let list = try fixture.page(prefix + "/terms").elements
    #expect(!list.contains { $0.text.contains(said) })
    for word in ["ない<語>", "  ", ""] {
      let page = try fixture.page(prefix + "/terms", ["word": word]).elements
      let isAsked = word.contains("語")
      #expect(page.contains { $0.tag == "p" && $0.text.contains(said) } == isAsked)
      #expect(page.contains { $0.tag == "p" && $0.text.contains("「\(word)」") } == isAsked)
      #expect(page.count { $0.tag == "table" } == 1)
    }
  }

  @Test func `lessons are filtered by tag and by word`() async throws {
    let fixture = try await Fixture()
    func lessons(_ query: [String: String]) throws -> Int {
      max(0, rows(try fixture.page("/en/lessons", query), captioned: "Lessons").count - 1)
    }
    let all = try lessons([:])
    #expect(all > 2)
    #expect(try lessons(["tag": "reach"]) == 0)
    let lesson = try #require(try fixture.store.lessons("mofa-ii-1").lessons.first)
    try fixture.decide(.lesson, lesson.key, "reach", reason: "again")
    #expect(try lessons(["tag": "reach"]) == 1)
    #expect(try lessons(["word": "reach"]) == 1)
    #expect(try lessons(["tag": "", "word": ""]) == all)
  }

  @Test func `the ledger says who decided, what is asked for and where it appears`() async throws {
    let fixture = try await Fixture()
    let caption = "Opinions and what became of them"
    let path = "/en/programs/mofa-ii-1/opinions"
    func ledger() throws -> [HTML] { rows(try fixture.page(path), captioned: caption) }
    let head = try #require(try ledger().first)
    #expect(trees(head, "th").count == 7)
    let asking = try ledger().dropFirst().filter { row in
      row.elements.contains { $0.attributes["class"] == "reasons" }
    }
    #expect(!asking.isEmpty)
    #expect(try !ledger().contains { $0.elements.contains { $0.text.contains("水野") } })
    try fixture.answer(3)
    let decided = try #require(
      try ledger().first { row in
        row.elements.contains { $0.attributes["class"] == "chip partly" }
      })
    let words = try #require(decided.elements.first?.text)
    for word in ["水野, 2024-07-12", "一部を次期目標に入れた。", "mofa-ii-1/2021-2023/3"] {
      #expect(words.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    ("opinions", "/opinions"), ("opinions-program", "/programs/mofa-ii-1/opinions"),
    ("terms", "/terms"), ("term", "/terms/OSA"),
  ])
  func `pages of judgement are as they were last looked at`(name: String, path: String)
    async throws
  {
    let fixture = try await Fixture()
    try fixture.answer(3)
    for (language, prefix) in [(Language.japanese, ""), (.english, "/en")] {
      let (expected, actual) = try Golden.compare(
        "pages/\(name).\(language.rawValue).html", try fixture.page(prefix + path).indented)
      #expect(expected == actual)
    }
  }

  @Test(arguments: [
    "/programs/nobody/revisions", "/programs/nobody/checks", "/programs/nobody/claims",
    "/programs/mofa-ii-1/lessons", "/lessons/1",
  ])
  func `what is not there has no page`(path: String) async throws {
    #expect(try await Fixture().responder.answer(method: "GET", path: path).status == 404)
  }

  @Test func `a cycle that is not there has no page`() async throws {
    let responder = try await Fixture().responder
    for (page, name) in [("revisions", "from"), ("checks", "cycle"), ("claims", "cycle")] {
      let answer = responder.answer(
        method: "GET", path: "/programs/mizube-3-2/\(page)", query: [name: "1999-2000"])
      #expect(answer.status == 404)
    }
  }
}
