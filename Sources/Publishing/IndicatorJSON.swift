import Analysis
import Policies

/// An indicator over the sheets of several years.
struct IndicatorJSON: Encodable, Sendable {
  let kind, name: String
  let unit: Nullable<String>
  let finalTarget: Nullable<Double>
  let finalYear: Nullable<Int>
  let direction, directionBasis: String
  let trend: String
  let values: [ValueJSON]
  let revisions: [RevisionJSON]
  let joins: [JoinJSON]
  let findings: [FindingJSON]

  struct ValueJSON: Encodable, Sendable {
    let fiscalYear: Int
    let target, actual, attainment: Nullable<Double>
    let sheetYear: Nullable<Int>
  }

  struct RevisionJSON: Encodable, Sendable {
    let fiscalYear: Int
    let quantity, change: String
    let earlier, later: Nullable<Double>
    let earlierSheet, laterSheet: Nullable<Int>
  }

  struct JoinJSON: Encodable, Sendable {
    let later, earlier, method: String
    let score: Double

    init(_ join: IndicatorJoin, _ reports: [IndicatorReport]) {
      later = reports.key(of: join.later)
      earlier = reports.key(of: join.earlier)
      method = join.method.rawValue
      score = join.score
    }
  }

  init(_ series: IndicatorSeries) {
    kind = series.kind.rawValue
    name = series.name
    unit = Nullable(series.unit)
    finalTarget = Nullable(series.finalTarget?.value)
    finalYear = Nullable(series.finalTarget?.year?.year)
    direction = series.direction.direction.rawValue
    directionBasis = series.direction.basis.rawValue
    trend = series.trend().course.rawValue
    let attained = Dictionary(
      series.attainments.map { ($0.fiscalYear, $0.rounded) }, uniquingKeysWith: { $1 })
    values = series.values.map { value in
      ValueJSON(
        fiscalYear: value.fiscalYear.year, target: Nullable(value.target?.value),
        actual: Nullable(value.actual?.value),
        attainment: Nullable(attained[value.fiscalYear].flatMap { $0 }),
        sheetYear: Nullable(value.actual?.sheetYear ?? value.target?.sheetYear))
    }
    revisions = series.revisions.map { revision in
      RevisionJSON(
        fiscalYear: revision.fiscalYear.year, quantity: revision.quantity.rawValue,
        change: revision.change.rawValue, earlier: Nullable(revision.earlier?.value),
        later: Nullable(revision.later?.value), earlierSheet: Nullable(revision.earlier?.sheetYear),
        laterSheet: Nullable(revision.later?.sheetYear))
    }
    joins = series.joins.map { JoinJSON($0, series.reports) }
    findings = series.findings.map { FindingJSON($0.finding) }
  }
}

/// Two reports that may be one indicator; a person decides.
struct SuggestedJoinJSON: Encodable, Sendable {
  let later, earlier, laterName, earlierName, doubt: String
  let score: Double

  init(_ join: IndicatorJoin, _ reports: [IndicatorReport]) {
    later = reports.key(of: join.later)
    earlier = reports.key(of: join.earlier)
    laterName = reports.first { $0.id == join.later }?.name ?? ""
    earlierName = reports.first { $0.id == join.earlier }?.name ?? ""
    doubt = join.doubt?.rawValue ?? ""
    score = join.score
  }
}

extension [IndicatorReport] {
  /// What people call a report by.
  fileprivate func key(of id: Int64) -> String { first { $0.id == id }?.key ?? "" }
}
