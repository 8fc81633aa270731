import Foundation
import Japanese
import Policies

/// The ISO 3166 codes of countries by the names that sources print.
struct Countries: Sendable {
  private let codes: [String: String]

  /// The names that come with Hyoka.
  static func builtIn() throws(Problem) -> Countries {
    do {
      let names = try JSONDecoder().decode(
        [String: [String]].self, from: Data(PackageResources.countries_json))
      return Countries(names)
    } catch {
      throw Problem(
        .invalid, "layout-invalid",
        Bilingual(ja: "国名表を読めません。", en: "The list of countries cannot be read."))
    }
  }

  /// Names by their three-letter code; the two-letter code is one of the names.
  init(_ names: [String: [String]]) {
    var codes: [String: String] = [:]
    for (code, names) in names.sorted(by: { $0.key < $1.key }) {
      codes[Self.fold(code)] = code
      for name in names {
        codes[name] = code
        codes[Self.fold(name)] = code
      }
    }
    self.codes = codes
  }

  /// The three-letter code of a country, by name or code.
  func code(_ name: String) -> String? { codes[name] ?? codes[Self.fold(name)] }

  private static func fold(_ name: String) -> String {
    let folded = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return String(folded.unicodeScalars.filter { $0.properties.isAlphabetic })
  }
}
