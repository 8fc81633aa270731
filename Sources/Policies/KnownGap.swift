/// Something that a source is known not to hold, and why.
///
/// An absence in the data of that source and year means this, not that nothing was reported.
public struct KnownGap: Hashable, Sendable {
  /// The dataset.
  public let dataset: String
  /// The sheet years it is about.
  public let years: ClosedRange<Int>
  /// What is missing.
  public let subject: Subject
  /// Why.
  public let reason: Missing
  /// What to know about it.
  public let text: Bilingual

  /// What a source can lack.
  public enum Subject: String, Sendable {
    /// Outcome indicators (アウトカム).
    case outcomes
    /// Output indicators (アウトプット).
    case outputs
    /// The reason why no target can be set (定量的な目標が設定できない理由).
    case noTargetReason = "no-target-reason"
    /// Links to programs (政策・施策).
    case programLinks = "program-links"
  }

  /// Makes a gap.
  public init(
    dataset: String, years: ClosedRange<Int>, subject: Subject, reason: Missing, text: Bilingual
  ) {
    self.dataset = dataset
    self.years = years
    self.subject = subject
    self.reason = reason
    self.text = text
  }

  /// What is known of the public sources: measured on JUDGIT! of 2023-11-14 and the review site's
  /// tables of 2024.
  public static let all: [KnownGap] = [
    KnownGap(
      dataset: "judgit", years: 2016...2016, subject: .outcomes, reason: .parserGap,
      text: Bilingual(
        ja: "JUDGIT! の2016年度シートは、作成側が様式を読み取れず、アウトカムの大半を欠く。",
        en: "JUDGIT! lacks most outcomes of the sheets of 2016, whose form it could not read.")),
    KnownGap(
      dataset: "judgit", years: 2023...2023, subject: .outcomes, reason: .parserGap,
      text: Bilingual(
        ja: "JUDGIT! の2023年度シートは、作成側が様式を読み取れず、アウトカムをまったく持たない。",
        en: "JUDGIT! has no outcomes of the sheets of 2023, whose form it could not read.")),
    KnownGap(
      dataset: "judgit", years: 2021...2023, subject: .outputs, reason: .parserGap,
      text: Bilingual(
        ja: "JUDGIT! の2021～2023年度シートは、アウトプットを持たない。",
        en: "JUDGIT! has no outputs of the sheets of 2021 to 2023.")),
    KnownGap(
      dataset: "judgit", years: 2021...2023, subject: .noTargetReason, reason: .notInForm,
      text: Bilingual(
        ja: "定量的な目標を設定できない理由は、2021年度以降の様式にない。",
        en: "The forms from 2021 on do not ask why no quantitative target can be set.")),
    KnownGap(
      dataset: "judgit", years: 2015...2023, subject: .programLinks, reason: .notInSource,
      text: Bilingual(
        ja: "JUDGIT! のシートには施策との対応がない（2024年度の事業データにはある）。",
        en: "The sheets of JUDGIT! name no program; those of the review site from 2024 do.")),
  ]
}
