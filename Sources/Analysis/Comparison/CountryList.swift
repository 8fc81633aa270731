public import Policies

/// What countries and regions are called, by their codes of three letters (ISO 3166).
public struct CountryList: Sendable {
  private let names: [String: [String]]

  /// The names that come with Hyoka: the usual ones of the Unicode CLDR, and of states that are no more.
  public static let builtIn = CountryList(
    names: RuleFile.builtIn([String: [String]].self, PackageResources.country_names_json))

  /// What a country is called; nothing where the code is not known.
  public func name(_ code: String) -> Bilingual? {
    guard let names = names[code], let japanese = names.first, let english = names.last else {
      return nil
    }
    return Bilingual(ja: japanese, en: english)
  }
}
