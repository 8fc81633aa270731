import Foundation
import Japanese

/// A number of a sentence with what it counts.
struct NumberFact {
  /// The words before the number, as in 日本人職員数.
  let subject: String
  let value: Decimal
  let unit: String
  /// The one year that the sentence names; nothing if it names none.
  let year: JapaneseYear?
  let place: CheckPlace

  /// The numbers of a text; sentences that name several years are left out.
  static func find(in text: CheckText) -> [NumberFact] {
    text.sentences.flatMap { sentence -> [NumberFact] in
      let quantities = Quantity.find(in: sentence)
      guard !quantities.isEmpty else { return [] }
      let years = JapaneseYear.find(in: sentence)
      guard Set(years.map(\.western)).count < 2 else { return [] }
      let scalars = Array(sentence.unicodeScalars)
      return quantities.compactMap { quantity in
        guard !quantity.unit.isEmpty, !Self.times.contains(quantity.unit),
          let subject = subject(scalars, before: quantity.range.lowerBound)
        else { return nil }
        return NumberFact(
          subject: FoldedText(subject).text, value: quantity.value, unit: quantity.unit,
          year: years.first, place: text.place)
      }
    }
  }

  /// The run of kanji and katakana before は, が or の and a number, of three characters and more.
  private static func subject(_ scalars: [Unicode.Scalar], before end: Int) -> String? {
    var last = min(end, scalars.count)
    while last > 0, between.contains(scalars[last - 1]) { last -= 1 }
    guard last < end else { return nil }
    var first = last
    while first > 0, isName(scalars[first - 1]) { first -= 1 }
    guard last - first >= 3 else { return nil }
    return String(String.UnicodeScalarView(scalars[first..<last]))
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x30A1...0x30FC).contains(scalar.value)
  }

  private static let between: Set<Unicode.Scalar> = ["は", "が", "の", "、", "約", "計", " "]
  private static let times: Set<String> = [
    "年", "年度", "月", "日", "年間", "か年", "カ年", "ヶ年", "か月", "カ月", "ヶ月", "割", "倍", "位",
  ]
}
