import Foundation
import Policies

/// Reads texts of the site that are kept as JSON, in `Texts`.
enum TextFile {
  /// A text in both languages, as such files write it.
  struct Words: Decodable, Hashable {
    let ja, en: String
    var bilingual: Bilingual { Bilingual(ja: ja, en: en) }
  }

  /// Reads a file that is part of the program; one that cannot be read is a mistake of the build.
  static func read<Value: Decodable>(
    _ type: Value.Type, _ bytes: [UInt8], name: String
  ) throws(Problem) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw Problem(
        .unreadable, "texts-invalid",
        Bilingual(ja: "\(name) を読めません。", en: "\(name) cannot be read: \(error)"), at: name,
        advice: Bilingual(
          ja: "Sources/Site/Texts のファイルを直して、作り直してください。",
          en: "Mend the file in Sources/Site/Texts and build again."))
    }
  }
}
