import Policies
import Tabular

/// Joins the rows of one indicator, which differ by what they hold and have a column for each year
/// (目標・実績, table 3-1).
struct IndicatorRows {
  private struct Value {
    var target, actual, rate: Double?
    var targetText, actualText: String?
    var isTargetYear = false
  }

  private let reader: CSVReader
  private let kindCell: Int
  private let yearCells: [(cell: Int, year: Int)]
  private var current: (identity: String, cells: [RowBatch.Cell], line: Int)?
  private var values: [Int: Value] = [:]
  private var position = 0
  private let leadCells: [Int]

  init(_ reader: CSVReader, _ bound: BoundLayout, _ rule: DataLayout.IndicatorRows) {
    self.reader = reader
    kindCell = bound.cell(rule.kind) ?? 0
    yearCells = (0..<reader.count).compactMap { cell in
      BoundLayout.year(reader.text(cell)).map { (cell, $0) }
    }
    leadCells = bound.columns.map(\.cell)
  }

  /// Takes the reader's current row.
  mutating func add(_ parts: inout PartBuilder, _ decoder: CellDecoder) {
    let identity = leadCells.map { reader.text($0) }.joined(separator: "\u{1}")
    if current?.identity != identity {
      flush(&parts)
      guard let cells = decoder.cells(reader, &parts) else { return }
      current = (identity, cells, reader.line)
    }
    let kind = reader.text(kindCell)
    for (cell, year) in yearCells where !reader.isEmpty(cell) { read(kind, cell, year) }
  }

  /// Ends the part.
  mutating func finish(_ parts: inout PartBuilder, _ decoder: CellDecoder) {
    flush(&parts)
    position = 0
  }

  private mutating func read(_ kind: String, _ cell: Int, _ year: Int) {
    let number = reader.withCell(cell) { bytes, _ in CellValue.real(bytes) }
    let text = number == nil ? reader.text(cell) : nil
    var value = values[year] ?? Value()
    switch kind.first(where: \.isNumber)?.wholeNumberValue {
    case 1: value.isTargetYear = true
    case 2: (value.target, value.targetText) = (number, text)
    case 3: (value.actual, value.actualText) = (number, text)
    default: value.rate = number
    }
    values[year] = value
  }

  private mutating func flush(_ parts: inout PartBuilder) {
    guard let (_, filled, line) = current else { return }
    var cells = filled
    current = nil
    defer { values = [:] }
    guard cells.contains(where: \.isFilled) || !values.isEmpty else { return }
    let table = RecordTable.indicator
    if let kind = table.index(of: "kind"), !cells[kind].isFilled { cells[kind] = parts.text("") }
    let finalYear = values.filter { $0.value.isTargetYear }.keys.max()
    if let finalYear {
      if let index = table.index(of: "final_year") { cells[index] = .integer(Int64(finalYear)) }
      let final = values[finalYear]
      if let index = table.index(of: "final_target"), let target = final?.target {
        cells[index] = .real(target)
      }
      if let index = table.index(of: "final_target_text"), let text = final?.targetText {
        cells[index] = parts.text(text)
      }
    }
    parts.append(cells, to: table.number, line: line)
    for (year, value) in values.sorted(by: { $0.key < $1.key }) {
      append(value, year, line, &parts)
    }
    position += 1
  }

  private func append(_ value: Value, _ year: Int, _ line: Int, _ parts: inout PartBuilder) {
    parts.append(
      [
        .integer(Int64(position)), .integer(Int64(year)), value.target.map { .real($0) } ?? .null,
        value.actual.map { .real($0) } ?? .null, value.rate.map { .real($0) } ?? .null,
        value.targetText.map { parts.text($0) } ?? .null,
        value.actualText.map { parts.text($0) } ?? .null, .integer(value.isTargetYear ? 1 : 0),
      ], to: RecordTable.indicatorValue.number, line: line)
  }
}
