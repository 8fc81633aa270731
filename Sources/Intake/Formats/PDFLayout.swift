import Japanese
import Policies

/// Puts the words of a page together: printed lines, and the rows of budget tables.
struct PDFLayout {
  private let page: PDFPage
  private let printed: [PrintedLine]
  /// The usual distance from line to line.
  private let leading: Double
  /// Where full lines end.
  private let right: Double

  init(page: PDFPage) {
    self.page = page
    printed = Self.printedLines(of: page)
    leading = Self.leading(of: printed)
    right = printed.map(\.right).max() ?? 0
  }

  /// The lines in reading order.
  func lines() -> [RawLine] {
    var result: [RawLine] = []
    var previous: PrintedLine?
    var index = 0
    while index < printed.count {
      if let table = PDFTable(printed[index...], leading: leading, page: page) {
        result += table.rows
        index += table.length
        previous = nil
        continue
      }
      let line = printed[index]
      let gap = previous.map { line.middle - $0.middle > leading * 1.4 } ?? false
      var raw = RawLine(line.text, start: gap ? .gap : .soft, box: line.box(on: page.number))
      raw.isAfterShortLine = previous.map { $0.right < right - 2 * $0.size } ?? false
      result.append(raw)
      previous = line
      index += 1
    }
    return result
  }

  /// Gathers words whose middles lie on one height.
  private static func printedLines(of page: PDFPage) -> [PrintedLine] {
    var lines: [PrintedLine] = []
    for word in page.words.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      let tolerance = max(word.size * 0.4, 1)
      if let last = lines.last, abs(word.middle - last.middle) <= tolerance {
        lines[lines.count - 1].words.append(word)
      } else {
        lines.append(PrintedLine(words: [word]))
      }
    }
    for index in lines.indices { lines[index].words.sort { $0.left < $1.left } }
    return gutter(of: lines).map { columnOrder(lines, border: $0) } ?? lines
  }

  /// Where the right one of two columns of running text begins, if the page has two.
  ///
  /// Both columns hold at least six long stretches beside each other, and few reach across. The
  /// lines of the columns need not be level.
  private static func gutter(of lines: [PrintedLine]) -> Double? {
    let long = lines.flatMap(\.segments).filter { $0.text.count >= 10 }
    return Set(long.map(\.left)).sorted().first { border in
      let left = long.filter { $0.right <= border }
      let right = long.filter { $0.left >= border - 1 }
      guard left.count >= 6, right.count >= 6,
        (left.count + right.count) * 5 >= long.count * 4,
        let leftEnd = left.last?.middle, let rightEnd = right.last?.middle,
        let leftStart = left.first?.middle, let rightStart = right.first?.middle
      else { return false }
      let shared = min(leftEnd, rightEnd) - max(leftStart, rightStart)
      return shared * 2 > min(leftEnd - leftStart, rightEnd - rightStart)
    }
  }

  /// Reads the left column to its end before the right one, from one line across to the next.
  private static func columnOrder(_ lines: [PrintedLine], border: Double) -> [PrintedLine] {
    var result: [PrintedLine] = []
    var right: [PrintedLine] = []
    for line in lines {
      if line.left >= border - 1 {
        right.append(line)
      } else if line.right <= border {
        result.append(line)
      } else if let second = line.segments.first(where: { $0.left >= border - 1 }) {
        result.append(PrintedLine(words: line.words.filter { $0.left < second.left }))
        right.append(PrintedLine(words: line.words.filter { $0.left >= second.left }))
      } else {
        result += right
        right = []
        result.append(line)
      }
    }
    return result + right
  }

  private static func leading(of lines: [PrintedLine]) -> Double {
    let gaps = zip(lines, lines.dropFirst()).map { $1.middle - $0.middle }.sorted()
    let size = lines.map(\.size).sorted()
    let typical = size.isEmpty ? 10 : size[size.count / 2]
    let close = gaps.filter { $0 > typical * 0.9 && $0 < typical * 2.2 }
    return close.isEmpty ? typical * 1.7 : close[close.count / 3]
  }
}

/// The words that stand on one height of a page.
struct PrintedLine {
  var words: [PDFWord]

  var middle: Double { words.first?.middle ?? 0 }
  var left: Double { words.map(\.left).min() ?? 0 }
  var right: Double { words.map(\.right).max() ?? 0 }
  var size: Double { words.map(\.size).max() ?? 0 }

  /// The words, with a space where the page has one.
  var text: String {
    var text = ""
    var last: PDFWord?
    for word in words {
      if let last, word.left - last.right > 0.12 * max(word.size, 1) { text += " " }
      text += word.text
      last = word
    }
    return text
  }

  /// Stretches with a wide gap between them.
  var segments: [PrintedLine] {
    var segments: [PrintedLine] = []
    for word in words {
      if let last = segments.last?.words.last, word.left - last.right < 0.9 * max(word.size, 1) {
        segments[segments.count - 1].words.append(word)
      } else {
        segments.append(PrintedLine(words: [word]))
      }
    }
    return segments
  }

  func box(on page: Int) -> PageBox {
    PageBox(
      page: page, left: left, top: words.map(\.top).min() ?? 0, right: right,
      bottom: words.map(\.bottom).max() ?? 0)
  }
}
