import Japanese
import Policies

/// A table of figures on a page, whose cells are known only by where their words stand.
///
/// A table begins with a line that holds years side by side, or that stands directly above one that
/// begins with a year, and reaches as far as lines stay within its columns.
struct PDFTable {
  /// The rows as lines of cells.
  let rows: [RawLine]
  /// How many printed lines they are made of.
  let length: Int

  init?(_ lines: ArraySlice<PrintedLine>, leading: Double, page: PDFPage) {
    guard let head = Self.head(lines, leading) else { return nil }
    let fragments = Self.body(lines, head: head, leading: leading, page)
    length = fragments.length
    let cells = Self.cells(of: fragments.segments.flatMap(Self.figuresApart), leading: leading)
    let grouped = Self.rows(of: cells)
    guard grouped.count >= 2 else { return nil }
    rows = grouped.map { row in
      let sorted = row.sorted { $0.left < $1.left }
      return .row(
        sorted.map(\.text), positions: sorted.map { $0.left...$0.right },
        box: Cell(lines: row.flatMap(\.lines)).box(on: page.number))
    }
  }

  /// The printed line with most segments among those that make up the head, if this is a table.
  ///
  /// Years may stand beneath the first words of the head, since cells are centred.
  private static func head(_ lines: ArraySlice<PrintedLine>, _ leading: Double) -> Int? {
    guard let first = lines.first, !first.text.hasSuffix("。") else { return nil }
    let near = lines.prefix { $0.middle - first.middle < leading * 1.2 }
    let candidates = near.indices.filter {
      years(in: lines[$0]) > 0 && lines[$0].segments.count > 1
    }
    guard let head = candidates.first ?? transposedHead(lines, leading) else { return nil }
    guard
      near.count == 1 || near.allSatisfy({ $0.segments.count > 1 || $0.right < lines[head].right })
    else { return nil }
    return head
  }

  /// A head of words above lines that begin with a year.
  private static func transposedHead(
    _ lines: ArraySlice<PrintedLine>, _ leading: Double
  ) -> Int? {
    guard lines.count > 1, let first = lines.first, first.segments.count > 2 else { return nil }
    let next = lines[lines.startIndex + 1]
    guard next.middle - first.middle < leading * 3, next.segments.count > 1,
      JapaneseYear.read(next.segments[0].text) != nil
    else { return nil }
    return lines.startIndex
  }

  private static func years(in line: PrintedLine) -> Int {
    line.segments.count { segment in
      segment.text.count <= 14 && JapaneseYear.find(in: segment.text).count == 1
    }
  }

  /// All segments of the table, and the number of lines it takes.
  private static func body(
    _ lines: ArraySlice<PrintedLine>, head: Int, leading: Double, _ page: PDFPage
  ) -> (segments: [PrintedLine], length: Int) {
    var segments: [PrintedLine] = []
    var last = lines.first
    var length = 0
    let valueLeft = lines[head].segments.dropFirst().first?.left ?? 0
    for line in lines {
      if let last, line.middle - last.middle > leading * 4 { break }
      let parts = line.segments
      if length > 0, parts.count == 1, line.right > valueLeft + 2, line.left < valueLeft - 2 {
        break
      }
      if length > 0, isNote(line.text) { break }
      if PageNumber.matches(line.text), PDFFurniture.isInMargin(line, of: page) { break }
      segments += parts
      length += 1
      last = line
    }
    return (segments, length)
  }

  private static func isNote(_ text: String) -> Bool {
    ["(注", "（注", "※", "注)", "注）", "注："].contains { text.hasPrefix($0) }
  }

  /// Figures side by side are cells of their own, however narrow the gap between them.
  private static func figuresApart(_ segment: PrintedLine) -> [PrintedLine] {
    let figures = segment.words.reversed().prefix { Numeral.read($0.text) != nil }.count
    guard figures > 0, segment.words.count > 1 else { return [segment] }
    let rest = segment.words.dropLast(figures)
    return (rest.isEmpty ? [] : [PrintedLine(words: Array(rest))])
      + segment.words.suffix(figures).map { PrintedLine(words: [$0]) }
  }

  /// Joins segments that stand tightly beneath each other in one column, unless they stand beside
  /// the figures of different rows.
  private static func cells(of segments: [PrintedLine], leading: Double) -> [Cell] {
    let figures = segments.filter { Cell(lines: [$0]).isValue }.map(\.middle)
    func isAnchored(_ line: PrintedLine) -> Bool {
      figures.contains { abs($0 - line.middle) < max(line.size * 0.4, 1) }
    }
    var cells: [Cell] = []
    for segment in segments {
      let above = cells.lastIndex { cell in
        guard let last = cell.lines.last else { return false }
        let gap = segment.middle - last.middle
        return gap > 0.5 && gap <= leading * 1.06 && segment.left < cell.right
          && cell.left < segment.right && Numeral.read(segment.text) == nil
          && Numeral.read(last.text) == nil
          && !(isAnchored(segment) && cell.lines.contains(where: isAnchored))
      }
      if let above {
        cells[above].lines.append(segment)
      } else {
        cells.append(Cell(lines: [segment]))
      }
    }
    return cells
  }

  /// Rows are where figures or years stand; other cells belong to the row they enclose or are
  /// nearest to.
  private static func rows(of cells: [Cell]) -> [[Cell]] {
    var rows: [(middle: Double, cells: [Cell])] = []
    let anchors = cells.filter(\.isValue).sorted { $0.middle < $1.middle }
    for cell in anchors {
      if let last = rows.last, abs(cell.middle - last.middle) < max(cell.size * 0.6, 2) {
        rows[rows.count - 1].cells.append(cell)
      } else {
        rows.append((cell.middle, [cell]))
      }
    }
    for cell in cells where !cell.isValue {
      let inside = rows.firstIndex { $0.middle >= cell.top - 2 && $0.middle <= cell.bottom + 2 }
      let nearest = rows.indices.min {
        abs(rows[$0].middle - cell.middle) < abs(rows[$1].middle - cell.middle)
      }
      if let row = inside ?? nearest { rows[row].cells.append(cell) }
    }
    return rows.map(\.cells)
  }

  /// The words of one cell, which may take several lines.
  private struct Cell {
    var lines: [PrintedLine]

    var text: String { lines.map(\.text).joined() }
    var left: Double { lines.map(\.left).min() ?? 0 }
    var right: Double { lines.map(\.right).max() ?? 0 }
    var top: Double { lines.first?.middle ?? 0 }
    var bottom: Double { lines.last?.middle ?? 0 }
    var middle: Double { (top + bottom) / 2 }
    var size: Double { lines.map(\.size).max() ?? 0 }

    /// Whether it is a figure or a year, or the dash that stands for none.
    var isValue: Bool {
      Numeral.read(text) != nil || JapaneseYear.read(text) != nil
        || ["-", "－", "―", "ー", "…"].contains(text)
    }

    func box(on page: Int) -> PageBox {
      PrintedLine(words: lines.flatMap(\.words)).box(on: page)
    }
  }
}
