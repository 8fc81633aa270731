import Foundation
import Japanese

/// A bullet or number in front of an item: `- 1`, `・１`, `(1)`, `①`, `1.`, `個別分野1：`.
struct ItemMarker: Hashable {
  /// What the marker looks like, without its number.
  enum Style: Hashable {
    case bullet(Unicode.Scalar)
    case numberedBullet(Unicode.Scalar)
    case enclosed
    case circled
    case dotted
    case named
    case bare
  }

  let style: Style
  let number: Int?
  /// Where the item's text begins, in scalars of the line.
  let end: Int
  /// Where the text begins if the number is taken as its first word, for a bullet with a number.
  var bulletEnd: Int?
  /// Whether nothing parts the number from the text, so that it may count something (・２国間).
  var isTentative = false

  /// Whether it can hardly be the beginning of a sentence.
  var isStrong: Bool {
    switch style {
    case .numberedBullet, .named, .circled: true
    default: false
    }
  }

  /// Whether it is a bullet without a number.
  var isBullet: Bool { if case .bullet = style { true } else { false } }

  /// The marker at the beginning of a line, if there is one.
  static func read(_ line: String, fieldWords: [String] = []) -> ItemMarker? {
    // A marker is short, and lines can be long.
    let head = line.unicodeScalars.prefix(48)
    let scanner = MarkerScanner(String(String.UnicodeScalarView(head)))
    return scanner.circled() ?? scanner.named(fieldWords) ?? scanner.bulleted()
      ?? scanner.numbered()
  }
}

private struct MarkerScanner {
  private let original: [Unicode.Scalar]
  private let folded: FoldedText
  private let scalars: [Unicode.Scalar]
  private let start: Int

  init(_ line: String) {
    original = Array(line.unicodeScalars)
    folded = FoldedText(line, .width)
    scalars = Array(folded.text.unicodeScalars)
    start = Self.skipSpace(scalars, from: 0)
  }

  func circled() -> ItemMarker? {
    guard let first = original.firstIndex(where: { !$0.properties.isWhitespace }),
      let number = Self.circledNumber(original[first])
    else { return nil }
    return ItemMarker(style: .circled, number: number, end: first + 1)
  }

  func named(_ words: [String]) -> ItemMarker? {
    for word in words {
      let folded = Array(FoldedText(word, .width).text.unicodeScalars)
      let opened = "[【<〔(".unicodeScalars.contains(at(start) ?? " ") ? start + 1 : start
      guard scalars.dropFirst(opened).starts(with: folded),
        let (number, end) = number(at: Self.skipSpace(scalars, from: opened + folded.count)),
        ":】]>〕) ".unicodeScalars.contains(at(end) ?? ":")
      else { continue }
      return marker(.named, number, end + 1)
    }
    return nil
  }

  func bulleted() -> ItemMarker? {
    guard let first = at(start), Self.bullets.contains(first) else { return nil }
    let next = Self.skipSpace(scalars, from: start + 1)
    // A hyphen is a bullet only with a space behind it or an item number: -5% is no item.
    let isTight = first == "-" && next == start + 1
    guard let (value, end) = number(at: next) ?? enclosed(at: next) else {
      return isTight ? nil : marker(.bullet(first), nil, next)
    }
    func numbered(_ end: Int, tentative: Bool = false) -> ItemMarker {
      var result = marker(.numberedBullet(first), value, end)
      result.bulletEnd = marker(.bullet(first), nil, next).end
      result.isTentative = tentative
      return result
    }
    guard let after = at(end) else { return numbered(end) }
    if after == " " || after == "\t" { return numbered(end) }
    if ".、):．".unicodeScalars.contains(after), !isDigit(end + 1) { return numbered(end + 1) }
    guard !isTight else { return nil }
    let isFigure = isDigit(end) || after == "," || after == "."
    return isFigure ? marker(.bullet(first), nil, next) : numbered(end, tentative: true)
  }

  func numbered() -> ItemMarker? {
    if let (number, end) = enclosed(at: start) { return marker(.enclosed, number, end) }
    guard let (number, end) = number(at: start), let after = at(end) else { return nil }
    if after == ".", isDigit(end + 1) { return nil }
    if ".、):]".unicodeScalars.contains(after) { return marker(.dotted, number, end + 1) }
    return after == " " || after == "\t" ? marker(.bare, number, end) : nil
  }

  /// `(1)`, `[1]`, `【1】`, `(一)`.
  private func enclosed(at index: Int) -> (Int, Int)? {
    guard let open = at(index), let close = Self.brackets[open],
      let (number, end) = number(at: index + 1), at(end) == close
    else { return nil }
    return (number, end + 1)
  }

  /// A number of up to three digits, or in kanji.
  private func number(at index: Int) -> (value: Int, end: Int)? {
    var end = index
    while end < scalars.count, isDigit(end) { end += 1 }
    if end == index {
      while end < scalars.count, Self.kanji.contains(scalars[end]) { end += 1 }
      guard end > index, let after = at(end), "、.)】] ".unicodeScalars.contains(after) else {
        return nil
      }
    }
    let text = String(String.UnicodeScalarView(scalars[index..<end]))
    guard end - index <= 3, let value = Numeral.read(text) else { return nil }
    return (NSDecimalNumber(decimal: value).intValue, end)
  }

  private func marker(_ style: ItemMarker.Style, _ number: Int?, _ end: Int) -> ItemMarker {
    let body = Self.skipSpace(scalars, from: end)
    return ItemMarker(
      style: style, number: number,
      end: body < folded.origins.count ? folded.origins[body] : folded.originalCount)
  }

  private func at(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  private func isDigit(_ index: Int) -> Bool {
    at(index).map { ("0"..."9").contains($0) } ?? false
  }

  private static func skipSpace(_ scalars: [Unicode.Scalar], from index: Int) -> Int {
    var index = index
    while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
    return index
  }

  private static func circledNumber(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x2460...0x2473: Int(scalar.value) - 0x2460 + 1
    case 0x3251...0x325F: Int(scalar.value) - 0x3251 + 21
    case 0x32B1...0x32BF: Int(scalar.value) - 0x32B1 + 36
    case 0x2776...0x277F: Int(scalar.value) - 0x2776 + 1
    case 0x24EB...0x24F4: Int(scalar.value) - 0x24EB + 11
    default: nil
    }
  }

  private static let bullets = Set("-・･•●○〇◆◇■□▪▫▶▷▸→◎☆★*‣➢✓⚫⦁".unicodeScalars)
  private static let kanji = Set("一二三四五六七八九十".unicodeScalars)
  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "[": "]", "【": "】", "<": ">", "〔": "〕", "〈": "〉",
  ]
}
