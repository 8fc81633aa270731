import Analysis
import Markup
import Policies

/// An indicator: a small chart under a heading of the fourth level, with its table, what was revised and
/// what stands out.
struct IndicatorView {
  /// Tells the indicators of a page apart.
  let number: Int
  let series: IndicatorSeries
  /// Whether the page says why reports of several sheets count as one indicator.
  var showsJoins = false

  private var name: String { Text.oneLine(series.name) }

  func html(_ language: Language) -> HTML {
    ChartFigure(
      caption: .group(caption(language)), finding: finding(language), chart: chart(language),
      table: .group([table(language), notes(language)]), fold: fold(language), form: .small
    ).html(language)
  }

  @HTMLBuilder private func caption(_ language: Language) -> [HTML] {
    element("h4") {
      "\(number). "
      Text.imported(name.isEmpty ? language("（名称なし）", "(no name)") : name, language)
      if let unit = series.unit {
        " ("
        Text.imported(unit, language)
        ")"
      }
    }
    if series.direction.isInferred {
      element("span", .class("inferred")) {
        language(
          "推定：\(series.direction.direction == .higher ? "高い" : "低い")ほど良い",
          "inferred: \(series.direction.direction == .higher ? "higher" : "lower") is better")
      }
    }
  }

  private func fold(_ language: Language) -> String {
    let count = revised.count + series.findings.count
    guard count > 0 else { return language("数値の表", "Table of the numbers") }
    return language("数値の表と注記（\(count)件）", "Table of the numbers, and notes (\(count))")
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
    var chart = IndicatorChart(
      id: "indicator-\(number)", subject: language("指標\(number)", "Indicator \(number)"),
      unit: series.unit, years: years)
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
    return Text.table(
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
      })
  }

  private func row(_ value: MergedValue, _ attained: Double?, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) { Text.yearWords(value.fiscalYear, language) }
      element("td", .class("number")) { Text.figure(value.target?.value) }
      element("td", .class("number")) { Text.figure(value.actual?.value) }
      element("td", .class("number")) { attained.map { "\(Text.decimal($0))%" } ?? "–" }
      element("td") {
        (value.actual ?? value.target).map {
          Text.yearWords(FiscalYear($0.sheetYear), language)
        } ?? "–"
      }
    }
  }

  private var revised: [IndicatorRevision] {
    series.revisions.filter { $0.change != .filledLater }
  }

  private func notes(_ language: Language) -> HTML {
    let findings = series.findings
    let joins = JoinView(number: number, series: series)
    let linksJoins = showsJoins && joins.count > 0
    guard linksJoins || !revised.isEmpty || !findings.isEmpty else { return .empty }
    return element("ul", .class("notes")) {
      for revision in revised { element("li") { text(revision, language) } }
      for finding in findings { element("li") { language(finding.finding.text) } }
      if linksJoins {
        element("li") {
          element("a", .href("#\(joins.id)")) {
            language(
              "指標\(number)：同じ指標とした根拠（\(joins.count)件）",
              "Indicator \(number): why reports are joined (\(joins.count))")
          }
        }
      }
    }
  }

  private func text(_ revision: IndicatorRevision, _ language: Language) -> String {
    let what = language(
      revision.quantity == .target ? IndicatorYear.targetName : IndicatorYear.actualName)
    let sheets = [revision.earlier?.sheetYear, revision.later?.sheetYear].map { year in
      year.map { Text.yearWords(FiscalYear($0), language) } ?? "–"
    }
    return language(
      "\(Text.yearWords(revision.fiscalYear, language))の\(what)：\(Text.figure(revision.earlier?.value))（\(sheets[0])シート）→ \(Text.figure(revision.later?.value))（\(sheets[1])シート）",
      "\(what) of \(revision.fiscalYear): \(Text.figure(revision.earlier?.value)) (sheet of \(sheets[0])) → \(Text.figure(revision.later?.value)) (sheet of \(sheets[1]))"
    )
  }
}
