import Analysis
import Foundation
import Markup
import Policies
import TestSupport
import Testing

@testable import Site
@testable import Store

/// The whole of government, by the data of the invented ministry.
@Suite struct GovernmentTests {
  private let folder: ScratchFolder
  private let store: Store
  private let pages: Pages

  init() throws {
    folder = try ScratchFolder()
    store = try Store(path: folder.path("government.sqlite"), creating: true)
    let names = try FileManager.default.contentsOfDirectory(atPath: ProjectData.mizube).sorted()
    try ProjectData.add(names.map { "\(ProjectData.mizube)/\($0)" }, to: store)
    pages = Pages(store: store)
  }

  private func html(
    _ route: Route, _ words: [String: String] = [:], _ language: Language = .english
  ) throws -> HTML {
    try #require(try pages.page(route, words)).html(language)
  }

  private func file(_ path: String, _ query: [String: String] = [:]) -> (Answer, String) {
    let answer = Responder(pages: pages) { _ in }.answer(method: "GET", path: path, query: query)
    return (answer, String(decoding: answer.body, as: UTF8.self))
  }

  /// The texts of the cells of each row of listings, without the marks of sorting.
  private func rows(_ html: HTML) -> [[String]] {
    html.rows.filter { $0.count > 5 }
  }

  @Test func `money of a year is that of the report that holds, each row once`() throws {
    let years = MinistryRow.all(try store.ministryYears())
    let mizube = years.filter { $0.ministry.id == "みずべ省" }
    #expect(mizube.map(\.fiscalYear.year) == [2024, 2023, 2022, 2021])
    #expect(mizube.map(\.tally.projects) == [9, 9, 9, 9])
    #expect(
      mizube.map { $0.tally.budget.sum?.amount } == [
        158_500_000, 150_500_000, 154_400_000, 136_800_000,
      ])
    #expect(
      mizube.map { $0.tally.executed.reported } == [
        .missing(.notYet), .known(Yen(148_838_000)), .known(Yen(149_870_000)),
        .known(Yen(131_245_000)),
      ])
    #expect(mizube[0].tally.executionRate.reason == .notYet)
  }

  /// Adds what others derived from the sheets of 2025 about a project with sheets and one without.
  private func addDerivedData() throws {
    func project(_ id: Int) -> String {
      """
      "\(id)": {"projectId": \(id), "projectName": "水の見本", "ministry": "みずべ省",
        "budget": 7000, "execution": 5000, "blocks": [], "flows": []}
      """
    }
    let derived = try folder.write(
      "rs2025-spending.json", text: "{\(project(900_001)), \(project(950_000))}")
    try ProjectData.add([derived], to: store)
  }

  @Test func `an execution of derived data stands beside what official sheets do not know yet`()
    throws
  {
    try addDerivedData()
    let record = try #require(try store.project("900001"))
    let budget = try #require(record.latestBudgets.first { $0.fiscalYear == FiscalYear(2024) })
    #expect(budget.executed == nil && budget.executedMissing == .notYet)
    #expect(record.derivedExecution(budget)?.executed == Yen(5_000))
    let known = try #require(record.latestBudgets.first { $0.fiscalYear == FiscalYear(2023) })
    #expect(record.derivedExecution(known) == nil)
    let shown = [
      (Language.japanese, "未確定（年度の途中）加工データでは0.005", "加工データ 令和7年度 rs2025-spending.json 1行目"),
      (
        .english, "not yet knownderived data: 0.005",
        "derived data FY2025 rs2025-spending.json, line 1"
      ),
    ]
    for (language, both, source) in shown {
      let row = try #require(
        try html(.project("900001"), [:], language).rows.first { $0.contains(both) })
      #expect(row.last?.hasSuffix(source) == true, "\(row)")
    }
  }

  @Test func `lists hold the same report as the pages of projects, derived data included`() throws {
    try addDerivedData()
    var sums: [FiscalYear: Int64] = [:]
    for id in Set(try store.lineageSheets().map(\.key)) {
      for budget in try #require(try store.project(id)).latestBudgets {
        sums[budget.fiscalYear, default: 0] += budget.executed?.amount ?? 0
      }
    }
    // Only the project that no official sheet reports has its derived amount.
    #expect(sums[FiscalYear(2024)] == 5_000)
    let years = Dictionary(grouping: try store.ministryYears(), by: \.fiscalYear)
    for (year, ministries) in years {
      let listed = ministries.reduce(0) { $0 + ($1.tally.executed.sum?.amount ?? 0) }
      #expect(listed == sums[year] ?? 0, "\(year)")
    }
  }

  @Test func `remarks and outcomes are those of the review of the year after`() throws {
    let years = MinistryRow.all(try store.ministryYears()).filter { $0.ministry.id == "みずべ省" }
    let tally = try #require(years.first { $0.fiscalYear.year == 2023 }?.tally)
    #expect(tally.remark.known == 9 && tally.remark.having == 2 && tally.lastExpertYear == 2024)
    #expect(tally.outcome.known == 9 && tally.outcome.having > 0)
    #expect(tally.target.having <= tally.outcome.having)
    let before = try #require(years.first { $0.fiscalYear.year == 2022 }?.tally)
    #expect(before.outcome.known == 0)
    #expect(before.fraction(before.outcome).reason == .notInSource)
  }

  @Test func `the list of ministries is sorted, filtered and summed by its address`() throws {
    let page = try html(.ministries)
    let usual = rows(page)
    #expect(usual.map { $0[0] } == ["Ministry", "かすみ省", "みずべ省", "Total"])
    #expect(usual.last?[2] == "151.200")
    #expect(page.elements.contains { $0.attributes["class"] == "listed" })
    #expect(page.plainText.contains("the total is not the spending of the state"))
    #expect(!page.plainText.contains("above 100%"))
    let sorted = try html(.ministries, ["sort": "-budget"])
    #expect(rows(sorted).map { $0[0] }.dropFirst().first == "みずべ省")
    #expect(sorted.elements.contains { $0.attributes["aria-sort"] == "descending" })
    #expect(rows(try html(.ministries, ["projects": "5"])).map { $0[0] } == ["Ministry", "みずべ省"])
    #expect(rows(try html(.ministries, ["projects": "５"])).count == 2)
    #expect(rows(try html(.ministries, ["word": "かすみ"])).map { $0[0] } == ["Ministry", "かすみ省"])
    #expect(rows(try html(.ministries, ["year": "all"])).count == 7)
    #expect(throws: Problem.self) { try pages.page(.ministries, ["sort": "colour"]) }
    #expect(throws: Problem.self) { try pages.page(.ministries, ["year": "last"]) }
  }

  @Test func `a year that is not over shows the reason, not zero`() throws {
    let page = try html(.ministries, ["year": "2024"])
    let row = try #require(rows(page).first { $0.first == "みずべ省" })
    #expect(row[3] == "not yet known" && row[4] == "not yet known")
  }

  @Test func `a text of derived data says that it is no ministry's wording`() throws {
    let text = """
      {"777": {"projectId": 777, "projectName": "水の見本", "ministry": "みずべ省", "bureau": "水局",
        "purpose": "水を見せる。", "overview": "見本を置く。"}}
      """
    try ProjectData.add(
      [try folder.write("rs2025-project-details.json", text: text)], to: store)
    let note = "a third party processed"
    #expect(try html(.project("777")).plainText.contains(note))
    #expect(try !html(.project("900001")).plainText.contains(note))
  }

  @Test func `datasets are called by the year of their row, and parts of tables are named`() throws
  {
    func spending(_ id: Int) -> String {
      """
      {"\(id)": {"projectId": \(id), "projectName": "水の見本", "ministry": "みずべ省", "blocks": []}}
      """
    }
    try ProjectData.add(
      [
        try folder.write("rs2024-spending.json", text: spending(1)),
        try folder.write("rs2025-spending.json", text: spending(2)),
      ], to: store)
    let page = try html(.sources)
    let heads = page.elements.filter { $0.attributes["scope"] == "row" }.map(\.text)
    for year in ["2024", "2025"] {
      let place = try #require(heads.firstIndex { $0.hasPrefix("Payees") && $0.contains(year) })
      #expect(heads[place + 1] == year)
    }
    func table(_ dataset: String, _ projects: Int) -> DatasetYear {
      DatasetYear(
        dataset: dataset, year: 2024, parts: projects, rows: projects, replaced: 0,
        projects: projects)
    }
    let partial = SourcesPage(
      files: try store.sourceFiles(),
      datasets: [table("rs-1-1", 10), table("rs-2-1", 5), table("rs-3-1", 2)])
    let notes = partial.content(.english).flatMap(\.elements).filter { $0.tag == "li" }.map(\.text)
    #expect(notes.filter { $0.contains("only") }.count == 1)
    #expect(notes.contains { $0.contains("only 2 projects") && $0.contains("have 10") })
  }

  @Test func `projects are found by a word in any width and by their ministry`() throws {
    func names(_ words: [String: String]) throws -> [String] {
      rows(try html(.projects, words)).dropFirst().map { $0[0] }
    }
    #expect(try names([:]).count == 10)
    #expect(try names(["word": "下水道 接続"]) == ["下水道接続促進事業"])
    #expect(try names(["ministry": "かすみ省"]).count == 1)
    #expect(try names(["word": "%"]).isEmpty)
    let cheapest = try names(["sort": "budget"]).first
    #expect(try names(["sort": "-budget"]).last == cheapest)
    #expect(try names(["page": "2"]).isEmpty)
    #expect(try html(.projects, ["page": "2"]).plainText.contains("The last page is 1."))
    #expect(try html(.projects, ["word": "%"]).plainText.contains("Try fewer conditions"))
  }

  @Test func `a ministry or year that no project has is refused`() throws {
    for route in [Route.projects, .indicators] {
      #expect(throws: Problem.self) { try pages.page(route, ["ministry": "だれも省"]) }
    }
    for route in [Route.ministries, .ministry("みずべ省"), .projects] {
      #expect(throws: Problem.self) { try pages.page(route, ["year": "1999"]) }
    }
  }

  @Test func `a ministry has its years and its projects, and nobody has none`() throws {
    let page = try html(.ministry("みずべ省"))
    #expect(page.elements.contains { $0.tag == "td" && $0.text == "150.500" })
    #expect(page.elements.contains { $0.attributes["href"] == "/en/projects/900001" })
    #expect(try pages.page(.ministry("だれも省")) == nil)
  }

  @Test func `indicators are found by kind, target, revision and word`() throws {
    func count(_ words: [String: String]) throws -> Int {
      rows(try html(.indicators, words)).dropFirst().count
    }
    let all = try count([:])
    #expect(all > 5)
    #expect(try count(["kind": "output"]) + count(["kind": "outcome"]) == all)
    #expect(try count(["target": "yes"]) + count(["target": "no"]) == all)
    #expect(try count(["revised": "yes"]) + count(["revised": "no"]) == all)
    #expect(try count(["word": "接続 率"]) >= 1)
    #expect(throws: Problem.self) { try pages.page(.indicators, ["target": "maybe"]) }
  }

  @Test(arguments: [Language.japanese, .english])
  func `lists write years of figures and of sheets in one way`(language: Language) throws {
    for (route, columns, year) in [(Route.indicators, [5, 8], 2024), (.projects, [2], 2023)] {
      let year = Text.year(FiscalYear(year), language)
      let all = rows(try html(route, [:], language)).dropFirst()
      try #require(!all.isEmpty)
      for row in all {
        for column in columns {
          let cell = try #require(row.dropFirst(column).first)
          #expect(cell.contains(/FY\d{4}/) || Int(cell.prefix(4)) == nil, "\(cell)")
        }
      }
      #expect(all.contains { $0.dropFirst(columns.last ?? 0).first == year }, "\(route)")
    }
  }

  @Test func `the API lists indicators as their file does`() throws {
    let responder = Responder(pages: pages) { _ in }
    func get(_ query: String) -> Answer {
      responder.answer(Incoming(path: "/api/v1/indicators", query: query))
    }
    func rows(_ json: Data) throws -> [NSDictionary] {
      let table = try JSONSerialization.jsonObject(with: json) as? [String: Any]
      return table?["rows"] as? [NSDictionary] ?? []
    }
    let all = try rows(Data(file("/indicators.json", [:]).1.utf8))
    #expect(all.count > 3)
    #expect(try rows(Data(get("limit=1000").body)) == all)
    #expect(try rows(Data(get("limit=2&offset=1").body)) == Array(all[1...2]))
    let outcomes = try rows(
      Data(file("/indicators.json", ["kind": "outcome", "target": "yes"]).1.utf8))
    #expect(try rows(Data(get("kind=outcome&target=true&limit=1000").body)) == outcomes)
    #expect(outcomes.count < all.count)
  }

  @Test func `the API gives the rows of files, in parts`() throws {
    let responder = Responder(pages: pages) { _ in }
    func get(_ path: String, _ query: String) -> Answer {
      responder.answer(Incoming(path: "/api/v1/ministries" + path, query: query))
    }
    func count(_ json: Data) throws -> Int? {
      let table = try JSONSerialization.jsonObject(with: json) as? [String: Any]
      return (table?["rows"] as? [Any])?.count
    }
    let whole = String(decoding: get("", "year=2024").body, as: UTF8.self)
    #expect(whole == file("/ministries.json", ["year": "2024"]).1)
    let own = get("/" + Route.encode("みずべ省"), "limit=2")
    #expect(try count(Data(own.body)) == 2)
    let path = Route.file(.ministry("みずべ省"), .json).path(.japanese)
    let all = try #require(try count(Data(file(path, ["year": "all"]).1.utf8)))
    #expect(own.headers.contains { $0 == ("X-Total-Count", "\(all)") })
    let map = try store.siteMap().map(\.path)
    #expect(map.contains(Route.ministry("みずべ省").path(.english)))
  }

  @Test func `files hold what the page shows, with the reason beside what is missing`() throws {
    let (answer, csv) = file("/ministries.csv", ["year": "2024"])
    #expect(answer.status == 200)
    #expect(answer.headers.contains { $0 == ("Content-Type", "text/csv; charset=utf-8") })
    #expect(csv.hasPrefix("\u{FEFF}府省庁,府省庁（英語）,年度,事業,歳出予算現額（円）,"))
    let lines = csv.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines.contains { $0.hasPrefix("みずべ省,みずべ省,2024,9,158500000,,,not-yet,") })
    let (_, json) = file("/en/projects.json", ["ministry": "みずべ省", "page": "2"])
    let table = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let rows = try #require(table["rows"] as? [[String: Any]])
    #expect(rows.count == 9)
    #expect(rows.first?["budgetYen"] as? Int != nil && rows.first?["project"] as? String != nil)
    #expect(file("/programs.csv").0.status == 404)
    #expect(file("/projects.csv", ["sort": "nothing"]).0.status == 400)
  }

  @Test func `every page in the main navigation can be had in both languages`() throws {
    for way in MainNavigation.ways {
      for language in Language.allCases {
        let (answer, text) = file(way.route.path(language))
        #expect(answer.status == 200, "\(way.route)")
        #expect(text.contains("aria-current=\"page\""))
      }
    }
  }

  @Test(arguments: [
    ("ministries", Route.ministries), ("projects", .projects), ("ministry", .ministry("みずべ省")),
    ("home-data", .home), ("indicators", .indicators), ("comparison-empty", .comparison),
  ])
  func `pages are as they were last looked at`(name: String, route: Route) throws {
    for language in Language.allCases {
      let (expected, actual) = try Golden.compare(
        "pages/\(name).\(language.rawValue).html", try html(route, [:], language).indented)
      #expect(expected == actual)
    }
  }
}

extension HTML {
  /// The texts of the cells of all rows.
  fileprivate var rows: [[String]] {
    switch self {
    case .text: []
    case .group(let children): children.flatMap(\.rows)
    case .element("tr", _, let cells):
      [cells.flatMap(\.elements).filter { $0.tag == "th" || $0.tag == "td" }.map(\.text)]
    case .element(_, _, let children): children.flatMap(\.rows)
    }
  }
}
