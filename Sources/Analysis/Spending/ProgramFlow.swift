public import Policies

/// How the money of a program went to fields, projects and payees in one fiscal year.
///
/// Every project counts once. What was executed and what was paid are two figures of two tables; where
/// they differ, `withoutPayee` or `beyond` says by how much, so that all sums agree:
/// executed + beyond = paid + without payee.
public struct ProgramFlow: Sendable {
  /// The year.
  public let fiscalYear: FiscalYear
  /// The years of which payees are on record.
  public let years: [FiscalYear]
  /// The projects with money in the year, by field and then by amount.
  public let projects: [FlowProject]

  /// Makes the flow of a year, or of the year that the links are about; nothing where no payees are on
  /// record.
  public init?(
    _ projects: [LinkedProject], _ spending: [ProjectSpending], year: FiscalYear? = nil
  ) {
    let known = spending.filter { $0.blocks.contains { !$0.payees.isEmpty || $0.amount != nil } }
    let years = Set(known.map(\.fiscalYear)).sorted()
    let asked = year.flatMap { years.contains($0) ? $0 : nil }
    guard let year = asked ?? Self.linkedYear(projects, years) else { return nil }
    fiscalYear = year
    self.years = years
    let sheets = Dictionary(
      grouping: known.filter { $0.fiscalYear == year }, by: \.project
    ).compactMapValues { $0.max { Self.rank($0) < Self.rank($1) } }
    var seen: Set<String> = []
    self.projects = projects.filter { seen.insert($0.link.project).inserted }
      .map { FlowProject($0, year, sheets[$0.link.project]) }
      .filter { $0.total.amount > 0 || !$0.later.isEmpty }
      .sorted { ($0.field, -$0.total.amount, $0.id) < ($1.field, -$1.total.amount, $1.id) }
  }

  /// The flow of some of the projects.
  public func only(_ isWanted: (FlowProject) -> Bool) -> ProgramFlow {
    ProgramFlow(fiscalYear, years, projects.filter(isWanted))
  }

  private init(_ year: FiscalYear, _ years: [FiscalYear], _ projects: [FlowProject]) {
    fiscalYear = year
    self.years = years
    self.projects = projects
  }

  /// The fields with projects.
  public var fields: [Int] { Set(projects.map(\.field)).sorted() }

  /// The sum of a figure over all projects.
  public func sum(_ figure: (FlowProject) -> Yen) -> Yen {
    Yen.sum(projects.map(figure)) ?? Yen(.max)
  }

  /// The payees of all projects, the largest first; those without a name are left out.
  public var payees: [FlowPayee] {
    var sums: [String: FlowPayee] = [:]
    for payee in projects.flatMap(\.payees) where !payee.isUnnamed {
      let earlier = sums[payee.key]
      sums[payee.key] = FlowPayee(
        key: payee.key, name: earlier?.name ?? payee.name,
        amount: (earlier?.amount ?? Yen(0)).adding(payee.amount) ?? payee.amount, level: 1)
    }
    return sums.values.sorted { ($1.amount, $0.key) < ($0.amount, $1.key) }
  }

  /// The year before the sheets that declare the links: of later years projects are missing that
  /// nobody linked yet.
  private static func linkedYear(
    _ projects: [LinkedProject], _ years: [FiscalYear]
  ) -> FiscalYear? {
    let linked = projects.map(\.link.sheetYear).max().map { FiscalYear($0 - 1) }
    return years.last { year in linked.map { year <= $0 } ?? true } ?? years.last
  }

  /// Official sheets count before derived ones, later ones before earlier.
  private static func rank(_ spending: ProjectSpending) -> (Int, Int64) {
    (spending.source == .derived ? 0 : 1, spending.sheet)
  }
}
