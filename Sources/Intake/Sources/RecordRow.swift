import Policies
import Tabular

/// The cells of a row that is being put together, by the names of its columns.
struct RecordRow {
  /// The positions of the columns of a table, found once.
  struct Columns {
    let table: RecordTable
    private let positions: [String: Int]

    init(_ table: RecordTable) {
      self.table = table
      positions = Dictionary(
        uniqueKeysWithValues: table.columns.enumerated().map { ($0.element, $0.offset) })
    }

    /// Positions in the order of the names.
    func positions(_ names: [String]) -> [Int] {
      names.map { positions[$0] ?? table.columns.count }
    }
  }

  private(set) var cells: [RowBatch.Cell]

  init(_ table: RecordTable) {
    cells = [RowBatch.Cell](repeating: .null, count: table.columns.count + 1)
  }

  mutating func set(_ position: Int, _ cell: RowBatch.Cell) {
    if cells.indices.contains(position) { cells[position] = cell }
  }

  mutating func set(_ position: Int, _ number: Int64?) {
    if let number { set(position, .integer(number)) }
  }

  mutating func set(_ position: Int, _ number: Double?) {
    if let number { set(position, .real(number)) }
  }

  /// The column behind all others, for what no column is for.
  mutating func setExtra(_ cell: RowBatch.Cell) {
    set(cells.count - 1, cell)
  }
}

extension PartBuilder {
  /// The cell of a JSON string; NULL for anything else.
  mutating func text(_ value: JSONValue?) -> RowBatch.Cell {
    value?.string.map { text($0) } ?? .null
  }

  /// The cell of a JSON value that no column is for.
  mutating func json(_ members: [(key: String, value: JSONValue)]) -> RowBatch.Cell {
    guard !members.isEmpty else { return .null }
    let pairs = members.map { "\(JSONString.quoted($0.key)):\($0.value.json)" }
    return text("{\(pairs.joined(separator: ","))}")
  }

  mutating func append(_ row: RecordRow, to table: RecordTable, line: Int) {
    append(row.cells, to: table.number, line: line)
  }
}

/// Turns elements of a JSON file into parts.
protocol ElementDecoder {
  /// Decodes one element and closes its part, or notes why it is rejected.
  mutating func decode(
    _ value: JSONValue, key: String?, line: Int, source: UnsafeRawBufferPointer,
    _ parts: inout PartBuilder)
}
