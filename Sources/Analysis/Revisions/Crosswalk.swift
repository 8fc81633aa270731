public import Policies

/// Which fields (個別分野) of one cycle became which of the next.
public struct Crosswalk: Hashable, Sendable {
  /// What became of fields.
  public enum Kind: String, CaseIterable, Sendable {
    /// The field goes on under its number (継続).
    case same
    /// The field goes on under another number (番号変更).
    case renumbered
    /// One field became several (分割).
    case split
    /// Several fields became one (統合).
    case merged
    /// Several fields became several others (再編).
    case regrouped
    /// The field has no successor (廃止).
    case dropped
    /// The field has no predecessor (新設).
    case added
  }

  /// How a link is known.
  public enum Basis: String, CaseIterable, Sendable {
    /// Hyoka proposes it, by number, name and words.
    case proposed
    /// A person confirmed it.
    case confirmed
  }

  /// One field of the older document and one of the newer that go together.
  public struct Link: Hashable, Sendable {
    /// Their numbers.
    public let from, to: Int
    /// How it is known.
    public let basis: Basis
    /// How alike the texts are, from 0 to 1.
    public let likeness: Double
    /// Whether the fields have the same number, and the same printed name.
    public let sameNumber, sameName: Bool
    /// The words that both texts share, the rarest first.
    public let words: [String]
  }

  /// Fields that belong together.
  public struct Entry: Hashable, Sendable {
    /// The fields of the older document and of the newer.
    public let from, to: [Int]
    /// What became of them.
    public let kind: Kind
    /// The links between them.
    public let links: [Link]
  }

  /// A person's word on two fields.
  public struct Verdict: Hashable, Sendable {
    /// The numbers of the two fields.
    public let from, to: Int
    /// Whether they go together.
    public let isConfirmed: Bool

    /// Makes a verdict.
    public init(from: Int, to: Int, isConfirmed: Bool) {
      self.from = from
      self.to = to
      self.isConfirmed = isConfirmed
    }
  }

  /// The entries: by the newer fields' numbers, those without a successor last.
  public let entries: [Entry]

  /// Proposes a crosswalk; the last verdict about two fields holds.
  public init(from older: Evaluation, to newer: Evaluation, verdicts: [Verdict] = []) {
    var links = CrosswalkProposal(older, newer).links(confirming: verdicts.filter(\.isConfirmed))
    let last = Dictionary(verdicts.map { ([$0.from, $0.to], $0.isConfirmed) }) { $1 }
    links.removeAll { last[[$0.from, $0.to]] == false }
    links = links.map { link in
      last[[link.from, link.to]] == true ? link.confirmed : link
    }
    entries = Self.entries(links, older.fields.map(\.number), newer.fields.map(\.number))
  }

  /// The fields of the newer document that some of the older one became.
  func followers(of fields: [Int]) -> [Int] {
    entries.filter { !Set($0.from).isDisjoint(with: fields) }.flatMap(\.to)
      + fields.filter(isAlone)
  }

  /// The fields of the older document that became a field of the newer one.
  func origins(of field: Int) -> [Int] {
    entries.filter { $0.to.contains(field) }.flatMap(\.from) + (isAlone(field) ? [field] : [])
  }

  /// Whether both documents have a field of a number and link it to none, so that the number is all
  /// there is to go by.
  private func isAlone(_ number: Int) -> Bool {
    entries.contains { $0.kind == .dropped && $0.from.contains(number) }
      && entries.contains { $0.kind == .added && $0.to.contains(number) }
  }

  /// Joins links that share a field.
  private static func entries(_ links: [Link], _ old: [Int], _ new: [Int]) -> [Entry] {
    var groups = new.map { (from: Set<Int>(), to: Set([$0]), links: [Link]()) }
    for link in links {
      var joined = (from: Set([link.from]), to: Set([link.to]), links: [link])
      for group in groups where group.from.contains(link.from) || group.to.contains(link.to) {
        joined.from.formUnion(group.from)
        joined.to.formUnion(group.to)
        joined.links = group.links + joined.links
      }
      groups.removeAll { !$0.to.isDisjoint(with: joined.to) }
      groups.append(joined)
    }
    let linked = Set(links.map(\.from))
    groups.sort { ($0.to.min() ?? 0) < ($1.to.min() ?? 0) }
    groups += old.filter { !linked.contains($0) }.map { (Set([$0]), [], []) }
    return groups.map { Entry(from: $0.from.sorted(), to: $0.to.sorted(), links: $0.links) }
  }
}

extension Crosswalk.Entry {
  init(from: [Int], to: [Int], links: [Crosswalk.Link]) {
    self.from = from
    self.to = to
    self.links = links.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    kind =
      switch (from.count, to.count) {
      case (_, 0): .dropped
      case (0, _): .added
      case (1, 1): from == to ? .same : .renumbered
      case (1, _): .split
      case (_, 1): .merged
      default: .regrouped
      }
  }
}

extension Crosswalk.Link {
  fileprivate var confirmed: Crosswalk.Link {
    Crosswalk.Link(
      from: from, to: to, basis: .confirmed, likeness: likeness, sameNumber: sameNumber,
      sameName: sameName, words: words)
  }
}
