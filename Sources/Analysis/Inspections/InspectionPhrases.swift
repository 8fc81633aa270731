/// The phrases by which inspections are judged, `Rules/inspections.json`.
///
/// The finding and its reflection are choices of the form of the 行政事業レビュー (table 4-1, as of
/// 2024); the other lists were read off the 5,664 sheets of 2024.
public struct InspectionPhrases: Decodable, Hashable, Sendable {
  /// Findings that ask for an improvement (所見).
  public let advice: [String]
  /// Reflections that change nothing (反映状況).
  public let unchanged: [String]
  /// Texts that say nothing about the project: the whole remark consists of one of them.
  public let boilerplate: [String]
  /// Remarks that are no remarks, since the project was not up for inspection.
  public let notInspected: [String]

  /// The phrases that come with Hyoka.
  public static let builtIn = RuleFile.builtIn(
    InspectionPhrases.self, PackageResources.inspections_json)
}
