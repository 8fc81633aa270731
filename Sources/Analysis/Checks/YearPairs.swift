import Japanese
import Policies

/// A year by era and a western year in brackets beside it, or the other way round, that differ.
struct YearPairs {
  let words: String
  let western, byEra: Int

  /// The pairs of a text that name two different years.
  ///
  /// 令和5（2023） with equal years is read as one year and does not come up here.
  static func mismatches(in text: String) -> [YearPairs] {
    let years = JapaneseYear.find(in: text + "年")
    guard
      years.count > 1 || text.unicodeScalars.contains(where: { "（(".unicodeScalars.contains($0) })
    else { return [] }
    let scalars = Array(text.unicodeScalars)
    return years.compactMap { year in
      pair(scalars, year)
    }
  }

  private static func pair(_ scalars: [Unicode.Scalar], _ year: JapaneseYear) -> YearPairs? {
    var start = year.range.upperBound
    while start < scalars.count, "年度".unicodeScalars.contains(scalars[start]) { start += 1 }
    guard start < scalars.count, "（(".unicodeScalars.contains(scalars[start]),
      let end = scalars[start...].prefix(12).firstIndex(where: { "）)".unicodeScalars.contains($0) }
      ),
      let other = JapaneseYear.read(text(scalars[(start + 1)..<end])),
      other.western != year.western
    else { return nil }
    let isEra = scalars[year.range.lowerBound].properties.isIdeographic
    let otherIsEra = scalars[start + 1].properties.isIdeographic
    guard isEra != otherIsEra else { return nil }
    return YearPairs(
      words: text(scalars[year.range.lowerBound...end]),
      western: isEra ? other.western : year.western, byEra: isEra ? year.western : other.western)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
