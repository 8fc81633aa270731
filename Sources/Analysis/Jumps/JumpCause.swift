public import Policies

/// A reason for a jump of money.
public struct JumpCause: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable {
    /// The initial budget (当初予算), supplementary budget (補正予算), carry-over from the year before or to
    /// the next (繰越し), or the reserve (予備費等) was larger or smaller.
    case initial, supplementary, carriedIn, carriedOut, reserve
    /// The project began, or ended the year before.
    case began, ended
    /// A project's money changed, and the sheets say no more.
    case project
    /// The sheets of the two years are taken for one project by likeness only.
    case lineage
    /// Another project may have been merged into this one or split from it.
    case mergedOrSplit
  }

  /// What happened.
  public let kind: Kind
  /// The part of the difference that it explains; nothing where it has no amount of its own.
  public let amount: Yen?
  /// The project it happened to, in a sum of several.
  public let project: (id: String, name: String)?
  /// Whether that project is a contribution to international organisations (分担金・拠出金).
  public let isContribution: Bool
  /// What changed within that project.
  public let parts: [Kind]
  /// Whether Hyoka infers it, where no sheet says so.
  public let isInferred: Bool

  init(
    _ kind: Kind, _ amount: Yen? = nil, project: (id: String, name: String)? = nil,
    isContribution: Bool = false, parts: [Kind] = [], isInferred: Bool = false
  ) {
    self.kind = kind
    self.amount = amount
    self.project = project
    self.isContribution = isContribution
    self.parts = parts
    self.isInferred = isInferred
  }

  var magnitude: UInt64 { amount?.amount.magnitude ?? 0 }
  var projectID: String { project?.id ?? "" }

  /// Two causes are the same if all they say is.
  public static func == (left: JumpCause, right: JumpCause) -> Bool {
    left.kind == right.kind && left.amount == right.amount && left.projectID == right.projectID
      && left.parts == right.parts && left.isInferred == right.isInferred
  }

  /// Hashes what tells causes apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(amount)
    hasher.combine(projectID)
  }
}
