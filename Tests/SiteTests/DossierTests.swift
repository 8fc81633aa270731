import Analysis
import Intake
import Judgement
import Markup
import Policies
import Store
import TestSupport
import Testing

@testable import Site

/// What the dossier of a field shows of the judgement.
@Suite struct DossierTests {
  private let folder: ScratchFolder
  private let store: Store
  private let model: EvaluationModel

  init() async throws {
    folder = try ScratchFolder()
    store = try Store(path: folder.path("dossier.sqlite"), creating: true)
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    let document = try await reader.read(path: TestFiles.restated)
    _ = try store.add(
      ImportedDocument(
        name: document.name, format: document.format, encoding: document.encoding,
        sha256: document.digest, evaluation: document.evaluation, importedAt: "2024-07-11T00:00:00Z"
      ))
    let revision = try #require(try store.revision(program: "mofa-ii-1", cycle: nil, number: nil))
    model = EvaluationModel(
      evaluation: try store.evaluation(revision), revision: revision, cycles: [],
      namesCycle: false)
  }

  /// A project with the number of Japanese staff, linked to a field.
  private func project(_ field: Int, _ actual: [Double], method: LinkMethod = .official)
    -> LinkedProject
  {
    let values = zip(2021..., actual).map { year, actual in
      IndicatorValue(FiscalYear(year), target: 900, actual: actual)
    }
    let report = IndicatorReport(
      id: 1, key: "1", sheetYear: 2024, source: "rs", kind: .outcome,
      name: "国際機関の日本人職員の数", unit: "人", values: values)
    let record = ProjectRecord(
      id: "7", name: "職員の増強", sheets: [], steps: [:], suggestions: [], outlines: [:],
      budgets: [], reports: [report], indicatorDecisions: [], links: [], inspections: [], edges: [])
    return LinkedProject(
      link: FieldLink(
        field: field, project: "7", name: record.name, method: method, score: 1, sheetYear: 2019),
      record: record)
  }

  private func page(
    _ number: Int, _ projects: [LinkedProject], _ language: Language = .japanese
  ) throws -> [(tag: String, attributes: [String: String], text: String)] {
    let field = try #require(model.evaluation.field(number))
    let page = DossierPage(
      model: model, field: field,
      judgement: try FieldJudgement(
        field, in: model.evaluation, sources: projects.compactMap(EvidenceSource.init), store: store
      ),
      projects: projects)
    return page.html(language).elements
  }

