public import Policies

/// Where the money of one project went in one fiscal year.
public struct FlowProject: Hashable, Identifiable, Sendable {
  /// The id of the project.
  public let id: String
  /// Its name.
  public let name: String
  /// The field it belongs to.
  public let field: Int
  /// The executed amount.
  public let executed: Yen?
  /// Why there is no executed amount.
  public let executedMissing: Missing?
  /// Those whom the ministry paid, the largest first.
  public let payees: [FlowPayee]
  /// Those to whom payees passed money on; part of what the payees were paid.
  public let later: [FlowPayee]
  /// Where the payees stand; nothing where no sheet names any.
  public let origin: Origin?
  /// Who published them.
  public let source: SheetSource?

  init(_ project: LinkedProject, _ year: FiscalYear, _ spending: ProjectSpending?) {
    id = project.link.project
    name = project.record.name
    field = project.link.field
    let budget = project.record.latestBudgets.first { $0.fiscalYear == year }
    // An execution that official sheets do not have yet may stand beside the payees.
    let derived = spending.flatMap { spending in
      project.record.budgets.first { $0.fiscalYear == year && $0.sheet == spending.sheet }
    }
    executed = budget?.executed ?? derived?.executed
    executedMissing = executed == nil ? budget?.executedMissing ?? .notInSource : nil
    let all = spending.map { FlowPayee.all($0, .builtIn) } ?? []
    payees = all.filter { $0.level == 1 && $0.amount.amount > 0 }
    later = all.filter { $0.level != 1 || $0.amount.amount < 0 }
    origin = spending?.origin
    source = spending?.source
  }

  /// What the ministry paid to all payees.
  public var paid: Yen { Yen.sum(payees.map(\.amount)) ?? Yen(.max) }

  /// What was executed without a payee on record.
  public var withoutPayee: Yen { Self.surplus(executed ?? Yen(0), over: paid) }

  /// What payees were paid beyond the executed amount: rounding, or money of other years.
  public var beyond: Yen { executed.map { Self.surplus(paid, over: $0) } ?? Yen(0) }

  /// What the picture shows of the project: executed or paid, whichever is more.
  public var total: Yen { max(executed ?? Yen(0), paid) }

  private static func surplus(_ amount: Yen, over other: Yen) -> Yen {
    Yen(max(amount.subtracting(other)?.amount ?? 0, 0))
  }
}
