import Analysis
import Markup
import Policies

/// An indicator: a chart beside its table, with what was revised and what stands out.
struct IndicatorView {
  let id: String
  let series: IndicatorSeries
  /// Whether the table waits behind a heading that opens it.
  var foldsTable = false
  /// Whether it is said why reports of several sheets count as one indicator.
  var showsJoins = false

  /// The number at the end of the id, which tells indicators of one name apart.
  private var number: String { String(id.reversed().prefix { $0.isNumber }.reversed()) }

  private var name: String { Text.oneLine(series.name) }

  func html(_ language: Language) -> HTML {
    ChartFigure(
      caption: .group(caption(language)), finding: finding(language), chart: chart(language),
      table: table(language), foldsTable: foldsTable
    ).html(language)
  }

  @HTMLBuilder private func caption(_ language: Language) -> [HTML] {
    element("span", .class("chip")) { language(series.kind.title) }
    " "
    Text.imported(name.isEmpty ? language("（名称なし）", "(no name)") : name, language)
    if let unit = series.unit {
      " ("
      Text.imported(unit, language)
      ")"
    }
    if series.direction.isInferred {
      " "
      element("span", .class("inferred")) {
        language(
          "推定：\(series.direction.direction == .higher ? "高い" : "低い")ほど良い",
          "inferred: \(series.direction.direction == .higher ? "higher" : "lower") is better")
      }
    }
  }

  private func finding(_ language: Language) -> String {
    let years = series.values.map(year)
    return years.contains { !$0.known.isEmpty } ? IndicatorFinding(years: years).text(language) : ""
  }

  private func chart(_ language: Language) -> HTML {
    let years = series.values.map(year)
    guard years.contains(where: { !$0.known.isEmpty }) else {
      return element("p") { language("数値の報告はありません。", "No figures are reported.") }
    }
    var chart = IndicatorChart(id: id, subject: name, unit: series.unit, years: years)
    if let final = series.finalTarget, let value = final.value {
      chart.final = PlottedTarget(year: final.year, value: value)
    }
    return chart.html(language)
  }

  private func year(_ value: MergedValue) -> IndicatorYear {
    let empty = Missing.emptyInSource.title
    var year = IndicatorYear(
      year: value.fiscalYear,
      target: value.target.map { .known($0.value) } ?? .missing(empty),
      actual: value.actual.map { .known($0.value) } ?? .missing(empty))
    for revision in series.revisions
    where revision.fiscalYear == value.fiscalYear && revision.change == .revised {
      guard let report = revision.earlier else { continue }
      let earlier = IndicatorYear.Earlier(value: report.value, sheetYear: report.sheetYear)
      switch revision.quantity {
      case .target: year.earlierTargets.append(earlier)
      case .actual: year.earlierActuals.append(earlier)
      }
    }
    return year
  }

  private func table(_ language: Language) -> HTML {
    let attained = Dictionary(
      series.attainments.map { ($0.fiscalYear, $0.rounded) }, uniquingKeysWith: { $1 })
    return .group([
      Text.table(
        caption: language(
          "指標\(number) \(name)：年度別の値", "Indicator \(number), \(name): values by year"),
        element("thead") {
          element("tr") {
            Text.head(language("年度", "Fiscal year"))
            Text.head(language("目標値", "Target"))
            Text.head(language("実績値", "Actual"))
            Text.head(language("達成率", "Attainment"))
            Text.head(language("シート", "Sheet"))
          }
        },
        element("tbody") {
          for value in series.values { row(value, attained[value.fiscalYear] ?? nil, language) }
        }),
      notes(language),
      showsJoins ? JoinView(number: number, series: series).html(language) : .group([]),
    ])
  }

  private func row(_ value: MergedValue, _ attained: Double?, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) { Text.year(value.fiscalYear, language) }
      element("td", .class("number")) { Text.figure(value.target?.value) }
      element("td", .class("number")) { Text.figure(value.actual?.value) }
      element("td", .class("number")) { attained.map { "\(Text.decimal($0))%" } ?? "–" }
      element("td", .class("number")) {
        (value.actual ?? value.target).map { "\($0.sheetYear)" } ?? "–"
      }
    }
  }

  private func notes(_ language: Language) -> HTML {
    let revised = series.revisions.filter { $0.change != .filledLater }
    let findings = series.findings
    guard !revised.isEmpty || !findings.isEmpty else { return .group([]) }
    return element("ul", .class("notes")) {
      for revision in revised { element("li") { text(revision, language) } }
      for finding in findings { element("li") { language(finding.finding.text) } }
    }
  }

  private func text(_ revision: IndicatorRevision, _ language: Language) -> String {
    let what = language(
      revision.quantity == .target ? IndicatorYear.targetName : IndicatorYear.actualName)
    let sheets = [revision.earlier?.sheetYear, revision.later?.sheetYear].map {
      $0.map(String.init) ?? "–"
    }
    return language(
      "\(Text.year(revision.fiscalYear, language))の\(what)：\(Text.figure(revision.earlier?.value))（\(sheets[0])年度シート）→ \(Text.figure(revision.later?.value))（\(sheets[1])年度シート）",
      "\(what) of \(revision.fiscalYear): \(Text.figure(revision.earlier?.value)) (sheet of \(sheets[0])) → \(Text.figure(revision.later?.value)) (sheet of \(sheets[1]))"
    )
  }
}