  @Test(arguments: [([800.0, 850, 900], "supports"), ([900, 850, 800], "contradicts")])
  func `a claim shows what the figures say, year by year`(actual: [Double], verdict: String)
    throws
  {
    let elements = try page(6, [project(6, actual)])
    let rows = elements.filter { $0.attributes["id"]?.hasPrefix("claim-") == true }
    let row = try #require(rows.first { $0.text.contains("2023") })
    #expect(elements.contains { $0.attributes["class"] == "chip \(verdict)" })
    #expect(row.text.contains("提案"))
    for number in actual { #expect(row.text.contains("\(Int(number))")) }
    #expect(elements.contains { $0.attributes["href"] == "/projects/7#indicators" })
  }

  @Test func `figures that contradict are among what to check`() throws {
    let elements = try page(6, [project(6, [900, 850, 800])], .english)
    #expect(elements.contains { $0.text.contains("Figures speak against this claim") })
    let calm = try page(6, [project(6, [800, 850, 900])], .english)
    #expect(!calm.contains { $0.text.contains("Figures speak against this claim") })
  }

  @Test func `a suggested project is no evidence, and says of which sheet it is`() throws {
    let elements = try page(6, [project(6, [900, 850, 800], method: .suggested)])
    #expect(!elements.contains { $0.attributes["href"] == "/projects/7#indicators" })
    #expect(elements.contains { $0.text.contains("2019年度のシート") })
  }

  /// A project whose second activity leads nowhere.
  private func logicProject() -> LinkedProject {
    func end(_ kind: String, _ text: String, _ term: String? = nil) -> ProjectEdge.End {
      ProjectEdge.End(number: "1", kind: kind, term: term, text: text)
    }
    func edge(_ from: ProjectEdge.End, _ to: ProjectEdge.End) -> ProjectEdge {
      ProjectEdge(
        from: from, to: to, connection: nil, noStagesReason: nil,
        origin: Origin(file: "3-2.csv", line: 2, fileID: 1))
    }
    let reached = end("アウトカム", "水辺が守られる", "長期")
    let record = ProjectRecord(
      id: "8", name: "水辺の講座", sheets: [], steps: [:], suggestions: [], outlines: [:],
      budgets: [], reports: [], indicatorDecisions: [], links: [], inspections: [],
      edges: [
        edge(end("アクティビティ", "講座を開く"), end("アウトプット", "講座の数")),
        edge(end("アウトプット", "講座の数"), end("アウトカム", "関心が高まる", "短期")),
        edge(end("アウトカム", "関心が高まる", "短期"), reached),
        edge(end("アクティビティ", "水質を調べる"), reached),
      ])
    return LinkedProject(
      link: FieldLink(
        field: 6, project: "8", name: record.name, method: .official, score: 1, sheetYear: 2024),
      record: record)
  }

  @Test func `logic models stand there with their texts, from the goal down, and their gaps`()
    throws
  {
    let elements = try page(6, [logicProject()])
    let rows = elements.filter { $0.tag == "tr" }.map(\.text).filter { row in
      row.first.map("ABCDE".contains) == true && row.dropFirst().first?.isNumber == true
    }
    let texts = ["水辺が守られる", "関心が高まる", "講座の数", "講座を開く", "水質を調べる"]
    let places = try texts.map { text in try #require(rows.firstIndex { $0.contains(text) }) }
    #expect(places == places.sorted())
    let gap = try #require(rows.first { $0.hasPrefix("A2") })
    #expect(gap.contains("水質を調べる") && gap.contains("アウトプットにつながっていません"))
    let top = try #require(rows.first { $0.hasPrefix("E1") })
    #expect(top.contains("目標"))
    let parts = elements.filter { $0.tag == "details" && $0.text.contains("水質を調べる") }
    #expect(parts.contains { $0.attributes["open"] != nil })
    #expect(elements.contains { $0.attributes["href"] == "/projects/8#logic" })
  }

  @Test func `the contents lead to every heading of the page`() throws {
    let elements = try page(6, [project(6, [800, 850, 900])])
    let contents = try #require(elements.first { $0.attributes["class"] == "contents" })
    #expect(contents.tag == "nav")
    let headings = elements.filter { $0.tag == "h2" }.compactMap { $0.attributes["id"] }
    let links = elements.compactMap { $0.attributes["href"] }
    for heading in headings { #expect(links.contains("#\(heading)"), "\(heading)") }
  }

  @Test func `an answer stands with its opinion`() throws {
    let number = try #require(model.evaluation.field(6)?.opinions.first?.number)
    let key = OpinionKey(program: model.id, cycle: model.revision.cycle, number: number)
    #expect(try !page(6, []).contains { $0.attributes["class"] == "chip declined" })
    try store.add(
      OpinionResponse(
        status: .declined, text: "予算がない", by: "水野", at: "2025-01-01T00:00:00Z"), to: key.text)
    let elements = try page(6, [])
    let opinion = try #require(elements.first { $0.attributes["id"] == "opinion-\(number)" })
    #expect(opinion.text.contains("予算がない") && opinion.text.contains("水野"))
    #expect(elements.contains { $0.attributes["class"] == "chip declined" })
  }

  /// The dossier of a field with everything that is judged: evidence, triangle and rating.
  private func judged(_ number: Int, _ projects: [LinkedProject]) throws -> DossierPage {
    let field = try #require(model.evaluation.field(number))
    let sources = projects.compactMap(EvidenceSource.init)
    let profile = try #require(try RatingProfile.builtIn().first)
    let ratings = try store.ratings(model.evaluation, sources: sources, profile: profile)
    let proposal = try #require(ratings.fields.first { $0.subject.field == number })
    return DossierPage(
      model: model, field: field,
      judgement: try FieldJudgement(
        field, in: model.evaluation, sources: sources, store: store),
      projects: projects,
      rating: RatingView(stated: ratings.stated, proposal: proposal, model: model))
  }

  private func confirm(_ level: String, field: Int) throws {
    let subject = RatingSubject(program: model.id, cycle: model.revision.cycle, field: field)
    try store.add(
      Decision(
        kind: .rating, subject: subject.key, object: "common/\(level)", verdict: .confirmed,
        reason: "三年とも増えた。", decidedBy: "水野", decidedAt: "2025-01-01T00:00:00Z"))
  }

  @Test func `a rating shows its inputs, and what a person confirmed before what is proposed`()
    throws
  {
    let before = try judged(6, [project(6, [800, 850, 950])]).html(.english).elements
    #expect(before.contains { $0.text == "Nobody has confirmed a rating." })
    let table = try #require(
      before.first { $0.tag == "table" && $0.text.contains("Indicators behind the rating") })
    for word in ["900", "950", "105.6%", "target met"] { #expect(table.text.contains(word)) }
    try confirm("met", field: 6)
    let after = try judged(6, [project(6, [800, 850, 950])]).html(.english).elements
    #expect(!after.contains { $0.text == "Nobody has confirmed a rating." })
    #expect(after.contains { $0.text.contains("三年とも増えた。") && $0.text.contains("水野") })
    #expect(after.contains { $0.attributes["class"] == "inferred" && $0.text.contains("inferred") })
  }

  @Test func `a triangle says of each issue what became of it`() throws {
    let page = try judged(6, []).html(.japanese)
    let issues = Triangle(try #require(model.evaluation.field(6)), in: model.evaluation).issues
    let rows = page.elements.filter { $0.tag == "tbody" && $0.attributes["class"] == "judged" }
    #expect(!issues.isEmpty)
    for issue in issues {
      #expect(rows.contains { $0.text.contains(issue.text) && $0.text.contains("現れない") })
    }
  }

  @Test func `a judged dossier is as it was last looked at`() throws {
    try confirm("met", field: 6)
    let page = try judged(6, [project(6, [800, 850, 950])])
    for language in Language.allCases {
      let (expected, actual) = try Golden.compare(
        "pages/dossier-judged.\(language.rawValue).html", page.html(language).indented)
      #expect(expected == actual)
    }
  }

  @Test func `words are marked where they stand, the longest first`() {
    let html = element("p") { Text.marked("水路と水", ["水", "水路"], .japanese) }
    #expect(html.elements.filter { $0.tag == "mark" }.map(\.text) == ["水路", "水"])
    #expect(html.elements.first?.text == "水路と水")
  }
}
