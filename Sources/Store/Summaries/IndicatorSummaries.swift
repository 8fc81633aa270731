import GRDB
import Policies
import Tabular

/// Lists the indicators of each project's latest sheet that has any of their kind, and whether another
/// sheet reports another figure of one name for the same year.
struct IndicatorSummaries {
  private struct Report {
    let id: Int64
    let project, ministry, name: String
    let kind: IndicatorKind
    let unit: String?
    let series: Int
    let owner: Int
    let year: Int
    /// Whether no other indicator of its sheet has its name.
    var isAlone = true
    var hasTarget: Bool
    /// The last year that has an actual value, else a target.
    var figures: (year: Int, target: Double?, actual: Double?)?

    mutating func add(_ year: Int, _ target: Double?, _ actual: Double?) {
      if target != nil { hasTarget = true }
      if let known = figures {
        let isNews = actual != nil && known.actual == nil
        let isStale = actual == nil && known.actual != nil
        guard isNews || (!isStale && year >= known.year) else { return }
      }
      figures = (year, target, actual)
    }
  }

  private struct Figure: Hashable {
    let series, year: Int
  }

  private struct Figures {
    var target, actual: Double?
    var isTargetRevised = false
    var isActualRevised = false

    mutating func add(_ target: Double?, _ actual: Double?) {
      if let target, let known = self.target, target != known { isTargetRevised = true }
      if let actual, let known = self.actual, actual != known { isActualRevised = true }
      self.target = self.target ?? target
      self.actual = self.actual ?? actual
    }
  }

  private var reports: [Report] = []
  private var firstOfPart: [Int64: Int] = [:]
  private var series: [TextDigest: Int] = [:]
  private var owners: [TextDigest: Int] = [:]
  private var latest: [Int] = []
  private var figures: [Figure: Figures] = [:]

  static func fill(_ database: Database) throws {
    var summaries = IndicatorSummaries()
    try summaries.readReports(database)
    try summaries.readValues(database)
    try summaries.insert(database)
  }

  private mutating func readReports(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT indicator.id, project_sheet.project, indicator.kind,
          coalesce(indicator.name, indicator.goal, ''), final_target IS NOT NULL, sheet.year,
          coalesce(sheet.ministry, ''), indicator.unit
        FROM indicator CROSS JOIN part ON part.id = indicator.id >> 20 AND part.until IS NULL
        CROSS JOIN sheet ON sheet.id = part.sheet
        CROSS JOIN project_sheet ON project_sheet.sheet = sheet.id
        ORDER BY indicator.id
        """)
    var part: Int64 = -1
    var places: [Int: Int] = [:]
    while let row = try rows.next() {
      let (id, project, word, name): (Int64, String, String, String) = (
        row[0], row[1], row[2], row[3]
      )
      let owner = "\(project)\u{1F}\(word)"
      let report = Report(
        id: id, project: project, ministry: row[6], name: name,
        kind: IndicatorKind(japanese: word) ?? .activity, unit: row[7],
        series: Self.number(of: "\(owner)\u{1F}\(name)", in: &series),
        owner: Self.number(of: owner, in: &owners), year: row[5], hasTarget: row[4])
      if part != id >> 20 {
        part = id >> 20
        firstOfPart[part] = reports.count
        places = [:]
      }
      add(report, &places)
    }
  }

  private mutating func add(_ report: Report, _ places: inout [Int: Int]) {
    var report = report
    if let namesake = places[report.series] {
      reports[namesake].isAlone = false
      report.isAlone = false
    }
    places[report.series] = reports.count
    if report.owner == latest.count { latest.append(report.year) }
    latest[report.owner] = max(latest[report.owner], report.year)
    reports.append(report)
  }

  private static func number(of key: String, in numbers: inout [TextDigest: Int]) -> Int {
    let key = TextDigest(key)
    if let number = numbers[key] { return number }
    numbers[key] = numbers.count
    return numbers.count - 1
  }

  private mutating func readValues(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, indicator, fiscal_year, target, actual FROM indicator_value
        WHERE target IS NOT NULL OR actual IS NOT NULL ORDER BY id
        """)
    while let row = try rows.next() {
      let (id, place, year): (Int64, Int, Int) = (row[0], row[1], row[2])
      guard let first = firstOfPart[id >> 20] else { continue }
      let index = first &+ place
      guard reports.indices.contains(index), reports[index].id >> 20 == id >> 20 else { continue }
      let (target, actual): (Double?, Double?) = (row[3], row[4])
      reports[index].add(year, target, actual)
      guard reports[index].isAlone else { continue }
      figures[
        Figure(series: reports[index].series, year: year), default: Figures()
      ].add(target, actual)
    }
  }

  private func insert(_ database: Database) throws {
    var revised = [Int](repeating: 0, count: series.count)
    for (figure, values) in figures where values.isTargetRevised || values.isActualRevised {
      revised[figure.series] += (values.isTargetRevised ? 1 : 0) + (values.isActualRevised ? 1 : 0)
    }
    try database.execute(sql: "DELETE FROM indicator_list")
    var rows = ComputedRows()
    for report in reports where report.year == latest[report.owner] && report.kind != .activity {
      add(report, revised[report.series], to: &rows)
    }
    try rows.insert(into: "indicator_list", database)
  }

  private func add(_ report: Report, _ revised: Int, to rows: inout ComputedRows) {
    let figures = report.figures
    rows.add([
      .integer(report.id), rows.text(report.project), rows.text(report.ministry),
      rows.text(report.kind.rawValue), rows.text(report.name),
      rows.text(Summaries.folded(report.name)), report.unit.map { rows.text($0) } ?? .null,
      .integer(Int64(report.year)), figures.map { .integer(Int64($0.year)) } ?? .null,
      figures?.target.map { .real($0) } ?? .null, figures?.actual.map { .real($0) } ?? .null,
      .integer(report.hasTarget ? 1 : 0), .integer(Int64(revised)),
    ])
  }
}
