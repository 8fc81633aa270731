import Analysis
import Markup
import Policies
import TestSupport
import Testing

@testable import Site

@Suite struct ChartTests {
  @Test(arguments: ChartSamples.all.keys.sorted(), Language.allCases)
  func `every chart has a name and sound numbers, and a description where it has more to say`(
    name: String, language: Language
  ) throws {
    let chart = try #require(ChartSamples.all[name]).html(language)
    let elements = chart.elements
    let svg = try #require(elements.first)
    #expect(svg.tag == "svg" && svg.attributes["role"] == "img")
    let named = try #require(svg.attributes["aria-labelledby"]).split(separator: " ").map(
      String.init)
    #expect(elements[1].tag == "title" && elements[1].attributes["id"] == "chart-title")
    let descriptions = elements.filter { $0.tag == "desc" }
    #expect(descriptions.count <= 1)
    #expect(named == ["chart-title"] + descriptions.compactMap { $0.attributes["id"] })
    #expect(([elements[1]] + descriptions).allSatisfy { !$0.text.isEmpty })
    #expect(elements.compactMap { $0.attributes["id"] } == named)
    let text = chart.rendered.lowercased()
    #expect(!text.contains("nan") && !text.contains("inf"))
    #expect(!elements.contains { $0.attributes["style"] ?? $0.attributes["fill"] != nil })
  }

  @Test(arguments: ChartSamples.all.keys.sorted(), Language.allCases)
  func `marks and text stand inside the picture`(name: String, language: Language) throws {
    let elements = try #require(ChartSamples.all[name]).html(language).elements
    let box = try #require(elements.first?.attributes["viewBox"]).split(separator: " ")
      .compactMap { Double($0) }
    try #require(box.count == 4)
    for element in elements {
      for (name, most) in [("x", box[2]), ("cx", box[2]), ("y", box[3]), ("cy", box[3])] {
        guard let value = element.attributes[name].map({ Double($0) ?? -1 }) else { continue }
        #expect((0...most).contains(value), "\(element)")
      }
    }
  }

  @Test(arguments: ChartSamples.all.keys.sorted())
  func `English pictures say where their words are Japanese`(name: String) throws {
    let elements = try #require(ChartSamples.all[name]).html(.english).elements
    for element in elements where element.tag == "text" || element.tag == "desc" {
      let isJapanese = element.text.unicodeScalars.contains { $0.value >= 0x3000 }
      #expect(!isJapanese || element.attributes["lang"] == "ja", "\(element.text)")
    }
  }

  /// Elements of a class, but for those of the legend, which come first.
  private func drawn(
    _ chart: HTML, _ style: String, legend: Int = 1
  ) -> ArraySlice<(tag: String, attributes: [String: String], text: String)> {
    chart.elements.filter { $0.attributes["class"] == style }.dropFirst(legend)
  }

  @Test(arguments: Language.allCases)
  func `many years have a wide picture too, in which each is named`(language: Language) throws {
    let charts = ChartSamples.longMoney.fitted(language)
    let pictures = charts.elements.filter { $0.tag == "svg" }
    #expect(
      pictures.map { $0.attributes["class"] } == ["chart money wide", "chart money narrow"])
    let ids = charts.elements.compactMap { $0.attributes["id"] }
    #expect(ids.count == Set(ids).count && ids.contains("chart-narrow-title"))
    let wide = ChartSamples.longMoney.wide("chart", language).elements.filter { $0.tag == "text" }
    let narrow = ChartSamples.longMoney.html(language).elements.filter { $0.tag == "text" }
    for year in 2014...2025 {
      #expect(wide.contains { $0.text == "\(year)" })
    }
    #expect(narrow.filter { Int($0.text) ?? 0 > 2000 }.count < 12)
    #expect(!ChartSamples.money.isLong)
    #expect(ChartSamples.money.fitted(language) == ChartSamples.money.html(language))
  }

  @Test func `missing money is not drawn as zero, and zero is`() throws {
    let chart = ChartSamples.money.html(.japanese)
    #expect(drawn(chart, "budget").count == 4)
    #expect(drawn(chart, "executed").count == 4)
    let axis = chart.elements.filter { $0.attributes["class"] == "axis" }
    #expect(axis.count == 1)
    let heights = ends(axis.first?.attributes["d"])
    let baseline = try #require(heights.first)
    let gaps = drawn(chart, "gap", legend: 2)
    #expect(gaps.count == 2)
    #expect(try #require(gaps.first?.attributes["y"].flatMap(Double.init)) > baseline)
    let names = chart.elements.filter { $0.tag == "title" }.map(\.text)
    #expect(names.contains("令和6年度 執行額 0円"))
    #expect(names.contains("令和7年度 執行額 値なし（未確定）"))
    #expect(names.contains("令和5年度 歳出予算現額 値なし（入手した資料になし）"))
    #expect(
      chart.elements[2].text == "値なし：令和5年度の歳出予算現額（入手した資料になし）、令和7年度の執行額（未確定）。")
  }

  /// The heights in a path that only moves and draws straight lines.
  private func ends(_ path: String?) -> [Double] {
    (path ?? "").split { "ML".contains($0) }.compactMap { Double($0.split(separator: " ")[1]) }
  }

  @Test(arguments: [
    (Int64(0), "0円", "0 yen"), (1, "1円", "1 yen"), (999_999, "999,999円", "999,999 yen"),
    (34_000_000, "34百万円", "34 million yen"), (1_432_500_000, "14.3億円", "1.43 billion yen"),
    (98_000_000_000, "980億円", "98 billion yen"),
    (21_500_000_000_000, "21.5兆円", "21.5 trillion yen"),
    (-1_500_000, "−1.5百万円", "−1.5 million yen"),
    (.max, "9,223,372兆円", "9,223,372 trillion yen"),
  ])
  func `amounts choose their unit`(amount: Int64, japanese: String, english: String) {
    #expect(AutomaticUnit.text(amount, .japanese) == japanese)
    #expect(AutomaticUnit.text(amount, .english) == english)
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (12, "12"), (1234.5, "1,234.5"), (-0.25, "−0.25"), (2.0 / 3, "0.667"),
    (0.00205, "0.00205"), (1e-12, "1e-12"), (1.5e300, "1.5e300"),
    (70_385_226.04, "70,385,226.04"), (.nan, "–"), (-.infinity, "–"),
  ])
  func `numbers have the decimals they need`(value: Double, text: String) {
    #expect(Text.decimal(value) == text)
  }

  @Test func `years are words in sentences, and short on an axis`() {
    let years = [1987, 2018, 2019, 2023].map(FiscalYear.init)
    #expect(
      years.map { Text.yearWords($0, .japanese) } == ["昭和62年度", "平成30年度", "令和元年度", "令和5年度"])
    #expect(
      years.map { Text.yearWords($0, .english) } == ["FY1987", "FY2018", "FY2019", "FY2023"])
    #expect(years.map(Text.shortEra) == ["S62", "H30", "R1", "R5"])
    #expect(YearAxis.filled([2021, 2019].map(FiscalYear.init)).map(\.year) == [2019, 2020, 2021])
    #expect(YearAxis.filled([2021, 20_222].map(FiscalYear.init)).count == 2)
  }

  @Test func `scales hold their values in a few round steps`() {
    let values = [-1e300, -250, -1, 0, 0.002, 0.0021, 1, 58, 95, 99_999, 1e12, 1e300, .nan]
    for low in values {
      for high in values {
        let scale = LinearScale([low, high], zero: false)
        let ticks = scale.ticks
        #expect((2...9).contains(ticks.count), "\(low) \(high)")
        for value in [low, high] where value.isFinite {
          #expect(scale.low <= value && value <= scale.high)
          #expect((0...1).contains(scale.fraction(value)))
        }
      }
    }
  }

  @Test func `a large field leaves the small ones apart`() throws {
    let chart = ChartSamples.fields().html(.english)
    let places = drawn(chart, "budget").compactMap { $0.attributes["x"].flatMap(Double.init) }
    #expect(places.count == 4)
    let least = zip(places.sorted(), places.sorted().dropFirst()).map { $1 - $0 }.min()
    #expect(try #require(least) > 20)
    let texts = chart.elements.filter { $0.tag == "text" }.map(\.text)
    #expect(texts.contains("98 billion yen, 99.3%") && texts.contains("45.2 million yen, <0.1%"))
    #expect(texts.contains("no budget value"))
  }

  @Test func `a jump has its letter in the chart and its reason in words`() {
    let chart = ChartSamples.jumps
    let notes = chart.html(.japanese).elements.filter { $0.attributes["class"] == "note" }
    #expect(notes.count == 2)
    #expect(
      chart.notes.map { $0.text(.japanese) } == [
        "令和4年度は令和3年度から+18.1億円：補正予算 +18億円", "令和5年度は令和4年度から−15.2億円：補正予算 −18億円",
      ])
    #expect(
      MoneyFinding(years: chart.years).text(.japanese)
        .hasPrefix("歳出予算現額は令和4年度の30.2億円が最大で、令和6年度は15.1億円（前年度比+1%）。"))
  }

  @Test func `small pictures of fields name the largest year and leave gaps`() {
    let elements = ChartSamples.fieldsOverYears.html(.english).elements
    let texts = elements.filter { $0.tag == "text" }.map(\.text)
    #expect(texts.contains("most 1.5 billion yen") && texts.contains("No value"))
    #expect(texts.contains("FY2021") && texts.contains("FY2025"))
    #expect(elements[2].text == "3 fields, each with a scale of its own.")
    #expect(
      ChartSamples.fieldsOverYears.finding(.english)
        .hasPrefix("In FY2025 the appropriation rose in 0 fields and fell in 1."))
  }

  @Test func `contributions can be left out`() {
    let chart = ChartSamples.fields(.withoutContributions).html(.japanese)
    #expect(chart.elements[1].text.contains("分担金・拠出金を除く"))
    let texts = chart.elements.filter { $0.tag == "text" }.map(\.text)
    #expect(texts.contains("980百万円・94.2%"))
    #expect(chart.elements[2].text.contains("分担金・拠出金の内訳が不明"))
  }

  @Test func `lines of an indicator break where a value is missing`() {
    let chart = ChartSamples.indicator.html(.english)
    #expect(drawn(chart, "target").count == 2)
    #expect(drawn(chart, "target-mark").count == 5)
    #expect(drawn(chart, "actual").count == 2)
    #expect(drawn(chart, "actual-mark").count == 4)
    #expect(drawn(chart, "earlier").count == 2)
    #expect(drawn(chart, "revision").count == 2)
    #expect(drawn(chart, "gap", legend: 2).count == 3)
    let texts = chart.elements.filter { $0.tag == "text" }.map(\.text)
    #expect(texts.contains("Final target FY2028") && texts.contains("95"))
    #expect(texts.contains("scale without zero"))
    #expect(chart.elements[2].text.hasPrefix("Final target by FY2028: 95. Years with values"))
    #expect(chart.elements[2].text.contains("revised later: FY2020, FY2021. No value: "))
  }

  @Test func `a logic model shows what is not there`() {
    let chart = ChartSamples.logic.html(.japanese)
    let texts = chart.elements.filter { $0.tag == "text" }.map(\.text)
    #expect(texts.contains("中期アウトカムの記載なし"))
    #expect(texts.filter { $0.hasPrefix("!") } == ["! 先へのつながりなし"])
    #expect(texts.contains("→ B2, C2"))
    #expect(drawn(chart, "edge", legend: 0).count == 10)
    #expect(drawn(chart, "head", legend: 0).count == 10)
    #expect(chart.elements[2].text.hasSuffix("つながり10本、つながりの欠けた項目1件。"))
    let long = ChartSamples.logic.model.nodes[2].text
    #expect(chart.elements.contains { $0.tag == "title" && $0.text == "A3 \(long)" })
    #expect(texts.contains { $0.hasSuffix("…") })
  }

  @Test func `the last outcomes of a project lead to nothing, and are not blamed for it`() {
    let nodes = ChartSamples.logic.model.nodes.filter { $0.layer != .goal }
    var model = LogicDiagramModel(nodes: nodes, edges: ChartSamples.logic.model.edges)
    func notes() -> [String] {
      LogicModelDiagram(id: "l", subject: "水辺", model: model).html(.japanese).elements
        .filter { $0.tag == "text" }.map(\.text)
    }
    #expect(notes().filter { $0.hasPrefix("!") }.count == 2)
    #expect(notes().contains("目標の記載なし"))
    model.isUnderGoal = false
    #expect(notes().filter { $0.hasPrefix("!") }.count == 1)
    #expect(!notes().contains("目標の記載なし"))
  }

  @Test func `connections that nobody knows are not called missing`() {
    let model = LogicDiagramModel(nodes: ChartSamples.logic.model.nodes, edges: nil)
    let chart = LogicModelDiagram(id: "l", subject: "水辺", model: model).html(.english)
    #expect(!chart.elements.contains { $0.attributes["class"] == "alone" })
    #expect(chart.elements[2].text.hasSuffix("The source does not say how they are connected."))
  }

  @Test func `text is broken into lines without loss`() {
    let text = "河川の水質（BOD）を測る地点を増やし、Volunteers per year の数を、毎月公表する。"
    for width in stride(from: 40.0, through: 400, by: 9) {
      let lines = ChartText.lines(text, width: width, most: 99)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      #expect(!lines.contains { $0.hasPrefix("、") || $0.hasPrefix("。") || $0.hasPrefix("）") })
      let few = ChartText.lines(text, width: width, most: 2)
      #expect(few.count <= 2 && (lines.count <= 2 || few.last?.hasSuffix("…") == true))
    }
    #expect(ChartText.lines("", width: 100, most: 4) == [""])
  }

  @Test func `a figure keeps its table, in sight or behind a heading`() {
    for fold in [nil, "数値の表"] {
      let figure = ChartFigure(
        caption: "予算".html, chart: ChartSamples.money.html(.japanese),
        table: element("table"), fold: fold
      ).html(.japanese)
      let tags = figure.elements.map(\.tag)
      #expect(tags.first == "figure" && tags.contains("figcaption") && tags.contains("table"))
      #expect(figure.elements.first { $0.tag == "summary" }?.text == fold)
    }
  }

  @Test(arguments: Language.allCases)
  func `what a chart shows is heard once, and is no part of the name of its figure`(
    language: Language
  ) throws {
    let finding = MoneyFinding(years: ChartSamples.money.years).text(language)
    let figure = ChartFigure(
      caption: "予算".html, finding: finding, chart: ChartSamples.money.html(language),
      table: element("table")
    ).html(language)
    let caption = try #require(figure.elements.first { $0.tag == "figcaption" })
    #expect(caption.text == "予算")
    #expect(figure.elements.filter { $0.tag == "p" }.map(\.text) == [finding])
    #expect(figure.plainText.occurrences(of: finding) == 1)
    let sentence = try #require(finding.split(separator: language("。", ". ")).first)
    #expect(figure.plainText.occurrences(of: String(sentence)) == 1)
  }

  @Test(arguments: ChartSamples.all.keys.sorted(), Language.allCases)
  func `no year is written by letter and number together`(name: String, language: Language) throws {
    let chart = try #require(ChartSamples.all[name]).html(language)
    for element in chart.elements where ["title", "desc", "text"].contains(element.tag) {
      #expect(!element.text.contains(/[SHR]\d+\/\d{4}/), "\(element.text)")
    }
  }

  @Test(
    arguments: [
      "money", "money-jumps", "fields", "fields-years", "indicator", "logic",
    ], Language.allCases)
  func `charts are as they were last looked at`(name: String, language: Language) throws {
    let chart = try #require(ChartSamples.all[name]).html(language)
    let (expected, actual) = try Golden.compare(
      "charts/\(name).\(language.rawValue).svg", chart.indented)
    #expect(expected == actual)
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func occurrences(of text: String) -> Int { ranges(of: text).count }
}

