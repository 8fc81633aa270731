import Policies

/// A value of a chart, or the reason why there is none.
///
/// A chart never draws a missing value, least of all as zero.
enum Datum<Value: Hashable & Sendable>: Hashable, Sendable {
  case known(Value)
  case missing(Bilingual)

  /// The value, if there is one.
  var known: Value? {
    if case .known(let value) = self { value } else { nil }
  }

  /// Why there is no value.
  var reason: Bilingual? {
    if case .missing(let reason) = self { reason } else { nil }
  }
}

extension Datum<Double> {
  /// The same, where a value that is no number counts as missing.
  var finite: Datum {
    guard case .known(let value) = self, !value.isFinite else { return self }
    return .missing(Bilingual(ja: "数として扱えない", en: "not a finite number"))
  }
}

/// A value that a chart of one year cannot show, as its description says it.
struct Absence {
  let place: String
  let name: String
  let reason: Bilingual

  /// What is missing and why, as in 「令和7年度の執行額（未確定）」.
  func text(_ language: Language) -> String {
    language("\(place)の\(name)（\(reason.japanese)）", "\(name) in \(place) (\(reason.english))")
  }

  /// The sentence about all that is missing; nothing when nothing is.
  static func sentence(_ absences: [Absence], _ language: Language) -> String {
    guard !absences.isEmpty else { return "" }
    let named = absences.prefix(6).map { $0.text(language) }
    let rest = absences.count - named.count
    let more = rest > 0 ? [language("ほか\(rest)件", "\(rest) more")] : []
    let list = (named + more).joined(separator: language("、", "; "))
    return language("値なし：\(list)。", "No value: \(list).")
  }
}
