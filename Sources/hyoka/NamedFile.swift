import Foundation
import Policies

/// A file that an argument or option names.
enum NamedFile {
  /// All its bytes; if it cannot be opened, a problem of this code.
  static func content(_ path: String, code: String) throws(Problem) -> Data {
    if let content = FileManager.default.contents(atPath: path) { return content }
    throw Problem(
      .unreadable, code, Bilingual(ja: "ファイルを開けません。", en: "The file cannot be opened."), at: path,
      advice: Bilingual(ja: "名前と権限を確かめてください。", en: "Check its name and permissions."))
  }
}
