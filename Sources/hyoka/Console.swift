import Foundation
import Policies

/// What the command writes for people.
enum Console {
  /// Whether messages are in Japanese: by `LC_ALL`, `LC_MESSAGES` or `LANG`.
  static let isJapanese: Bool = {
    let environment = ProcessInfo.processInfo.environment
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return value?.hasPrefix("ja") ?? false
  }()

  static func text(_ text: Bilingual) -> String {
    isJapanese ? text.japanese : text.english
  }

  static func error(_ problem: Problem) {
    let place = problem.place.map { "\($0): " } ?? ""
    let advice = problem.advice.map { (isJapanese ? "" : " ") + text($0) } ?? ""
    error("hyoka: \(place)\(text(problem.message))\(advice)")
  }

  static func error(_ text: String) {
    writeError(text + "\n")
  }

  /// Writes to standard error without a further line feed; where that is closed, to nobody.
  static func writeError(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Writes text without a further line feed; a full disk or a closed output is a problem.
  static func write(_ text: String) throws(Problem) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw Problem(
        .unreadable, "output-unwritable",
        Bilingual(ja: "出力を書き込めません。", en: "The output cannot be written."),
        advice: Bilingual(
          ja: "出力先に空きがあり、閉じられていないことを確かめてください。",
          en: "Check that where it goes has room and is open."))
    }
  }
}
