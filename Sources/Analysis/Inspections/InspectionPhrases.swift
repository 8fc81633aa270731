/// The phrases by which inspections are judged.
///
/// The finding and its reflection are choices of the form of the 行政事業レビュー (table 4-1, as of
/// 2024); the other lists were read off the 5,664 sheets of 2024 and may be changed by ministry or
/// year.
public struct InspectionPhrases: Hashable, Sendable {
  /// Findings that ask for an improvement (所見).
  public let advice: [String]
  /// Reflections that change nothing (反映状況).
  public let unchanged: [String]
  /// Texts that say nothing about the project: the whole remark consists of one of them.
  public let boilerplate: [String]
  /// Remarks that are no remarks, since the project was not up for inspection.
  public let notInspected: [String]
  /// In so many projects the same words are boilerplate, whatever they say.
  public let repetitions: Int

  /// Makes lists of phrases.
  public init(
    advice: [String] = ["事業内容の一部改善", "事業全体の抜本的な改善"],
    unchanged: [String] = ["現状通り"], boilerplate: [String] = Self.commonBoilerplate,
    notInspected: [String] = Self.commonNotInspected, repetitions: Int = 5
  ) {
    self.advice = advice
    self.unchanged = unchanged
    self.boilerplate = boilerplate
    self.notInspected = notInspected
    self.repetitions = repetitions
  }

  /// Sentences that stand alone in many remarks of 2024.
  ///
  /// The first ones say that there is no problem, the others that things go on as they are.
  public static let commonBoilerplate = [
    "特段問題なし", "特段の問題なし", "特に問題なし", "問題なし", "特段問題ない", "特になし", "特段なし", "意見なし",
    "事業の必要性、効率性及び有効性の観点から、特段問題ない", "引き続き適切かつ効率的な事業実施に努める",
    "引き続き、適切かつ効率的な事業実施に努めること", "引き続き、必要な予算額を確保し、適正な執行に努めること",
    "引き続き、必要な予算額を確保し、適正な執行に努める", "引き続き適切に執行していく", "引き続き適正な執行に努める",
    "効率的かつ適正に執行されていると考えられるため、引き続き取り組むこと",
    "今後の事業実施に際しては、引き続き適正な業務執行を行うこと",
    "今後の事業実施に際しても、引き続き適正な業務執行を行うこと",
  ]

  /// What stands in the expert's remark where there was no inspection.
  public static let commonNotInspected = [
    "外部有識者による点検対象外", "外部有識者書面点検対象外", "外部有識者点検対象外", "点検対象外", "該当せず", "該当なし",
  ]
}
