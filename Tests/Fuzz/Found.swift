import Foundation

/// What was read from one stream, and the rules that always hold for it.
struct Found {
  private var sourceRows = 0
  private var rejections = 0
  private var keys: Set<String> = []
  /// The types of the columns of the store's tables, by the position of the table.
  private static let schema = Schema(StoreSchema.sql)

  mutating func add(_ batch: DataBatch) {
    let rows = batch.rows
    rejections += batch.notes.count(where: \.isRejection)
    var next = 0
    for part in rows.parts {
      sourceRows += part.sourceRows
      guard part.rows.lowerBound == next else { Fuzz.fail("rows between parts") }
      next = part.rows.upperBound
      guard part.sourceRows >= 0 else { Fuzz.fail("a part of \(part.sourceRows) rows") }
      guard keys.insert(scoped(part, rows)).inserted else {
        Fuzz.fail("part twice: \(scoped(part, rows))")
      }
    }
    guard next == rows.rows.count else { Fuzz.fail("rows behind the last part") }
    for row in rows.rows { check(row, rows) }
  }

  /// Every row of the file is in a part or was rejected.
  func finish(_ stream: DataStream, _ input: [UInt8]) {
    guard stream.entry == nil, !stream.isGzip, let expected = expected(stream.form, input) else {
      return
    }
    let seen = sourceRows + rejections
    if case .table = stream.form {
      guard seen == expected else {
        Fuzz.fail("\(expected) rows, but \(sourceRows) read and \(rejections) rejected")
      }
    } else if seen < expected || sourceRows > expected {
      Fuzz.fail("\(expected) elements, but \(sourceRows) read and \(rejections) rejected")
    }
  }

  private func expected(_ form: DataStream.Form, _ input: [UInt8]) -> Int? {
    switch form {
    case .table(_, nil): return Self.rows(input)
    case .judgit(.lines):
      return input.split(separator: 0x0A).count { $0.contains { $0 > 0x20 } }
    case .judgit(.whole): return 1
    case .judgit, .spending, .outline: return Self.members(input)
    default: return nil
    }
  }

  /// The key as the store has it: a second part of that key would end the first.
  private func scoped(_ part: RowBatch.Part, _ rows: RowBatch) -> String {
    let key = rows.text(of: part.keyText) ?? ""
    guard let first = part.rows.first, rows.rows[first].table == RecordTable.sheet.number,
      case .integer(let year) = rows.cells[rows.rows[first].cells.lowerBound + 1].value
    else { return key }
    return "\(year)/\(key)"
  }

  private func check(_ row: RowBatch.Row, _ rows: RowBatch) {
    let types = Self.schema.tables[Int(row.table)]
    guard row.line > 0 else { Fuzz.fail("line \(row.line)") }
    guard row.cells.count <= types.count else { Fuzz.fail("too many cells for table \(row.table)") }
    for (type, cell) in zip(types, rows.cells[row.cells]) {
      guard type.holds(cell) else { Fuzz.fail("\(cell) in \(type) of table \(row.table)") }
      if case .text(let offset, let count) = cell.value {
        let range = offset..<(offset + count)
        guard String(validating: rows.bytes[range], as: UTF8.self) != nil else {
          Fuzz.fail("a text that is no UTF-8")
        }
      }
    }
    for type in types.dropFirst(row.cells.count) where type.isNeeded {
      Fuzz.fail("\(type) is missing in table \(row.table)")
    }
  }
}

extension Found {
  /// The rows behind the header that are not blank, counted in the plainest way.
  static func rows(_ input: [UInt8]) -> Int {
    var bytes = input.starts(with: [0xEF, 0xBB, 0xBF]) ? input.dropFirst(3)[...] : input[...]
    var count = -1
    while !bytes.isEmpty {
      let start = bytes.startIndex
      var position = start
      var isCellStart = true
      while position < bytes.endIndex, bytes[position] != 0x0A, bytes[position] != 0x0D {
        if isCellStart, bytes[position] == 0x22 {
          position += 1
          while position < bytes.endIndex {
            if bytes[position] == 0x22 {
              guard position + 1 < bytes.endIndex, bytes[position + 1] == 0x22 else { break }
              position += 1
            }
            position += 1
          }
          isCellStart = false
        } else {
          isCellStart = bytes[position] == 0x2C
        }
        position += 1
      }
      // `""` alone is a blank row, too.
      let row = bytes[start..<min(position, bytes.endIndex)]
      if count < 0 || !(row.isEmpty || row.elementsEqual([0x22, 0x22])) { count += 1 }
      let isPair =
        position + 1 < bytes.endIndex && bytes[position] == 0x0D && bytes[position + 1] == 0x0A
      bytes = bytes.dropFirst(position - start + (isPair ? 2 : 1))
    }
    return max(0, count)
  }

  /// The members of valid JSON; nothing for any other text.
  static func members(_ input: [UInt8]) -> Int? {
    guard input.count < 4096, let value = try? JSONSerialization.jsonObject(with: Data(input))
    else {
      return nil
    }
    return (value as? [Any])?.count
  }
}

/// What the columns of the store hold.
struct Schema {
  struct Column {
    let name, type: String
    let isNeeded: Bool

    func holds(_ cell: RowBatch.Cell) -> Bool {
      switch cell.value {
      case .null: !isNeeded
      case .integer: type != "TEXT"
      case .real(let number): type == "REAL" && number.isFinite
      case .text: type == "TEXT"
      }
    }
  }

  private(set) var tables: [[Column]] = []

  init(_ sql: String) {
    for table in RecordTable.allCases {
      guard let start = sql.range(of: "CREATE TABLE \(table.rawValue) (\n"),
        let end = sql.range(of: "STRICT", range: start.upperBound..<sql.endIndex)
      else { Fuzz.fail("no table \(table)") }
      let lines = sql[start.upperBound..<end.lowerBound].split(separator: "\n").dropFirst(2)
      let columns = lines.compactMap { line -> Column? in
        let words = line.split(whereSeparator: { " ,".contains($0) })
        guard words.count > 1 else { return nil }
        return Column(
          name: String(words[0]), type: String(words[1]), isNeeded: line.contains("NOT NULL"))
      }
      guard
        columns.map(\.name) == table.columns + ["extra"]
          || columns.map(\.name) == table.columns
      else { Fuzz.fail("the columns of \(table) differ from the store's") }
      tables.append(columns)
    }
  }
}
