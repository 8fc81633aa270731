public import Policies

/// Which entries of the ledger are asked for; what is not said does not matter.
public struct LedgerFilter: Hashable, Sendable {
  /// The program.
  public var program: String?
  /// The field.
  public var field: Int?
  /// A kind that it has.
  public var kind: OpinionKind?
  /// What became of it.
  public var status: OpinionStatus?
  /// A year evaluated, or the year of the sheet.
  public var year: Int?
  /// Where it comes from.
  public var source: LedgerEntry.Source?

  /// Makes a filter.
  public init(
    program: String? = nil, field: Int? = nil, kind: OpinionKind? = nil,
    status: OpinionStatus? = nil, year: Int? = nil, source: LedgerEntry.Source? = nil
  ) {
    self.program = program
    self.field = field
    self.kind = kind
    self.status = status
    self.year = year
    self.source = source
  }

  /// Whether an entry is asked for.
  public func matches(_ entry: LedgerEntry) -> Bool {
    program.map { $0 == entry.program } ?? true
      && field.map(entry.fields.contains) ?? true
      && kind.map(entry.kinds.contains) ?? true
      && status.map { $0 == entry.status } ?? true
      && year.map { entry.years?.contains($0) ?? false } ?? true
      && source.map { $0 == entry.source } ?? true
  }
}

/// Opinions and remarks of all programs: not answered first, then the latest.
public struct Ledger: Hashable, Sendable {
  /// The entries in order.
  public let entries: [LedgerEntry]

  /// Makes a ledger; entries of one year, program and status stay in the order given.
  public init(_ entries: some Sequence<LedgerEntry>) {
    self.entries = entries.enumerated().sorted { one, other in
      Self.key(one.element, one.offset) < Self.key(other.element, other.offset)
    }.map(\.element)
  }

  private init(sorted entries: [LedgerEntry]) { self.entries = entries }

  /// The ledger with only what is asked for.
  public func filtered(by filter: LedgerFilter) -> Ledger {
    Ledger(sorted: entries.filter(filter.matches))
  }

  /// How many entries have each status.
  public var counts: [OpinionStatus: Int] {
    entries.reduce(into: [:]) { $0[$1.status, default: 0] += 1 }
  }

  /// All years of the entries, the latest first.
  public var years: [Int] { Set(entries.compactMap(\.years).flatMap { $0 }).sorted(by: >) }

  private static func key(_ entry: LedgerEntry, _ offset: Int) -> (Int, Int, String, Int) {
    (
      entry.status == .unanswered ? 0 : 1, -(entry.years?.upperBound ?? 0), entry.program, offset
    )
  }
}
