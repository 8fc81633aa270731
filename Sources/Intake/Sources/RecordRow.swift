import Policies
import Tabular

/// The positions of a table's columns, found once.
struct RecordColumns {
  private let positions: [String: Int]
  private let width: Int

  init(_ table: RecordTable) {
    width = table.columns.count
    positions = Dictionary(
      uniqueKeysWithValues: table.columns.enumerated().map { ($0.element, $0.offset) })
  }

  /// Positions in the order of the names.
  func positions(_ names: [String]) -> [Int] {
    names.map { positions[$0] ?? width }
  }
}

/// A table with what rows of it need: its number, and how many cells they have.
struct RecordShape {
  let number: UInt8
  let width: Int

  init(_ table: RecordTable) {
    number = table.number
    width = table.columns.count + 1
  }
}

extension PartBuilder {
  /// The cell of a JSON string; NULL for anything else.
  mutating func text(_ value: JSONValue?) -> RowBatch.Cell {
    value?.string.map { text($0) } ?? .null
  }

  /// The cell of a JSON value that no column is for.
  mutating func json(_ members: [UnknownMember]) -> RowBatch.Cell {
    guard !members.isEmpty else { return .null }
    var json = ""
    for member in members {
      json += json.isEmpty ? "{" : ","
      JSONString.append(member.key, to: &json)
      json += ":"
      member.value.append(to: &json)
    }
    return text(json + "}")
  }

  /// The cell of the texts of an array with a separator between them; NULL where there are none.
  mutating func text(joining list: JSONValue?, _ separator: StaticString) -> RowBatch.Cell {
    var cell = RowBatch.Cell.null
    list?.elements { element in
      guard let text = element.string else { return }
      if cell.isFilled {
        let bytes = UnsafeRawBufferPointer(
          start: separator.utf8Start, count: separator.utf8CodeUnitCount)
        cell = batch.rows.lengthen(cell, by: bytes)
        cell = batch.rows.lengthen(cell, by: text)
      } else {
        cell = self.text(text)
      }
    }
    return cell
  }

  /// Begins a row of NULLs, which `set` fills.
  mutating func begin(_ shape: RecordShape, line: Int) {
    batch.rows.beginRow(shape.number, width: shape.width, line: line)
    extra = shape.width - 1
  }

  mutating func set(_ position: Int, _ cell: RowBatch.Cell) { batch.rows.set(position, cell) }

  mutating func set(_ position: Int, _ number: Int64?) {
    if let number { batch.rows.set(position, .integer(number)) }
  }

  mutating func set(_ position: Int, _ number: Double?) {
    if let number { batch.rows.set(position, .real(number)) }
  }

  /// Fills in how a project is carried out (実施方法): the methods as one text, and a mark where money is a
  /// contribution to an international organisation.
  mutating func setMethods(_ list: JSONValue?, _ methods: Int, contribution: Int) {
    set(methods, text(joining: list, "、"))
    if list?.holds("分担金・拠出金") == true { set(contribution, 1 as Int64) }
  }

  /// A cell of the row begun last.
  func cell(_ position: Int) -> RowBatch.Cell { batch.rows.cell(position) }

  /// Whether the row begun last has any content.
  var hasContent: Bool { batch.rows.lastRow.contains { $0.isFilled } }

  /// Takes the row begun last away.
  mutating func dropRow() { batch.rows.dropRow() }

  /// Begins a row like the one begun last.
  mutating func repeatRow() { batch.rows.repeatRow() }

  /// The column behind all others, for what no column is for.
  mutating func setExtra(_ cell: RowBatch.Cell) { batch.rows.set(extra, cell) }
}

/// Turns elements of a JSON file into parts.
protocol ElementDecoder {
  /// Decodes one element and closes its part, or notes why it is rejected.
  mutating func decode(
    _ value: JSONValue, key: String?, line: Int, source: UnsafeRawBufferPointer,
    _ parts: inout PartBuilder)
}
