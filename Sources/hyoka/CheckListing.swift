import Analysis
import Policies

/// What checking found as plain text, a line for each finding: `file:line: severity rule: text`.
enum CheckListing {
  static func text(_ report: CheckReport, file: String) -> String {
    text(report.findings, file: file) + suppressed(report, file) + notRun(report)
  }

  static func text(_ findings: [CheckFinding], file: String) -> String {
    findings.map { line($0, file) + "\n" }.joined()
  }

  /// How many findings each rule has.
  static func counts(_ findings: [CheckFinding]) -> String {
    Dictionary(grouping: findings, by: \.rule).sorted { $0.key < $1.key }
      .map { "\($0.value.count)  \($0.key)\n" }.joined()
  }

  private static func line(_ finding: CheckFinding, _ file: String) -> String {
    let place = finding.place.lines.map { "\(file):\($0.lowerBound)" } ?? file
    let project = finding.place.project.map { $0 == file ? "" : " [\($0)]" } ?? ""
    let text = Console.text(finding.text)
    return "\(place): \(finding.severity.rawValue) \(finding.rule)\(project): \(text)"
  }

  private static func suppressed(_ report: CheckReport, _ file: String) -> String {
    let words = Console.text(Bilingual(ja: "対象外とした理由", en: "set aside"))
    return report.suppressed.map {
      "(\(line($0.finding, file)) \(words): \($0.suppression.reason))\n"
    }.joined()
  }

  private static func notRun(_ report: CheckReport) -> String {
    let words = Console.text(Bilingual(ja: "実行しなかった規則", en: "not run"))
    let groups = Dictionary(grouping: report.notRun) { Console.text($0.reason) }
    return groups.sorted { $0.key < $1.key }.map { reason, rules in
      "? \(reason) \(words): \(rules.map(\.rule.id).joined(separator: ", "))\n"
    }.joined()
  }
}
