public import Policies

/// A person's word that findings of a rule need no attention, with the reason.
public struct CheckSuppression: Hashable, Sendable {
  /// Which findings of the rule are meant.
  public enum Scope: Hashable, Sendable {
    case all
    case field(Int)
    case line(Int)
    case project(String)
  }

  /// The rule's id.
  public let rule: String
  /// Which of its findings are meant.
  public let scope: Scope
  /// Why they need no attention.
  public let reason: String
  /// Who said so, and when.
  public let decidedBy, decidedAt: String?

  /// Reads the object of a decision: `RULE`, `RULE@3` for a field, `RULE@L29` for a line, `RULE@P1124`
  /// for a project.
  ///
  /// - Throws: `Problem` where the rule or the place cannot be understood.
  public init(
    _ object: String, reason: String, decidedBy: String? = nil, decidedAt: String? = nil,
    in catalogue: CheckCatalogue
  ) throws(Problem) {
    let parts = object.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    rule = try catalogue.rule(parts.first.map(String.init) ?? "").id
    guard let scope = parts.count == 2 ? Scope(parts[1]) : .all else {
      throw Problem(
        .usage, "check-place-unreadable",
        Bilingual(
          ja: "「\(parts[1])」は分野、行、事業のいずれでもありません。",
          en: "\(parts[1]) is neither a field nor a line nor a project."),
        advice: Bilingual(
          ja: "分野は @3、行は @L29、事業は @P1124 のように書いてください。",
          en: "Write @3 for a field, @L29 for a line, @P1124 for a project."))
    }
    self.scope = scope
    self.reason = reason
    self.decidedBy = decidedBy
    self.decidedAt = decidedAt
  }

  /// Whether a finding is meant.
  func covers(_ finding: CheckFinding) -> Bool {
    guard finding.rule == rule else { return false }
    switch scope {
    case .all: return true
    case .field(let field): return finding.place.field == field
    case .line(let line): return finding.place.lines?.contains(line) ?? false
    case .project(let project): return finding.place.project == project
    }
  }
}

extension CheckSuppression.Scope {
  init?(_ text: Substring) {
    if let field = Int(text) {
      self = .field(field)
    } else if text.first == "L", let line = Int(text.dropFirst()) {
      self = .line(line)
    } else if text.first == "P", text.count > 1 {
      self = .project(String(text.dropFirst()))
    } else {
      return nil
    }
  }
}