/// Charts of an invented ministry.
private enum ChartSamples {
  struct Sample: Sendable {
    let html: @Sendable (Language) -> HTML
  }

  static let all: [String: Sample] = [
    "money": Sample(html: money.html),
    "money-wide": Sample(html: { longMoney.wide("chart", $0) }),
    "money-long": Sample(html: longMoney.html),
    "money-huge": Sample(html: hugeMoney.html),
    "money-jumps": Sample(html: jumps.html),
    "money-empty": Sample(html: MoneyChart(id: "chart", subject: "水辺", years: []).html),
    "money-missing": Sample(html: MoneyChart(id: "chart", subject: "水辺", years: noMoney).html),
    "fields": Sample(html: fields().html),
    "fields-without": Sample(html: fields(.withoutContributions).html),
    "fields-years": Sample(html: fieldsOverYears.html),
    "fields-years-empty": Sample(
      html: FieldsOverYearsChart(id: "chart", subject: "水辺", fields: []).html),
    "fields-empty": Sample(
      html: FieldsMoneyChart(id: "chart", subject: "水辺", year: FiscalYear(2023), fields: []).html),
    "indicator": Sample(html: indicator.html),
    "indicator-extreme": Sample(html: extremeIndicator.html),
    "indicator-empty": Sample(
      html: IndicatorChart(id: "chart", subject: "水辺", unit: nil, years: []).html),
    "logic": Sample(html: logic.html),
    "logic-empty": Sample(
      html: LogicModelDiagram(
        id: "chart", subject: "水辺", model: LogicDiagramModel(nodes: [], edges: [])
      ).html),
  ]

