import Japanese
import Policies

/// A line of a table, cut into cells.
struct TableRow {
  let number: Int
  let text: String
  let cells: [TableCell]
  /// Whether the cells come from tabs or a real table, so that their index is their column.
  let isGrid: Bool

  init(number: Int, _ line: RawLine) {
    self.number = number
    text = line.text
    isGrid = line.text.contains("\t") && line.row?.positions == nil
    if line.text.contains("\t") {
      cells = Self.cells(of: line.text, positions: line.row?.positions)
    } else {
      cells = Self.alignedCells(of: line.text)
    }
  }

  /// The unit that the row's own label names, as in 執行額（千円）.
  var unit: MoneyUnit? {
    cells.prefix { BudgetWords.amount($0.text) == nil }.lazy
      .compactMap { BudgetWords.bracketedUnit(in: $0.text) }.first
  }

  /// The cells that are figures or stand for none.
  var values: [TableCell] {
    cells.filter { BudgetWords.amount($0.text) != nil }
  }

  /// The cells in front of the figures.
  ///
  /// In a grid these are all before the first year.
  func labels(before column: Int) -> [TableCell] {
    if isGrid { return cells.filter { $0.index < column && !$0.text.isEmpty } }
    return Array(
      cells.prefix { BudgetWords.amount($0.text) == nil && !BudgetWords.isBlank($0.text) })
  }

  /// What stands behind the labels.
  func values(from labelCount: Int) -> [TableCell] {
    isGrid ? cells : Array(cells.dropFirst(labelCount))
  }

  private static func cells(
    of text: String, positions: [ClosedRange<Double>]?
  ) -> [TableCell] {
    var cells: [TableCell] = []
    var start = 0
    for (index, part) in text.split(separator: "\t", omittingEmptySubsequences: false).enumerated()
    {
      let count = part.unicodeScalars.count
      let position = positions.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      cells.append(
        TableCell(
          String(part), index: index, at: start,
          left: position?.lowerBound ?? Double(index),
          right: position?.upperBound ?? Double(index),
          isGrid: positions == nil, isAligned: true))
      start += count + 1
    }
    return cells
  }

  /// Cells of a line without tabs.
  ///
  /// Two spaces, or one of full width, end a cell; where there are only single spaces, the figures
  /// at the end are cells and the rest is one label.
  private static func alignedCells(of text: String) -> [TableCell] {
    let scalars = Array(text.unicodeScalars)
    var columns: [Double] = [0]
    for scalar in scalars { columns.append((columns.last ?? 0) + (scalar.value >= 0x1100 ? 2 : 1)) }
    let hasWide = text.contains("  ") || text.contains("\u{3000}")
    var cells: [TableCell] = []
    for range in words(of: scalars, wideOnly: hasWide) {
      cells.append(
        TableCell(
          String(String.UnicodeScalarView(scalars[range])), index: cells.count,
          at: range.lowerBound, left: columns[range.lowerBound], right: columns[range.upperBound],
          isGrid: false, isAligned: hasWide))
    }
    return cells.flatMap { splitFigures($0) }.enumerated().map { $1.renumbered($0) }
  }

  private static func words(of scalars: [Unicode.Scalar], wideOnly: Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for index in 0...scalars.count {
      let isSpace = index < scalars.count && scalars[index].properties.isWhitespace
      let nextIsSpace = index + 1 < scalars.count && scalars[index + 1].properties.isWhitespace
      let previousIsSpace = index > 0 && scalars[index - 1].properties.isWhitespace
      let isSeparator =
        index == scalars.count
        || (isSpace
          && (!wideOnly || scalars[index] == "\u{3000}" || nextIsSpace || previousIsSpace))
      if isSeparator {
        if let first = start { ranges.append(first..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    return ranges
  }

  private static func isFigure(_ text: String) -> Bool {
    BudgetWords.amount(text) != nil || JapaneseYear.read(text) != nil
  }

  /// `執行額 2,354` in one cell becomes two.
  private static func splitFigures(_ cell: TableCell) -> [TableCell] {
    guard let space = cell.text.lastIndex(of: " "),
      isFigure(String(cell.text[cell.text.index(after: space)...])), !isFigure(cell.text)
    else { return [cell] }
    let head = String(cell.text[..<space])
    let offset = head.unicodeScalars.count
    let first = TableCell(
      head, index: 0, at: cell.range.lowerBound, left: cell.left,
      right: cell.left + Double(offset), isGrid: false, isAligned: cell.isAligned)
    let rest = TableCell(
      String(cell.text[cell.text.index(after: space)...]), index: 0,
      at: cell.range.lowerBound + offset + 1, left: cell.left + Double(offset) + 1,
      right: cell.right, isGrid: false, isAligned: cell.isAligned)
    return splitFigures(first) + [rest]
  }
}

/// A cell of a row.
struct TableCell: Sendable {
  /// The text without white space at its ends.
  let text: String
  let index: Int
  /// Where the text stands in the line, in scalars.
  let range: Range<Int>
  /// Its edges: points on a page, or columns of a text.
  let left, right: Double
  let isGrid: Bool
  /// Whether the edges mean anything.
  let isAligned: Bool

  init(
    _ raw: String, index: Int, at start: Int, left: Double, right: Double, isGrid: Bool,
    isAligned: Bool
  ) {
    let scalars = Array(raw.unicodeScalars)
    let lead = scalars.prefix { $0.properties.isWhitespace }.count
    let tail = scalars.dropFirst(lead).reversed().prefix { $0.properties.isWhitespace }.count
    text = String(String.UnicodeScalarView(scalars[lead..<(scalars.count - tail)]))
    range = (start + lead)..<(start + scalars.count - tail)
    self.index = index
    self.left = left
    self.right = right
    self.isGrid = isGrid
    self.isAligned = isAligned
  }

  private init(_ other: TableCell, index: Int) {
    text = other.text
    self.index = index
    range = other.range
    left = other.left
    right = other.right
    isGrid = other.isGrid
    isAligned = other.isAligned
  }

  func renumbered(_ index: Int) -> TableCell {
    TableCell(self, index: index)
  }
}
