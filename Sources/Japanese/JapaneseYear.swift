import Foundation

/// A year as printed, by era or western (令和5年度, 令和元年, R3, 2023年度, FY2023).
public struct JapaneseYear: Hashable, Sendable {
  /// The western year.
  ///
  /// For a fiscal year it is the year in which it begins.
  public let western: Int
  /// Whether 年度 or FY says that it is a fiscal year.
  public let isFiscal: Bool
  /// Where it stands, in scalars of the text.
  public let range: Range<Int>

  /// Finds all years in a text.
  ///
  /// A year by era and the same year in western style beside it (令和5（2023）年度) count once. Bare
  /// four-digit numbers count only with 年, 年度 or FY.
  public static func find(in text: String) -> [JapaneseYear] {
    let folded = FoldedText(text, [.width])
    let scanner = YearScanner(folded.text)
    return scanner.years().map { year in
      JapaneseYear(
        western: year.western, isFiscal: year.isFiscal, range: folded.original(of: year.range))
    }
  }

  /// Reads a whole text, such as a cell of a table's head, as one year; bare `2023` is read too.
  public static func read(_ text: String) -> JapaneseYear? {
    let folded = FoldedText(text, [.width, .spaces])
    let found = find(in: folded.text)
    if found.count == 1, found[0].range == 0..<folded.origins.count { return found[0] }
    if let year = Int(folded.text), (1900...2200).contains(year) {
      return JapaneseYear(western: year, isFiscal: false, range: 0..<folded.originalCount)
    }
    return nil
  }
}

/// Finds years in a text of usual width.
private struct YearScanner {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  func years() -> [JapaneseYear] {
    var found: [JapaneseYear] = []
    var index = 0
    while index < scalars.count {
      if let year = year(at: index) {
        found.append(year)
        index = year.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func year(at start: Int) -> JapaneseYear? {
    byEra(at: start) ?? western(at: start)
  }

  private func byEra(at start: Int) -> JapaneseYear? {
    guard let (first, afterEra) = era(at: start) else { return nil }
    let countStart = skipSpace(afterEra)
    var end = countStart
    while end < scalars.count, end - countStart < 3, isCount(scalars[end]) { end += 1 }
    guard let count = count(text(countStart..<end)), (1...99).contains(count) else { return nil }
    let year = first + count - 1
    end = skipWestern(year, at: end)
    return finished(year, start, end, marked: false)
  }

  private func western(at start: Int) -> JapaneseYear? {
    let prefixed = text(start..<min(start + 2, scalars.count)) == "FY"
    let first = prefixed ? skipSpace(start + 2) : start
    if !prefixed, start > 0, isDigit(start - 1) || ".,".unicodeScalars.contains(scalars[start - 1])
    {
      return nil
    }
    guard first + 4 <= scalars.count, (first..<(first + 4)).allSatisfy(isDigit),
      !isDigit(first + 4), let year = Int(text(first..<(first + 4))),
      (1868...2199).contains(year)
    else { return nil }
    let result = finished(year, start, first + 4, marked: prefixed)
    return prefixed || result.range.upperBound > first + 4 ? result : nil
  }

  /// Takes 年 or 年度 in.
  private func finished(
    _ year: Int, _ start: Int, _ end: Int, marked: Bool
  ) -> JapaneseYear {
    let sign = skipSpace(end)
    guard sign < scalars.count, scalars[sign] == "年" else {
      return JapaneseYear(western: year, isFiscal: marked, range: start..<end)
    }
    let fiscal = sign + 1 < scalars.count && scalars[sign + 1] == "度"
    return JapaneseYear(
      western: year, isFiscal: marked || fiscal, range: start..<(sign + (fiscal ? 2 : 1)))
  }

  /// The first year of an era named here, and the offset behind the name.
  ///
  /// A letter stands for an era only at the beginning of a word and before a digit.
  private func era(at start: Int) -> (firstYear: Int, end: Int)? {
    if let year = Self.eras[text(start..<min(start + 2, scalars.count))] {
      return (year, start + 2)
    }
    guard let year = Self.letters[scalars[start]], isDigit(start + 1) else { return nil }
    if start > 0, scalars[start - 1].properties.isAlphabetic, scalars[start - 1].isASCII {
      return nil
    }
    return (year, start + 1)
  }

  /// `（2023）` beside the year by era, also as `年度（2023年度）`.
  private func skipWestern(_ year: Int, at start: Int) -> Int {
    var index = start
    while index < scalars.count, "年度".unicodeScalars.contains(scalars[index]) { index += 1 }
    let written = Array("(\(year)".unicodeScalars)
    guard index + written.count < scalars.count,
      Array(scalars[index..<(index + written.count)]) == written
    else { return start }
    index += written.count
    while index < scalars.count, "年度".unicodeScalars.contains(scalars[index]) { index += 1 }
    guard index < scalars.count, scalars[index] == ")" else { return start }
    return index + 1
  }

  private func count(_ text: String) -> Int? {
    if text == "元" { return 1 }
    return Numeral.read(text).map { NSDecimalNumber(decimal: $0).intValue }
  }

  private func isCount(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "元" || scalar == "十" || ("0"..."9").contains(scalar)
      || Numeral.digits[Character(scalar)] != nil
  }

  private func isDigit(_ index: Int) -> Bool {
    index < scalars.count && ("0"..."9").contains(scalars[index])
  }

  private func skipSpace(_ index: Int) -> Int {
    index < scalars.count && scalars[index] == " " ? index + 1 : index
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  private static let eras = ["明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019]
  private static let letters: [Unicode.Scalar: Int] = [
    "M": 1868, "T": 1912, "S": 1926, "H": 1989, "R": 2019,
  ]
}
