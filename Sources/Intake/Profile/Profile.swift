public import Foundation
public import Policies

/// What headings, bullets, tables and labels mean in one kind of document.
///
/// Profiles are data: one JSON file each.
public struct Profile: Decodable, Sendable {
  /// Its stable name.
  public let id: String
  let name: Texts
  let ministry: Ministry
  let fieldLabel: Texts
  /// Words that, with a number behind them, name a field.
  let fieldWords: [String]
  /// Titles that stand over the whole document.
  let documentTitles: [String]
  let headings: [HeadingKind.RawValue: [String]]
  /// What marks a heading as continued.
  let continuations: [String]
  let noteMarkers: [String]
  let budget: BudgetWords
  let programs: [KnownProgram]

  struct Texts: Decodable, Sendable {
    let ja: String
    let en: String
    var bilingual: Bilingual { Bilingual(ja: ja, en: en) }
  }

  struct Ministry: Decodable, Sendable {
    let slug: String
    let ja: String
    let en: String
    var bilingual: Bilingual { Bilingual(ja: ja, en: en) }
  }

  struct BudgetWords: Decodable, Sendable {
    /// The labels of a row or column, by what it holds.
    let rows: [BudgetKind.RawValue: [String]]
    let contributions: [String]
    let excluded: [String]
  }

  /// A program whose id cannot be told from the document.
  struct KnownProgram: Decodable, Sendable {
    let title: String
    let id: String
  }

  /// The profiles that come with Hyoka.
  public static func builtIn() throws(Problem) -> [Profile] {
    var profiles: [Profile] = []
    for (name, bytes) in [
      ("mofa-summary.json", PackageResources.mofa_summary_json),
      ("mizube-report.json", PackageResources.mizube_report_json),
    ] {
      profiles.append(try Profile(json: Data(bytes), name: name))
    }
    return profiles
  }

  /// Reads a profile.
  ///
  /// A mistake in it is an error that names the key.
  public init(json: Data, name: String) throws(Problem) {
    do {
      self = try JSONDecoder().decode(Profile.self, from: json)
    } catch {
      let reason = Bilingual(decoding: error)
      throw Problem(
        .invalid, "profile-invalid",
        Bilingual(
          ja: "プロファイルを読めません：\(reason.japanese)",
          en: "The profile cannot be read: \(reason.english)"),
        at: name)
    }
    if let unknown = headings.keys.first(where: { HeadingKind(rawValue: $0) == nil }) {
      throw Self.unknownKey("headings.\(unknown)", name)
    }
    if let unknown = budget.rows.keys.first(where: { BudgetKind(rawValue: $0) == nil }) {
      throw Self.unknownKey("budget.rows.\(unknown)", name)
    }
  }

  private static func unknownKey(_ key: String, _ name: String) -> Problem {
    Problem(
      .invalid, "profile-invalid",
      Bilingual(ja: "プロファイルに知らない項目「\(key)」があります。", en: "The profile has an unknown key: \(key)."),
      at: name)
  }
}

/// What a heading or label of a document introduces.
enum HeadingKind: String, CaseIterable, Sendable {
  case title
  case ministry
  case number
  case period
  case goals
  case results
  case nextGoals
  case budget
  case opinions
  case notes
}
