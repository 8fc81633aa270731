public import Foundation
import Japanese

/// A number that an opinion names, with what it counts.
public struct NamedNumber: Hashable, Sendable {
  /// The number.
  public let value: Decimal
  /// The unit or counter, as in 名.
  public let unit: String
  /// What is counted, where the words before the number say so.
  public let counts: String?
  /// Whose number it is: a name before it, or the country that its sentence names before it.
  public let label: String?
  /// The fiscal or calendar year that its sentence names before it.
  public let year: Int?
}

/// Several numbers of one unit in one sentence, set beside each other (数値の対比).
public struct NumberTable: Hashable, Sendable {
  /// The rows in the order of the text; each has the table's unit.
  public let rows: [NamedNumber]
  /// The unit.
  public let unit: String
  /// What is counted, by the first row that says so.
  public let counts: String?

  /// Fewer numbers are no table.
  static let shortest = 3

  /// The tables among the numbers of a sentence.
  static func tables(_ numbers: [NamedNumber]) -> [NumberTable] {
    var units: [String] = []
    for number in numbers where !units.contains(number.unit) { units.append(number.unit) }
    return units.compactMap { unit in
      let rows = numbers.filter { $0.unit == unit }
      guard rows.count >= shortest else { return nil }
      return NumberTable(rows: rows, unit: unit, counts: rows.lazy.compactMap(\.counts).first)
    }
  }
}

/// Finds the numbers of a sentence.
struct NumberSearch: Sendable {
  private let places: Set<String>
  private let placeFinder: PhraseFinder

  init(places: [String]) {
    self.places = Set(places)
    placeFinder = PhraseFinder(places)
  }

  func numbers(in sentence: String) -> [NamedNumber] {
    let scalars = Array(sentence.unicodeScalars)
    let years = JapaneseYear.find(in: sentence)
    return Quantity.find(in: sentence).filter { quantity in
      !quantity.unit.isEmpty && !isPartOfName(quantity.range.lowerBound, scalars)
        && !years.contains { $0.range.overlaps(quantity.range) }
    }.map { quantity in
      let before = run(before: quantity.range.lowerBound, in: scalars)
      let isPlace = places.contains(before)
      let place = isPlace ? before : place(before: quantity.range.lowerBound, in: scalars)
      let year = years.last { $0.range.upperBound <= quantity.range.lowerBound }
      let counted = isPlace || before.isEmpty ? run(behind: quantity.range, in: scalars) : before
      return NamedNumber(
        value: quantity.value, unit: quantity.unit, counts: counted.isEmpty ? nil : counted,
        label: place, year: year?.western)
    }
  }

  /// Whether letters or 第 before a number make it part of a name, as in G7 or 第3回.
  private func isPartOfName(_ start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard start > 0 else { return false }
    let before = scalars[start - 1]
    return before == "第" || before.isLatin
  }

  /// The name that stands directly before a number, or before the bracket around it.
  private func run(before start: Int, in scalars: [Unicode.Scalar]) -> String {
    var end = start
    if end > 0, scalars[end - 1] == "(" || scalars[end - 1] == "（" { end -= 1 }
    var first = end
    while first > 0, scalars[first - 1].isOfName { first -= 1 }
    return name(scalars[first..<end])
  }

  /// What stands behind a number with の, as in 4名の委員.
  private func run(behind range: Range<Int>, in scalars: [Unicode.Scalar]) -> String {
    guard range.upperBound < scalars.count, scalars[range.upperBound] == "の" else { return "" }
    return name(scalars[(range.upperBound + 1)...].prefix { $0.isOfName })
  }

  /// A stretch without middle dots around it.
  private func name(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let bare = scalars.drop { $0 == "・" }
    let end = bare.lastIndex { $0 != "・" }.map { $0 + 1 } ?? bare.startIndex
    return String(String.UnicodeScalarView(bare[..<end]))
  }

  /// The last country that stands by itself before a number.
  private func place(before start: Int, in scalars: [Unicode.Scalar]) -> String? {
    let text = Array(scalars[..<start])
    let match = placeFinder.matches(in: text).last { match in
      let isFree = match.range.lowerBound == 0 || !text[match.range.lowerBound - 1].isOfName
      return isFree
        && (match.range.upperBound >= text.count || !text[match.range.upperBound].isOfName)
    }
    return match.map { String(String.UnicodeScalarView(text[$0.range])) }
  }
}

extension Unicode.Scalar {
  /// A letter of the Latin alphabet, of either width.
  var isLatin: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  /// A kanji, a katakana or a Latin letter: what names are written with.
  var isOfName: Bool {
    switch value {
    case 0x3005, 0x30A1...0x30FE, 0x3400...0x9FFF, 0x20000...0x323AF: true
    default: isLatin
    }
  }
}
