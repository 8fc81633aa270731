/// The rules by which evidence becomes a score, and a score a link or a suggestion.
///
/// The points were fitted to the project ids (事業ID) of JUDGIT 2015–2019 by logistic regression and
/// rounded. They add to 1 at most; a score of 0.5 or more is right nearly always.
enum LineageScore {
  /// The score of names that are equal as printed.
  static let exact = 1.0
  /// The score of names that are equal but for spaces, signs and widths.
  static let sameLetters = 0.98
  /// The score of names that are equal but for remarks in brackets and short forms.
  static let sameCore = 0.95

  private static let linkedNames = 0.7
  private static let linkedSimilar = 0.5
  private static let suggested = 0.37
  /// The points of money that agrees in two years or more.
  private static let agreeingMoney = 0.24
  /// Names and purposes less alike than this together are no ground for a link, whatever the money.
  private static let leastLikeness = 0.3

  /// The score of sheets with equal names: only contradiction makes it smaller.
  static func equalNames(_ first: Double, _ evidence: LineageStep.Evidence) -> Double {
    first - (evidence.contradictsMoney ? 0.1 : 0) - (evidence.sameStart == false ? 0.05 : 0)
  }

  /// The score of equal names of two ministries, or with a year between them: a link only if money
  /// agrees or, where none can be compared, the start year.
  static func detour(_ score: Double, _ evidence: LineageStep.Evidence) -> Double {
    let isSupported =
      evidence.agreeingYears > 0 || (evidence.sameStart == true && evidence.comparedYears == 0)
    return isSupported ? score - 0.1 : 0.5
  }

  /// Whether equal names are enough for a link.
  static func links(equalNames score: Double) -> Bool { score >= linkedNames }

  /// The score of sheets with different names: points for likeness, money and start year.
  static func similar(_ evidence: LineageStep.Evidence) -> Double {
    similar(
      name: evidence.nameLikeness, purpose: evidence.purposeLikeness ?? 0, money: money(evidence),
      start: start(evidence.sameStart))
  }

  /// Whether sheets with different names can be linked or suggested if all their money agrees.
  static func mayBeSimilar(name: Double, purpose: Double, sameStart: Bool?) -> Bool {
    similar(name: name, purpose: purpose, money: agreeingMoney, start: start(sameStart))
      >= suggested
  }

  private static func similar(name: Double, purpose: Double, money: Double, start: Double) -> Double
  {
    max(0, 0.2 + (0.23 * name + 0.28 * purpose) + money + start)
  }

  /// Whether sheets with different names are linked or suggested; nothing if neither.
  static func links(similar score: Double, _ evidence: LineageStep.Evidence) -> Bool? {
    guard score >= suggested else { return nil }
    let likeness = evidence.nameLikeness + (evidence.purposeLikeness ?? 0)
    return score >= linkedSimilar && likeness >= leastLikeness
  }

  private static func money(_ evidence: LineageStep.Evidence) -> Double {
    switch evidence.agreeingYears {
    case 0: evidence.contradictsMoney ? -0.09 : 0
    case 1: 0.09
    default: agreeingMoney
    }
  }

  private static func start(_ sameStart: Bool?) -> Double {
    switch sameStart {
    case true: 0.05
    case false: -0.1
    default: 0
    }
  }
}