  static let notYet = Bilingual(ja: "未確定", en: "not yet known")
  static let noSource = Bilingual(ja: "入手した資料になし", en: "not in our source")

  static func millions(_ amount: Double) -> Datum<Int64> { .known(Int64(amount * 1_000_000)) }

  static func year(
    _ year: Int, _ budget: Datum<Int64>, _ executed: Datum<Int64>
  ) -> YearMoney {
    YearMoney(year: FiscalYear(year), budget: budget, executed: executed)
  }

  static let money = MoneyChart(
    id: "chart", subject: "水辺環境保全事業",
    years: [
      year(2021, millions(1210), millions(1105)), year(2022, millions(1432.5), millions(1432.5)),
      year(2023, .missing(noSource), millions(980)), year(2024, millions(1504), .known(0)),
      year(2025, millions(1250), .missing(notYet)),
    ])

  static let longMoney = MoneyChart(
    id: "chart", subject: "水辺環境保全事業",
    years: [2014, 2015, 2016, 2017, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map {
      year($0, millions(Double(30 + $0 % 5 * 12)), millions(Double(28 + $0 % 5 * 11)))
    })

  static let hugeMoney = MoneyChart(
    id: "chart", subject: "巨額",
    years: [
      year(2023, .known(.max), .known(.max / 3)), year(2024, .known(5), .known(.min)),
      year(20_222, .known(.min), .missing(notYet)),
    ])

  /// A project with two jumps: a supplementary budget, and what is left of it the year after.
  static let jumps: MoneyChart = {
    func budget(_ year: Int, _ initial: Int64, _ more: Int64) -> ProjectBudget {
      ProjectBudget(
        fiscalYear: FiscalYear(year), sheet: 1, initial: Yen(initial * 1_000_000),
        supplementary: Yen(more * 1_000_000), carriedIn: nil, reserve: nil,
        current: Yen((initial + more) * 1_000_000), executed: Yen(initial * 900_000),
        executedMissing: nil, carriedOut: nil, request: nil,
        origin: Origin(file: "a.csv", line: 2, fileID: 1))
    }
    let record = ProjectRecord(
      id: "7", name: "水辺環境保全事業", sheets: [], steps: [:], suggestions: [], outlines: [:],
      budgets: [
        budget(2020, 1200, 0), budget(2021, 1210, 0), budget(2022, 1220, 1800),
        budget(2023, 1500, 0), budget(2024, 1510, 0),
      ], reports: [], indicatorDecisions: [], links: [], inspections: [], edges: [])
    return MoneyChart(
      id: "chart", subject: record.name, years: record.latestBudgets.map(YearMoney.init),
      notes: JumpNote.all(MoneyJump.all(record)))
  }()

  static let fieldsOverYears = FieldsOverYearsChart(
    id: "chart", subject: "水辺の環境",
    fields: [
      .init(number: 1, name: "水質の測定", years: money.years),
      .init(
        number: 2, name: "国際的な水の機関を通じた協力と、その評価の仕組みを充実させるための取組",
        years: [
          year(2021, millions(98_000), millions(97_000)),
          year(2024, millions(99_000), .missing(notYet)),
        ]),
      .init(number: 3, name: "啓発", years: [year(2022, .missing(noSource), .missing(notYet))]),
    ])

  static let noMoney = [year(2023, .missing(noSource), .missing(notYet))]

  static func fields(_ scope: FieldMoney.Scope = .all) -> FieldsMoneyChart {
    FieldsMoneyChart(
      id: "chart", subject: "水辺の環境", year: FiscalYear(2023),
      fields: [
        field(1, "水質の測定", 45.2, 20), field(2, "清掃への支援", 630, 40),
        FieldMoney(
          number: 3, name: "調査研究",
          all: .init(budget: .missing(noSource), executed: millions(7)),
          withoutContributions: nil),
        field(4, "啓発", 0, 0),
        field(5, "国際的な水の機関を通じた協力と、その評価の仕組みを充実させるための取組", 98_000, 980),
      ], scope: scope)
  }

  static func field(_ number: Int, _ name: String, _ all: Double, _ own: Double) -> FieldMoney {
    FieldMoney(
      number: number, name: name,
      all: .init(budget: millions(all), executed: millions(all * 0.5)),
      withoutContributions: .init(budget: millions(own), executed: .missing(notYet)))
  }

  static func values(
    _ year: Int, _ target: Datum<Double>, _ actual: Datum<Double>,
    targets: [Double] = [], actuals: [Double] = []
  ) -> IndicatorYear {
    func earlier(_ values: [Double]) -> [IndicatorYear.Earlier] {
      values.map { IndicatorYear.Earlier(value: $0, sheetYear: year + 1) }
    }
    return IndicatorYear(
      year: FiscalYear(year), target: target, actual: actual, earlierTargets: earlier(targets),
      earlierActuals: earlier(actuals))
  }

  static let indicator = IndicatorChart(
    id: "chart", subject: "水質基準を満たす地点の割合", unit: "％",
    years: [
      values(2019, .known(60), .known(58.2)), values(2020, .known(65), .known(61), actuals: [68.5]),
      values(2021, .known(70), .missing(noSource), targets: [75]),
      values(2022, .missing(noSource), .known(69.4)), values(2023, .known(80), .known(72.5)),
      values(2024, .known(82), .missing(notYet)),
    ], final: PlottedTarget(year: FiscalYear(2028), value: 95))

  static let extremeIndicator = IndicatorChart(
    id: "chart", subject: "極端な指標", unit: "とても長い名前の単位とその説明がここに続いて終わらない場合の例",
    years: [
      values(2020, .known(.nan), .known(1e308)), values(2021, .known(.infinity), .known(-1e308)),
      values(2022, .known(1e-300), .known(0), actuals: [.nan, 3]),
    ], final: PlottedTarget(year: nil, value: .infinity))

  static let logic = LogicModelDiagram(
    id: "chart", subject: "水辺環境保全事業",
    model: LogicDiagramModel(
      nodes: [
        node("a1", .activity, "河川の水質を測る地点を増やし、測定の結果を毎月公表する。"),
        node("a2", .activity, "住民による清掃活動を支える。"),
        node(
          "a3", .activity,
          "下水処理場の改修に補助金を出し、技術者を派遣して運転の指導を行うとともに、自治体の担当者を集めた研修を年に4回開き、資料を配る。"),
        node("b1", .output, "測定地点の数"),
        node("b2", .output, "清掃活動の参加者の数（Volunteers per year, all prefectures）"),
        node("b3", .output, "研修に参加した者の数"),
        node("c1", .shortTerm, "水質の悪い地点が早く見つかる"),
        node("c2", .shortTerm, "住民の関心が高まる"),
        node("e1", .longTerm, "水質基準を満たす地点の割合が95％になる"),
        node("g", .goal, "水辺の環境が守られ、誰もが安心して水辺に親しめる。"),
      ],
      edges: [
        ("a1", "b1"), ("a2", "b2"), ("a3", "b3"), ("b1", "c1"), ("b2", "c2"), ("b2", "c1"),
        ("c1", "e1"), ("c2", "e1"), ("e1", "g"), ("a2", "c2"), ("nobody", "g"), ("g", "a1"),
      ].map { LogicDiagramModel.Edge(from: $0, to: $1) }))

  static func node(_ id: String, _ layer: LogicLayer, _ text: String) -> LogicDiagramModel.Node {
    LogicDiagramModel.Node(id: id, layer: layer, text: text)
  }
}
