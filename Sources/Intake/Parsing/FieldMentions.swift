import Foundation
import Japanese

/// Finds the fields that a text names: 個別分野1, 取組２及び取組４, 分野1～3.
struct FieldMentions {
  private let words: [[Unicode.Scalar]]

  init(words: [String]) {
    self.words = words.sorted { $0.count > $1.count }
      .map { Array(FoldedText($0, .width).text.unicodeScalars) }
  }

  /// The numbers in the order of the text, and the words that name them.
  func find(in text: String) -> (fields: [Int], words: [String]) {
    let folded = FoldedText(text, .width)
    let scalars = Array(folded.text.unicodeScalars)
    let original = Array(text.unicodeScalars)
    var fields: [Int] = []
    var found: [String] = []
    var index = 0
    while index < scalars.count {
      guard let start = wordEnd(scalars, at: index), let list = numbers(scalars, at: start) else {
        index += 1
        continue
      }
      for number in list.numbers where !fields.contains(number) { fields.append(number) }
      let range = folded.original(of: index..<list.end)
      found.append(String(String.UnicodeScalarView(original[range])))
      index = list.end
    }
    return (fields, found)
  }

  private func wordEnd(_ scalars: [Unicode.Scalar], at index: Int) -> Int? {
    // 3分野 counts fields and names none.
    if index > 0, ("0"..."9").contains(scalars[index - 1]) { return nil }
    return words.first { scalars[index...].starts(with: $0) }.map { index + $0.count }
  }

  /// A list of numbers: `1`, `2及び3`, `1、2`, `1～3`, the word repeated or not.
  private func numbers(
    _ scalars: [Unicode.Scalar], at start: Int
  ) -> (numbers: [Int], end: Int)? {
    guard var (number, end) = number(scalars, at: start) else { return nil }
    var numbers = [number]
    while let (isRange, next) = joint(scalars, at: end) {
      let position = wordEnd(scalars, at: min(next, scalars.count - 1)) ?? next
      guard let (value, valueEnd) = self.number(scalars, at: position) else { break }
      if isRange, value > number, value - number <= 50 {
        numbers += (number + 1)...value
      } else {
        numbers.append(value)
      }
      (number, end) = (value, valueEnd)
    }
    return (numbers, end)
  }

  private func joint(
    _ scalars: [Unicode.Scalar], at index: Int
  ) -> (isRange: Bool, next: Int)? {
    var start = index
    while start < scalars.count, " 」】".unicodeScalars.contains(scalars[start]) { start += 1 }
    for (joint, isRange) in Self.joints where scalars.dropFirst(start).starts(with: joint) {
      return (isRange, start + joint.count)
    }
    return nil
  }

  private func number(_ scalars: [Unicode.Scalar], at start: Int) -> (Int, Int)? {
    var index = start
    while index < scalars.count, " (「【".unicodeScalars.contains(scalars[index]) { index += 1 }
    let first = index
    while index < scalars.count, ("0"..."9").contains(scalars[index]) { index += 1 }
    let text = String(String.UnicodeScalarView(scalars[first..<index]))
    guard index - first <= 3, let value = Int(text) else { return nil }
    if index < scalars.count, Self.counters.contains(scalars[index]) { return nil }
    if index < scalars.count, first > start, scalars[first - 1] == "(", scalars[index] == ")" {
      index += 1
    }
    return (value, index)
  }

  /// Words behind a number that say it counts something else.
  private static let counters = Set("年月日件回人名%円億万千票国か割倍".unicodeScalars)

  private static let joints: [(joint: [Unicode.Scalar], isRange: Bool)] = [
    ("、及び", false), (",及び", false), ("又は", false), ("または", false), ("及び", false), ("および", false),
    ("並びに", false), ("と", false), ("や", false), ("、", false), (",", false),
    ("・", false), ("~", true), ("-", true), ("から", true),
  ].map { (Array($0.0.unicodeScalars), $0.1) }
}
