import Japanese
import Policies

/// Finds running heads and page numbers: what stands in the margin and changes from page to page by
/// a number only.
enum PDFFurniture {
  /// The part of the page's height at top and bottom that counts as margin.
  private static let margin = 0.1

  static func mark(_ lines: inout [RawLine], pages: [PDFPage]) {
    let heights = Dictionary(uniqueKeysWithValues: pages.map { ($0.number, $0.height) })
    let inMargin = lines.indices.filter { index in
      guard let box = lines[index].box, let height = heights[box.page], height > 0 else {
        return false
      }
      return box.bottom < height * margin || box.top > height * (1 - margin)
    }
    let counts = Dictionary(grouping: inMargin) { shape(lines[$0].text) }
      .mapValues { Set($0.compactMap { lines[$0].box?.page }).count }
    for index in inMargin {
      let text = lines[index].text
      let repeated = pages.count > 2 && (counts[shape(text)] ?? 0) * 2 > pages.count
      if PageNumber.matches(text) || repeated { lines[index].isFurniture = true }
    }
  }

  /// Whether a line stands in the top or bottom margin of its page.
  static func isInMargin(_ line: PrintedLine, of page: PDFPage) -> Bool {
    page.height > 0
      && (line.middle < page.height * margin || line.middle > page.height * (1 - margin))
  }

  /// The text with every number replaced.
  private static func shape(_ text: String) -> String {
    let folded = FoldedText(text, .heading).text
    return String(folded.map { $0.isNumber ? "0" : $0 })
  }
}

/// Recognises a page number that stands alone on a line.
enum PageNumber {
  /// Whether hyphens around it or the number of all pages say that it is nothing else.
  static func isFramed(_ text: String) -> Bool {
    let folded = FoldedText(text, .heading).text
    return matches(text)
      && (folded.contains("/") || (folded.hasPrefix("-") && folded.hasSuffix("-"))
        || folded.hasSuffix("ページ") || folded.hasSuffix("頁"))
  }

  static func matches(_ text: String) -> Bool {
    let folded = FoldedText(text, .heading).text
    let bare = folded.drop { "-(<[~".contains($0) }
    let digits = bare.prefix { $0.isNumber }
    guard (1...4).contains(digits.count) else {
      return folded.hasPrefix("p.") && folded.dropFirst(2).allSatisfy(\.isNumber)
        && folded.count > 2
    }
    let rest = String(bare.dropFirst(digits.count))
    if ["", "-", ")", ">", "]", "~", "ページ", "頁"].contains(rest) { return true }
    return rest.first == "/" && rest.dropFirst().allSatisfy(\.isNumber)
  }
}
