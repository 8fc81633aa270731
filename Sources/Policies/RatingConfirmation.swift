/// What a rating is about: a field, or a whole program, in one cycle.
public struct RatingSubject: Hashable, Sendable {
  /// The program's id.
  public let program: String
  /// The cycle's id.
  public let cycle: String
  /// The field; nothing for the program as a whole.
  public let field: Int?

  /// Makes a subject.
  public init(program: String, cycle: String, field: Int?) {
    self.program = program
    self.cycle = cycle
    self.field = field
  }

  /// The subject as a text, `PROGRAM/CYCLE/FIELD` or `PROGRAM/CYCLE`.
  public var key: String {
    "\(program)/\(cycle)" + (field.map { "/\($0)" } ?? "")
  }
}

/// A rating that a person confirmed, with the reason (判断根拠).
public struct RatingConfirmation: Hashable, Sendable {
  /// The profile's name.
  public let profile: String
  /// The level's name.
  public let level: String
  /// Why, and by whom.
  public let reason, decidedBy: String?
  /// When, in ISO 8601.
  public let decidedAt: String

  /// Makes a confirmation.
  public init(
    profile: String, level: String, reason: String?, decidedBy: String?, decidedAt: String
  ) {
    self.profile = profile
    self.level = level
    self.reason = reason
    self.decidedBy = decidedBy
    self.decidedAt = decidedAt
  }

  /// The profile and level as a text, `PROFILE/LEVEL`.
  public var key: String { "\(profile)/\(level)" }

  /// Reads profile and level as `key` writes them.
  public init?(key: String, reason: String?, decidedBy: String?, decidedAt: String) {
    let parts = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(
      profile: parts[0], level: parts[1], reason: reason, decidedBy: decidedBy,
      decidedAt: decidedAt)
  }
}
