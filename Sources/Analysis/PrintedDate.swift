import Japanese
import Policies

/// A month, perhaps with year and day, as printed (令和5年2月30日).
struct PrintedDate {
  let words: String
  let era: Era?
  let year: Int?
  let month: Int
  let day: Int?
  /// Where it stands, in scalars of the text.
  let range: Range<Int>

  /// The fiscal year that the month belongs to, where the year is known.
  var fiscalYear: FiscalYear? { year.map { FiscalYear(month < 4 ? $0 - 1 : $0) } }

  /// Whether there is such a day, and the era had such a month.
  var exists: Bool {
    guard (1...12).contains(month) else { return false }
    let days = month == 2 ? (year.map(Self.isLeap) ?? true ? 29 : 28) : Self.days[month - 1]
    if let day, !(1...days).contains(day) { return false }
    switch (era, year) {
    case (.reiwa?, 2019?): return month >= 5
    case (.heisei?, 2019?): return month < 5
    case (.heisei?, let year?): return year < 2020
    default: return true
    }
  }

  /// The dates of a text: every month with a year before it or a day behind it.
  static func find(in text: String) -> [PrintedDate] {
    let folded = FoldedText(text, [.width])
    let scalars = Array(folded.text.unicodeScalars)
    return scalars.indices.filter { scalars[$0] == "月" }.compactMap {
      date(scalars, at: $0, in: folded)
    }
  }

  private static func date(
    _ scalars: [Unicode.Scalar], at sign: Int, in folded: FoldedText
  ) -> PrintedDate? {
    let months = digits(scalars, before: sign)
    guard (1...2).contains(months.count), let month = number(scalars, months) else { return nil }
    let years = year(scalars, before: months.lowerBound)
    let days = digits(scalars, after: sign + 1)
    let hasDay =
      days.count <= 2 && days.upperBound < scalars.count && scalars[days.upperBound] == "日"
    let day = hasDay ? number(scalars, days) : nil
    guard years != nil || day != nil else { return nil }
    let start = years?.start ?? months.lowerBound
    let end = day == nil ? sign : days.upperBound
    return PrintedDate(
      words: String(String.UnicodeScalarView(scalars[start...end])), era: years?.era,
      year: years?.year, month: month, day: day, range: folded.original(of: start..<(end + 1)))
  }

  /// The year that ends before a month: 令和5年 or 2023年.
  private static func year(
    _ scalars: [Unicode.Scalar], before end: Int
  ) -> (start: Int, era: Era?, year: Int)? {
    guard end > 0, scalars[end - 1] == "年" else { return nil }
    let digits = digits(scalars, before: end - 1)
    let isFirst = digits.isEmpty && end > 1 && scalars[end - 2] == "元"
    let name = isFirst ? end - 2 : digits.lowerBound
    guard let count = isFirst ? 1 : number(scalars, digits) else { return nil }
    let era = Era.allCases.first { era in
      let letters = Array(era.rawValue.unicodeScalars)
      return name >= letters.count && scalars[(name - letters.count)..<name].elementsEqual(letters)
    }
    if let era, count < 100 { return (name - 2, era, era.firstYear + count - 1) }
    return digits.count == 4 ? (digits.lowerBound, nil, count) : nil
  }

  private static func digits(_ scalars: [Unicode.Scalar], before end: Int) -> Range<Int> {
    var start = end
    while start > 0, ("0"..."9").contains(scalars[start - 1]) { start -= 1 }
    return start..<end
  }

  private static func digits(_ scalars: [Unicode.Scalar], after start: Int) -> Range<Int> {
    var end = start
    while end < scalars.count, ("0"..."9").contains(scalars[end]) { end += 1 }
    return start..<end
  }

  private static func number(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    Int(String(String.UnicodeScalarView(scalars[range])))
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}
