public import Policies

/// The projects among which the evidence of claims is sought (根拠を探す事業の範囲).
public struct EvidencePool: Sendable {
  /// What labels call it.
  public let name: String
  /// The fields in whose results claims stand; none where there is no evaluation.
  public let fields: [Field]
  /// The last year evaluated, if there is one.
  public let end: FiscalYear?
  /// The projects; those of the same field are searched together.
  public let sources: [EvidenceSource]

  /// The projects of a program's fields.
  public init(_ name: String, of evaluation: Evaluation, sources: [EvidenceSource]) {
    self.name = name
    fields = evaluation.fields
    end = evaluation.cycle.years?.upperBound
    self.sources = sources
  }

  /// Projects without an evaluation, all searched together.
  public init(_ name: String, of projects: [ProjectRecord]) {
    self.name = name
    fields = []
    end = nil
    sources = projects.map { record in
      EvidenceSource(field: 0, record: record, series: IndicatorAssembly(record).series)
    }
  }
}

/// A line that says which projects a pool has.
public struct EvidencePoolLine: Hashable, Sendable {
  /// What the projects have in common.
  public enum Basis: Hashable, Sendable {
    /// They are linked to the fields of a program; `cycle` are the years evaluated, as 2021-2023.
    case program(id: String, cycle: String)
    /// Their sheets of a year name a policy (施策) of a ministry.
    case policy(name: String, ministry: String, year: Int)
  }

  /// What labels call the pool.
  public let name: String
  /// What its projects have in common.
  public let basis: Basis

  /// Reads pools: a heading, then `POOL,program,PROGRAM,CYCLE,` or
  /// `POOL,policy,MINISTRY,YEAR,POLICY`.
  ///
  /// - Throws: `Problem` at the first line that is none.
  public static func read(csv: String, name: String) throws(Problem) -> [EvidencePoolLine] {
    try LabelFile.read(
      csv, name: name,
      advice: Bilingual(
        ja: "範囲,program,施策のID,期間, または 範囲,policy,府省庁,年度,施策 と書いてください。",
        en: "Write POOL,program,PROGRAM,CYCLE, or POOL,policy,MINISTRY,YEAR,POLICY."),
      EvidencePoolLine.init)
  }

  private init?(_ cells: [Substring]) {
    let (owner, years, policy) = (String(cells[2]), String(cells[3]), String(cells[4]))
    guard !cells[0].isEmpty, !owner.isEmpty, !years.isEmpty else { return nil }
    switch (cells[1], Int(years)) {
    case ("program", _) where policy.isEmpty: basis = .program(id: owner, cycle: years)
    case ("policy", let year?) where !policy.isEmpty:
      basis = .policy(name: policy, ministry: owner, year: year)
    default: return nil
    }
    name = String(cells[0])
  }
}
