public import Policies

/// A named cause of a difference between a document and its projects.
public struct Explanation: Hashable, Sendable {
  /// The causes that Hyoka knows.
  public enum Reason: String, CaseIterable, Sendable {
    /// Contributions that the sheet does not flag: they move from one line to the other.
    case contributionNotFlagged = "contribution-not-flagged"
    /// A person decided otherwise than the sheet's flag.
    case contributionDecided = "contribution-decided"
    /// Budget items of organisations that no project sheet reports, as embassies and missions
    /// (在外公館).
    case embassies
    /// Projects that ended before the sheets were written; candidates.
    case endedProject = "ended-project"
    /// What amounts printed or reported in a larger unit may lose.
    case rounding
  }

  /// How much of the difference it explains.
  ///
  /// The difference is the document less its projects: positive where the document has more.
  public let yen: Yen
  /// The cause.
  public let reason: Reason
  /// The cause in words.
  public let text: Bilingual
  /// The project it is about, if it is about one.
  public let project: String?
  /// The name of that project, as the text has it.
  public let projectName: String?
  /// Whether it is likely but not shown by any source.
  public var isCandidate: Bool { reason == .endedProject }
}

extension Explanation {
  /// What a project adds to a line, or takes from it, beside the sheet's own flag.
  static func moved(_ project: ReconciledProject, by yen: Yen) -> Explanation {
    let verdict = project.contribution
    let isDecided = verdict.basis == .decision
    let words = verdict.words.map { "「\($0)」" }.joined()
    let basis = (verdict.basis ?? .name).text
    let ja = isDecided ? verdict.reason ?? "" : words
    let en = isDecided ? verdict.reason ?? "" : verdict.words.joined(separator: ", ")
    let part = verdict.isWhole ? Bilingual(ja: "", en: "") : Bilingual(ja: "一部が", en: " in part")
    return Explanation(
      yen: yen, reason: isDecided ? .contributionDecided : .contributionNotFlagged,
      text: Bilingual(
        ja: "「\(project.name)」はシートの区分と異なり、\(basis.japanese)\(ja.isEmpty ? "" : "（\(ja)）")により"
          + (verdict.isContribution ? "\(part.japanese)分担金・拠出金です。" : "分担金・拠出金ではありません。"),
        en: "By \(basis.english)\(en.isEmpty ? "" : " (\(en))"), \(project.name) is"
          + (verdict.isContribution ? part.english : " not")
          + " contributions, which its sheet does not say."),
      project: project.id, projectName: project.name)
  }

  /// Items of organisations that report no projects, by the words that name these.
  static func embassies(_ yen: Yen, of organisations: [String]) -> Explanation {
    let names = organisations.joined(separator: "・")
    return Explanation(
      yen: yen, reason: .embassies,
      text: Bilingual(
        ja: "\(names)の事項\(yen.inMillions)百万円には、対応する事業がありません。",
        en: "The items of \(names), \(yen.inMillions) million yen, have no project."
      ),
      project: nil, projectName: nil)
  }

  static func ended(_ ended: EndedProject, _ yen: Yen) -> Explanation {
    let name = ended.project.name
    return Explanation(
      yen: yen, reason: .endedProject,
      text: Bilingual(
        ja: "「\(name)」のシートは\(String(ended.lastSheetYear))年が最後です。\(ended.reason.japanese)",
        en: "\(name) was last reported in \(String(ended.lastSheetYear)). \(ended.reason.english)"
      ),
      project: ended.project.id, projectName: name)
  }

  static func rounding(_ yen: Yen, limit: Yen) -> Explanation {
    Explanation(
      yen: yen, reason: .rounding,
      text: Bilingual(
        ja: "四捨五入などの端数です（最大\(limit.inMillions)百万円）。",
        en: "Rounding, which may come to \(limit.inMillions) million yen."),
      project: nil, projectName: nil)
  }
}
