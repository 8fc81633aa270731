/// To whom a project's money went in one fiscal year, as one sheet reports it (支出先).
public struct ProjectSpending: Hashable, Sendable {
  /// The project and the sheet.
  public let project: String
  /// The sheet that reports it.
  public let sheet: Int64
  /// The year in which the money was paid.
  public let fiscalYear: FiscalYear
  /// Who published the sheet.
  public let source: SheetSource
  /// The blocks (支出先ブロック) in the order of the sheet.
  public let blocks: [SpendingBlock]
  /// Which block passes money on to which; from nothing where the ministry itself pays.
  public let passages: [SpendingPassage]
  /// Where it stands.
  public let origin: Origin

  /// Makes the spending of a year.
  public init(
    project: String, sheet: Int64, fiscalYear: FiscalYear, source: SheetSource,
    blocks: [SpendingBlock], passages: [SpendingPassage], origin: Origin
  ) {
    self.project = project
    self.sheet = sheet
    self.fiscalYear = fiscalYear
    self.source = source
    self.blocks = blocks
    self.passages = passages
    self.origin = origin
  }

  /// How many hands the money of each block went through: 1 where the ministry pays.
  ///
  /// What a block passes on is part of what it was paid, so that only blocks of level 1 may be added.
  /// A block that is reached from no other counts as paid by the ministry; blocks that only reach each
  /// other have no level.
  public var levels: [String: Int] {
    let passed = passages.filter { $0.from != nil && $0.from != $0.to }
    let named = Set(blocks.map(\.id)).union(passages.map(\.to)).union(passed.compactMap(\.from))
    let direct = Set(passages.filter { $0.from == nil }.map(\.to))
    var levels: [String: Int] = [:]
    var next = named.subtracting(passed.map(\.to)).union(direct)
    var level = 1
    while !next.isEmpty {
      for block in next { levels[block] = level }
      let reached = passed.filter { $0.from.map(next.contains) ?? false }.map(\.to)
      next = Set(reached).filter { levels[$0] == nil }
      level += 1
    }
    return levels
  }
}

/// Payees that a sheet puts together (支出先ブロック).
public struct SpendingBlock: Hashable, Sendable {
  /// Its letter on the sheet.
  public let id: String
  /// Its name.
  public let name: String
  /// The sum that the sheet states for it.
  public let amount: Yen?
  /// Those of its payees that the sheet names.
  public let payees: [Payee]
  /// The row that states the sum, where there is one.
  public let origin: Origin?

  /// Makes a block.
  public init(
    id: String, name: String, amount: Yen?, payees: [Payee], origin: Origin? = nil
  ) {
    self.id = id
    self.name = name
    self.amount = amount
    self.payees = payees
    self.origin = origin
  }
}

/// Someone who was paid (支出先).
public struct Payee: Hashable, Sendable {
  /// The name as printed.
  public let name: String
  /// The corporate number (法人番号), where the sheet has one.
  public let corporateNumber: String?
  /// The amount; a repayment is negative.
  public let amount: Yen?
  /// Whether the sheet says that these are the others together (その他).
  public let isOthers: Bool
  /// The row that says so, where that is known.
  public let origin: Origin?

  /// Makes a payee.
  public init(
    name: String, corporateNumber: String?, amount: Yen?, isOthers: Bool, origin: Origin? = nil
  ) {
    self.name = name
    self.corporateNumber = corporateNumber
    self.amount = amount
    self.isOthers = isOthers
    self.origin = origin
  }
}

/// Money that one block passes on to another (支出ブロックのつながり).
public struct SpendingPassage: Hashable, Sendable {
  /// The block that pays; nothing where it is the ministry.
  public let from: String?
  /// The block that is paid.
  public let to: String

  /// Makes a passage.
  public init(from: String?, to: String) {
    self.from = from
    self.to = to
  }
}
