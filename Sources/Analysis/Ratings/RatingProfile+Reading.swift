public import Foundation
public import Policies

extension RatingProfile {
  /// The profiles that come with Hyoka, the common one first.
  public static func builtIn() throws(Problem) -> [RatingProfile] {
    struct File: Decodable { let profiles: [ProfileFile] }
    let name = "ratings.json"
    let file = try RuleFile.read(File.self, Data(PackageResources.ratings_json), name: name)
    var profiles: [RatingProfile] = []
    for profile in file.profiles { profiles.append(try profile.profile(name)) }
    return profiles
  }

  /// Reads a profile of one's own; `name` is that of the file.
  public init(json: Data, name: String) throws(Problem) {
    self = try RuleFile.read(ProfileFile.self, json, name: name).profile(name)
  }
}

/// A profile as its file writes it.
private struct ProfileFile: Decodable {
  struct Years: Decodable { let from, to: Int? }

  struct Thresholds: Decodable {
    let exceeded, near: Double
    let rule: RuleFile.Texts
  }

  struct Level: Decodable {
    let id: String
    let name: RuleFile.Texts
    let printed: [String]?
    let rule: RuleFile.Texts
    let judgement: RuleFile.Texts?
    let requires: [Requirement]
  }

  struct Requirement: Decodable {
    let of: Word<RatingRequirement.Group>
    let condition: Word<RatingRequirement.Condition>
    let share: Double?
  }

  /// A word that has to be one of those known.
  struct Word<Value: RawRepresentable>: Decodable where Value.RawValue == String {
    let value: Value

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      guard let value = Value(rawValue: try container.decode(String.self)) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "")
      }
      self.value = value
    }
  }

  let id: String
  let name, owner: RuleFile.Texts
  let years: Years
  let certainty: Word<RatingProfile.Certainty>
  let source: RuleFile.Texts
  let counted, main: [Word<IndicatorKind>]
  let mainRule: RuleFile.Texts
  let thresholds: Thresholds
  let levels: [Level]

  func profile(_ file: String) throws(Problem) -> RatingProfile {
    if let mistake { throw RuleFile.problem(mistake, at: file) }
    return RatingProfile(
      id: id, name: name.bilingual, owner: owner.bilingual,
      from: years.from.map { FiscalYear($0) }, to: years.to.map { FiscalYear($0) },
      source: source.bilingual, certainty: certainty.value, counted: Set(counted.map(\.value)),
      main: Set(main.map(\.value)), mainRule: mainRule.bilingual,
      thresholds: RatingProfile.Thresholds(
        exceeded: thresholds.exceeded, near: thresholds.near, rule: thresholds.rule.bilingual),
      levels: levels.map(\.level))
  }

  /// What is wrong with a profile whose shape is right.
  private var mistake: Bilingual? {
    let names = [id] + levels.map(\.id)
    if let name = names.first(where: { $0.isEmpty || $0.unicodeScalars.contains("/") }) {
      return Bilingual(ja: "id「\(name)」は使えません。", en: "The id \"\(name)\" cannot be used.")
    }
    if levels.count < 2 || Set(levels.map(\.id)).count < levels.count {
      return Bilingual(
        ja: "「levels」には異なるidの段階が二つ以上必要です。",
        en: "levels needs two levels or more with ids of their own.")
    }
    if !(thresholds.near > 0 && thresholds.exceeded >= thresholds.near) {
      return Bilingual(
        ja: "「thresholds」は near ≦ exceeded の正の数でなければなりません。",
        en: "thresholds needs positive numbers, near not above exceeded.")
    }
    let shares = levels.flatMap { $0.requires.compactMap(\.share) }
    if !shares.allSatisfy({ $0 > 0 && $0 <= 1 }) {
      return Bilingual(
        ja: "「share」は0より大きく1以下でなければなりません。", en: "share has to be above 0 and at most 1.")
    }
    return nil
  }
}

extension ProfileFile.Level {
  fileprivate var level: RatingLevel {
    RatingLevel(
      id: id, name: name.bilingual, printed: printed ?? [name.ja], rule: rule.bilingual,
      judgement: judgement?.bilingual,
      requirements: requires.map {
        RatingRequirement($0.of.value, $0.condition.value, share: $0.share)
      })
  }
}
