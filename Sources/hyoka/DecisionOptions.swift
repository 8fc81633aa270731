import ArgumentParser
import Foundation
import Policies
import Store

/// Who decides.
struct DeciderOptions: ParsableArguments {
  @Option(help: "Who decides. Default: $USER.")
  var by: String?

  var name: String? { by ?? ProcessInfo.processInfo.environment["USER"] }

  /// Keeps a decision of this moment, and says so.
  func keep(
    _ kind: Decision.Kind, _ subject: String, _ object: String, _ verdict: Decision.Verdict,
    reason: String?, in store: Store
  ) throws {
    try store.add(
      Decision(
        kind: kind, subject: subject, object: object, verdict: verdict, reason: reason,
        decidedBy: name, decidedAt: Date().ISO8601Format()))
    try Self.report("\(subject) \(object): \(verdict.rawValue)")
  }

  /// Says that a word was kept.
  static func report(_ decision: String) throws(Problem) {
    let done = Bilingual(ja: "記録しました", en: "recorded")
    try Console.write("\(decision) (\(Console.text(done)))\n")
  }
}

/// Why, where a decision must say so.
struct ReasonOptions: ParsableArguments {
  @Option(help: "Why.")
  var reason: String

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("A reason has words.") }
  }
}
