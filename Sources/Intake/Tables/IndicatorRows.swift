import Policies
import Tabular

/// Joins the rows of one indicator, which differ by what they hold and have a column for each year
/// (目標・実績, table 3-1).
struct IndicatorRows {
  private struct Value {
    var target, actual, rate: Double?
    var targetText, actualText: String?
    var isTargetYear = false
    /// Cells that are not what their row holds, as JSON members.
    var others: [String] = []
  }

  private let reader: CSVReader
  private let kindCell: Int
  private let yearCells: [(cell: Int, year: Int)]
  private var current: (identity: String, line: Int)?
  private var values: [Int: Value] = [:]
  private var position = 0
  private let leadCells: [Int]
  private let columns = Columns()
  private let valueShape = RecordShape(.indicatorValue)

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
      guard decoder.begin(reader, &parts) else { return }
      current = (identity, reader.line)
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
    let number = CellValue.real(reader.cell(cell))
    let text = number == nil ? reader.text(cell) : nil
    var value = values[year] ?? Value()
    var isKept = text == nil
    switch kind.first(where: \.isNumber)?.wholeNumberValue {
    case 1: value.isTargetYear = true
    case 2: (value.target, value.targetText, isKept) = (number, text, true)
    case 3: (value.actual, value.actualText, isKept) = (number, text, true)
    case 4: value.rate = number
    default: isKept = false
    }
    if !isKept {
      value.others.append("\(JSONString.quoted(kind)):\(JSONString.quoted(reader.text(cell)))")
    }
    values[year] = value
  }

  private mutating func flush(_ parts: inout PartBuilder) {
    guard let (_, line) = current else { return }
    current = nil
    defer { values = [:] }
    guard parts.hasContent || !values.isEmpty else { return parts.dropRow() }
    if !parts.cell(columns.kind).isFilled { parts.set(columns.kind, parts.text("")) }
    setFinal(&parts)
    for (year, value) in values.sorted(by: { $0.key < $1.key }) {
      append(value, year, line, &parts)
    }
    position += 1
  }

  /// What the target year asks for is the final target.
  private func setFinal(_ parts: inout PartBuilder) {
    guard let year = values.filter({ $0.value.isTargetYear }).keys.max() else { return }
    parts.set(columns.finalYear, Int64(year))
    parts.set(columns.finalTarget, values[year]?.target)
    if let text = values[year]?.targetText { parts.set(columns.finalText, parts.text(text)) }
  }

  private func append(_ value: Value, _ year: Int, _ line: Int, _ parts: inout PartBuilder) {
    parts.begin(valueShape, line: line)
    parts.set(0, Int64(position))
    parts.set(1, Int64(year))
    parts.set(2, value.target)
    parts.set(3, value.actual)
    parts.set(4, value.rate)
    if let text = value.targetText { parts.set(5, parts.text(text)) }
    if let text = value.actualText { parts.set(6, parts.text(text)) }
    parts.set(7, value.isTargetYear ? 1 : 0 as Int64)
    if !value.others.isEmpty {
      parts.setExtra(parts.text("{\(value.others.joined(separator: ","))}"))
    }
  }

  /// Where an indicator keeps what its rows say together.
  private struct Columns {
    let kind, finalYear, finalTarget, finalText: Int

    init() {
      let found = RecordColumns(.indicator).positions([
        "kind", "final_year", "final_target", "final_target_text",
      ])
      (kind, finalYear, finalTarget, finalText) = (found[0], found[1], found[2], found[3])
    }
  }
}
