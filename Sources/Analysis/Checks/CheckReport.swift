public import Policies

/// What checking found.
public struct CheckReport: Sendable {
  /// What a person should look at.
  public let findings: [CheckFinding]
  /// What a person set aside, with the reason.
  public let suppressed: [SuppressedFinding]
  /// The rules that were run.
  public let rulesRun: [CheckRule]
  /// The rules that were not, and why.
  public let notRun: [SkippedRule]

  init(
    _ all: [CheckFinding], _ suppressions: [CheckSuppression], rulesRun: [CheckRule],
    notRun: [SkippedRule]
  ) {
    let judged = all.map { finding in
      (finding, suppressions.last { $0.covers(finding) })
    }
    findings = judged.filter { $0.1 == nil }.map(\.0)
    suppressed = judged.compactMap { finding, suppression in
      suppression.map { SuppressedFinding(finding: finding, suppression: $0) }
    }
    self.rulesRun = rulesRun
    self.notRun = notRun
  }

  /// Whether any finding that was not set aside is an error.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// A finding that a person set aside.
public struct SuppressedFinding: Hashable, Sendable {
  /// The finding.
  public let finding: CheckFinding
  /// Why it was set aside.
  public let suppression: CheckSuppression
}

/// A rule that was not run.
public struct SkippedRule: Sendable {
  /// The rule.
  public let rule: CheckRule
  /// Why it was not run.
  public let reason: Bilingual
}
