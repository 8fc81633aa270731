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

  /// Writes to standard error without a further line feed.
  static func writeError(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Writes text without a further line feed.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
