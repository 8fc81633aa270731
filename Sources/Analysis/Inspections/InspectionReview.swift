public import Policies

/// What Hyoka notices about the inspection of a project.
public struct InspectionReview: Hashable, Sendable {
  /// A text of an inspection that says nothing about the project.
  public struct Boilerplate: Hashable, Sendable {
    /// Which text.
    public let part: InspectionReport.Part
    /// The text as printed.
    public let text: String
  }

  /// The inspection.
  public let report: InspectionReport
  /// Whether the team asked for an improvement and the request changes nothing.
  public let isAdviceWithoutEffect: Bool
  /// The texts that say nothing about the project.
  public let boilerplate: [Boilerplate]
  /// The texts that only say that the project was not up for inspection, or that nothing stands there.
  public let notInspected: [InspectionReport.Part]

  /// What a reader should know.
  public var findings: [Finding] {
    (isAdviceWithoutEffect ? [adviceWithoutEffect] : [])
      + boilerplate.map { InspectionTexts.boilerplate($0) }
  }

  /// Looks at the inspection of one project by the phrases alone.
  public init(_ report: InspectionReport, phrases: InspectionPhrases = .builtIn) {
    let wording = InspectionWording(phrases)
    let plain = InspectionWording.plain(report)
    self.report = report
    isAdviceWithoutEffect =
      wording.isAdvice(report.teamFinding) && wording.isUnchanged(report.reflection)
    let parts = InspectionReport.Part.allCases
    notInspected = parts.filter { part in
      plain[part].map { wording.isNotInspected($0) } ?? false
    }
    boilerplate = parts.compactMap { part in
      guard let text = report.texts[part], let words = plain[part],
        !wording.isNotInspected(words), wording.isBoilerplate(words)
      else { return nil }
      return Boilerplate(part: part, text: text)
    }
  }

  private var adviceWithoutEffect: Finding {
    InspectionTexts.adviceWithoutEffect(report.teamFinding ?? "", report.reflection ?? "")
  }
}

/// The findings about inspections in words.
enum InspectionTexts {
  static func adviceWithoutEffect(_ finding: String, _ reflection: String) -> Finding {
    Finding(
      "advice-without-effect", .warning,
      Bilingual(
        ja: "推進チームの所見は「\(finding)」ですが、反映状況は「\(reflection)」です。",
        en: "The review team found 「\(finding)」, but the request reflects it as 「\(reflection)」."))
  }

  static func boilerplate(_ text: InspectionReview.Boilerplate) -> Finding {
    let name = name(of: text.part)
    return Finding(
      "boilerplate-remark", .note,
      Bilingual(ja: "\(name.japanese)は定型文です。", en: "\(name.english) is a set phrase."))
  }

  private static func name(of part: InspectionReport.Part) -> Bilingual {
    switch part {
    case .expertRemark: Bilingual(ja: "外部有識者の所見", en: "The remark of the outside experts")
    case .teamDetail: Bilingual(ja: "推進チームの所見", en: "The review team's finding")
    case .reflectionDetail: Bilingual(ja: "反映状況の説明", en: "The account of the reflection")
    }
  }
}
