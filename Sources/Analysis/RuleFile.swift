import Foundation
import Policies

/// Reads rules and word lists that are kept as JSON.
///
/// A mistake in a file is a problem that names the file and the key.
enum RuleFile {
  /// A text in both languages, as such files write it.
  struct Texts: Decodable {
    let ja, en: String
    var bilingual: Bilingual { Bilingual(ja: ja, en: en) }
  }

  static func read<Value: Decodable>(
    _ type: Value.Type, _ json: Data, name: String
  ) throws(Problem) -> Value {
    do {
      return try JSONDecoder().decode(type, from: json)
    } catch {
      throw problem(Bilingual(decoding: error), at: name)
    }
  }

  /// Rules that are part of the program: those that cannot be read are a mistake of the build, which
  /// every test of them shows.
  static func builtIn<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      preconditionFailure("The rules in \(type) cannot be read: \(error)")
    }
  }

  static func problem(_ reason: Bilingual, at name: String) -> Problem {
    Problem(
      .invalid, "rules-invalid",
      Bilingual(
        ja: "規則のファイルを読めません：\(reason.japanese)", en: "The rules cannot be read: \(reason.english)"),
      at: name)
  }
}
