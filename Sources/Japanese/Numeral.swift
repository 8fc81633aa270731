public import Foundation

/// Reads numbers as Japanese documents print them.
public enum Numeral {
  /// Reads a whole text as a number: full or half width, grouped by commas, kanji (二百五, 五〇), mixed
  /// (1億2,300万), with △, ▲ or a hyphen for minus.
  ///
  /// Nothing if it is no number.
  public static func read(_ text: String) -> Decimal? {
    var rest = Substring(FoldedText(text, [.width, .spaces]).text)
    var negative = false
    if let sign = rest.first, "△▲-+".contains(sign) {
      negative = sign != "+"
      rest.removeFirst()
    }
    guard !rest.isEmpty, let value = readPositive(String(rest)) else { return nil }
    return negative ? -value : value
  }

  private static func readPositive(_ text: String) -> Decimal? {
    if let plain = readDigits(text) { return plain }
    return readGroups(text)
  }

  /// `1,234,567.89`: commas only between groups of three digits.
  private static func readDigits(_ text: String) -> Decimal? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    let grouped =
      groups.count == 1
      || ((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
    let digits = groups.joined() + (parts.count == 2 ? parts[1] : "")
    guard grouped, !whole.isEmpty, parts.last?.isEmpty == false, digits.count <= 28,
      digits.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return Decimal(
      string: groups.joined() + (parts.count == 2 ? "." + parts[1] : ""),
      locale: Locale(identifier: "en_US_POSIX"))
  }

  /// `1億2,300万`, `二千五百`, `五〇`: a sum over the large units.
  private static func readGroups(_ text: String) -> Decimal? {
    var total = Decimal(0)
    var rest = Substring(text)
    var last = Decimal.greatestFiniteMagnitude
    while !rest.isEmpty {
      let end = rest.firstIndex { large[$0] != nil } ?? rest.endIndex
      guard let group = readGroup(String(rest[..<end])) else { return nil }
      var scale = Decimal(1)
      rest = rest[end...]
      if let unit = rest.first.flatMap({ large[$0] }) {
        scale = unit
        rest.removeFirst()
      }
      guard scale < last else { return nil }
      last = scale
      total += group * scale
    }
    return total
  }

  /// A number below 万: digits, kanji digits in places (五〇) or with units (二百五).
  private static func readGroup(_ text: String) -> Decimal? {
    if let plain = readDigits(text) { return plain }
    guard !text.isEmpty, text.count <= 12 else { return nil }
    if text.allSatisfy({ digits[$0] != nil }) {
      return Decimal(text.reduce(0) { $0 * 10 + (digits[$1] ?? 0) })
    }
    var total = 0
    var digit: Int?
    var last = Int.max
    for character in text {
      if let value = digits[character] {
        guard digit == nil else { return nil }
        digit = value
      } else if let unit = small[character], unit < last {
        total += (digit ?? 1) * unit
        digit = nil
        last = unit
      } else {
        return nil
      }
    }
    return Decimal(total + (digit ?? 0))
  }

  static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "壱": 1, "二": 2, "弐": 2, "三": 3, "参": 3, "四": 4, "五": 5,
    "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  static let small: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

  static let large: [Character: Decimal] = [
    "万": 10_000, "億": 100_000_000, "兆": 1_000_000_000_000,
  ]
}

/// A number with what it counts (184票, 5,455名, 3割).
public struct Quantity: Hashable, Sendable {
  /// The number.
  public let value: Decimal
  /// The unit or counter, as printed but of usual width; empty where none stands.
  public let unit: String
  /// Where number and unit stand, in scalars of the text.
  public let range: Range<Int>

  /// Finds the numbers with digits in a text, with their units.
  ///
  /// Kanji numbers are left alone, since in running text they are mostly parts of words (一般, 三位一体).
  public static func find(in text: String) -> [Quantity] {
    let folded = FoldedText(text, [.width])
    let scalars = Array(folded.text.unicodeScalars)
    var found: [Quantity] = []
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        index += 1
        continue
      }
      let end = numberEnd(scalars, from: index)
      let number = String(String.UnicodeScalarView(scalars[index..<end]))
      let unit = unit(in: scalars, at: end)
      if let value = Numeral.read(number) {
        let range = folded.original(of: index..<(end + unit.unicodeScalars.count))
        found.append(Quantity(value: value, unit: unit, range: range))
      }
      index = end + unit.unicodeScalars.count
    }
    return found
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  private static func numberEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < scalars.count {
      if isDigit(scalars[end]) || Numeral.large[Character(scalars[end])] != nil {
        end += 1
      } else if scalars[end] == "," || scalars[end] == ".", end + 1 < scalars.count,
        isDigit(scalars[end + 1])
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private static func unit(in scalars: [Unicode.Scalar], at index: Int) -> String {
    let rest = String(String.UnicodeScalarView(scalars[index..<min(index + 6, scalars.count)]))
    return units.first { rest.hasPrefix($0) } ?? ""
  }

  /// Units and counters met in evaluations; longer ones first.
  private static let units = [
    "百万円", "千円", "円", "億ドル", "万ドル", "ドル", "%", "パーセント", "ポイント", "年度", "年間",
    "か年", "カ年", "ヶ年", "年", "か月", "カ月", "ヶ月", "月", "日", "か国", "カ国", "ヶ国", "箇国",
    "か所", "カ所", "ヶ所", "箇所", "名", "人", "件", "回", "票", "社", "校", "本", "台", "隻", "機",
    "団体", "機関", "地域", "項目", "分野", "割", "倍", "位", "歳", "時間", "トン", "km", "ha", "m",
  ].sorted { $0.count > $1.count }
}
