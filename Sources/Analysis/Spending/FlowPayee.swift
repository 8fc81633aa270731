public import Policies

/// Someone whom a project paid, with all that went to them from it.
public struct FlowPayee: Hashable, Sendable {
  /// What tells payees apart over all projects.
  public let key: String
  /// The name as first printed; empty where the sheet names nobody.
  public let name: String
  /// The sum.
  public let amount: Yen
  /// How many hands it went through: 1 where the ministry pays, nothing where that is unknown.
  public let level: Int?
  /// The first row that names it, or that states the sum of its block; nothing where that is unknown.
  public let origin: Origin?

  /// Makes a payee.
  public init(key: String, name: String, amount: Yen, level: Int?, origin: Origin? = nil) {
    self.key = key
    self.name = name
    self.amount = amount
    self.level = level
    self.origin = origin
  }

  /// Whether the sheet does not name who was paid.
  public var isUnnamed: Bool { key.isEmpty }

  /// The payees of a sheet, those of one key and level as one, the largest first.
  ///
  /// What a block was paid beyond its named payees is a payee without a name.
  static func all(_ spending: ProjectSpending, _ rules: PayeeRules) -> [FlowPayee] {
    let levels = spending.levels
    var sums: [Key: FlowPayee] = [:]
    for block in spending.blocks {
      for payee in payees(block, levels[block.id], spending.project, rules) {
        let key = Key(payee: payee.key, level: payee.level)
        sums[key] = sums[key].map { $0.adding(payee.amount) } ?? payee
      }
    }
    return sums.values.sorted { left, right in
      if left.level != right.level { return left.level ?? .max < right.level ?? .max }
      return left.amount != right.amount ? left.amount > right.amount : left.key < right.key
    }
  }

  private struct Key: Hashable {
    let payee: String
    let level: Int?
  }

  private static func payees(
    _ block: SpendingBlock, _ level: Int?, _ project: String, _ rules: PayeeRules
  ) -> [FlowPayee] {
    let named = block.payees.compactMap { payee -> FlowPayee? in
      guard let amount = payee.amount, amount.amount != 0 else { return nil }
      let isOthers = rules.isOthers(payee)
      return FlowPayee(
        key: isOthers ? "" : rules.key(payee, project: project), name: isOthers ? "" : payee.name,
        amount: amount, level: level, origin: payee.origin)
    }
    let sum = Yen.sum(named.map(\.amount)) ?? Yen(.max)
    guard let stated = block.amount, let rest = stated.subtracting(sum), rest.amount > 0 else {
      return named
    }
    return named + [FlowPayee(key: "", name: "", amount: rest, level: level, origin: block.origin)]
  }

  private func adding(_ other: Yen) -> FlowPayee {
    FlowPayee(
      key: key, name: name, amount: amount.adding(other) ?? amount, level: level, origin: origin)
  }
}
