public import Policies

extension Store {
  /// The values of a project's sheets that later files replaced, the latest replacement first.
  ///
  /// At most `limit` parts are looked through.
  public func supersededValues(
    ofProject id: String, limit: Int = 100
  ) throws(Problem) -> SupersededValues {
    try read { connection in
      try SupersededReader(connection: connection).values(
        """
        JOIN project_sheet ON project_sheet.sheet = old.sheet AND project_sheet.project = ?
        JOIN part AS new ON new.sheet = old.sheet AND new.dataset = old.dataset
          AND new.key = old.key AND new.file = old.until AND new.id > old.id
        """, [.text(id)], limit: limit)
    }
  }

  /// The values that a data file replaced; at most `limit` parts are looked through.
  public func supersededValues(
    byFile id: Int64, limit: Int = 100
  ) throws(Problem) -> SupersededValues {
    try read { connection in
      try SupersededReader(connection: connection).values(
        """
        JOIN part AS new ON new.dataset = old.dataset AND new.key = old.key
          AND new.file = old.until AND new.id > old.id AND old.until = ?
        """, [.integer(id)], limit: limit)
    }
  }
}

/// Compares what two files say of one thing, cell by cell.
private struct SupersededReader {
  let connection: any Connection

  /// The two parts that say something else of one thing.
  private struct Pair {
    let dataset, key: String
    let title: Bilingual?
    let sheet: Int64?
    let old, new: Side
  }

  /// A part and its file.
  private struct Side {
    let part: Int64
    let line: Int
    let fileID: Int64
    let file: String

    func origin(_ line: Int?) -> Origin {
      Origin(file: file, line: line ?? self.line, fileID: fileID, part: part)
    }
  }

  /// A row of a table as text; NULL is nothing.
  private struct TextRow {
    let line: Int
    let cells: [String?]
  }

  func values(
    _ joins: String, _ arguments: [SQLValue], limit: Int
  ) throws -> SupersededValues {
    let rows = try connection.rows(
      """
      SELECT old.dataset AS dataset, old.key AS key, old.sheet AS sheet,
        old.id AS old_part, old.line AS old_line, old.file AS old_file, old_file.name AS old_name,
        new.id AS new_part, new.line AS new_line, new.file AS new_file, new_file.name AS new_name,
        new_file.title_ja AS title_ja, new_file.title_en AS title_en
      FROM part AS old
      \(joins)
      JOIN source_file AS old_file ON old_file.id = old.file
      JOIN source_file AS new_file ON new_file.id = new.file
      WHERE old.until IS NOT NULL ORDER BY new.id DESC, old.id DESC LIMIT ?
      """, arguments + [.integer(Int64(limit) + 1)])
    let values = try rows.prefix(limit).flatMap { row in
      let pair = Pair(
        dataset: try row.text("dataset"), key: try row.text("key"), title: try Self.title(row),
        sheet: try row.optionalInteger("sheet"), old: try side("old", row),
        new: try side("new", row))
      return try heads(pair)
        + RecordTable.allCases.filter { $0 != .sheet }.flatMap { try self.values(pair, $0) }
    }
    return SupersededValues(values: values, isWhole: rows.count <= limit)
  }

  private static func title(_ row: SQLRow) throws -> Bilingual? {
    guard let japanese = try row.optionalText("title_ja"),
      let english = try row.optionalText("title_en")
    else { return nil }
    return Bilingual(ja: japanese, en: english)
  }

  private func side(_ name: String, _ row: SQLRow) throws -> Side {
    Side(
      part: try row.integer("\(name)_part"), line: try row.int("\(name)_line"),
      fileID: try row.integer("\(name)_file"), file: try row.text("\(name)_name"))
  }

  private func values(_ pair: Pair, _ table: RecordTable) throws -> [SupersededValue] {
    let old = try rows(table, of: pair.old.part)
    let new = try rows(table, of: pair.new.part)
    let differences = Self.aligned(old, new)
    guard !differences.isEmpty else { return [] }
    let names = try table == .indicatorValue ? indicatorNames(pair) : []
    return differences.flatMap { old, new in
      let subject = (new ?? old).flatMap { Self.subject($0, table, indicators: names) }
      return difference(pair, table, old, new, subject: subject)
    }
  }

  /// Columns that name a row, those that say most first.
  private static let naming = [
    "name", "goal", "payee", "block_name", "sub_item", "related_name", "program", "law", "plan",
    "from_text", "from_name",
  ]

  /// What names a row among others of its table.
  private static func subject(
    _ row: TextRow, _ table: RecordTable, indicators: [String?]
  ) -> String? {
    if table == .indicatorValue {
      let place = table.index(of: "indicator").flatMap { row.cells[$0] }.flatMap { Int($0) }
      return place.flatMap { indicators.indices.contains($0) ? indicators[$0] : nil }
    }
    return naming.lazy.compactMap { table.index(of: $0) }.compactMap { row.cells[$0] }
      .first { !$0.isEmpty }
  }

  /// The names of the indicators to whose places the values of the later part point.
  private func indicatorNames(_ pair: Pair) throws -> [String?] {
    try rows(.indicator, of: pair.new.part).map { Self.subject($0, .indicator, indicators: []) }
  }

  private func rows(_ table: RecordTable, of part: Int64) throws -> [TextRow] {
    try connection.rows(
      """
      SELECT line, \(table.columnsAsText) FROM \(table.rawValue)
      WHERE id >= ?1 << 20 AND id < (?1 + 1) << 20 ORDER BY id
      """, [.integer(part)]
    ).map { try Self.row($0, table) }
  }

  /// How the head of the sheet was before the later file, and how it became by it.
  private func heads(_ pair: Pair) throws -> [SupersededValue] {
    guard let sheet = pair.sheet else { return [] }
    let columns = RecordTable.sheet.columnsAsText
    let versions = try connection.rows(
      """
      SELECT * FROM (
        SELECT version, until, line, \(columns) FROM sheet_before WHERE id = ?1
        UNION ALL
        SELECT \(Int64.max) AS version, 0 AS until, line, \(columns) FROM sheet WHERE id = ?1)
      ORDER BY version
      """, [.integer(sheet)])
    guard
      let index = try versions.firstIndex(where: { try $0.integer("until") == pair.new.fileID }),
      versions.indices.contains(index + 1)
    else { return [] }
    return difference(
      pair, .sheet, try Self.row(versions[index], .sheet),
      try Self.row(versions[index + 1], .sheet))
  }

  private func difference(
    _ pair: Pair, _ table: RecordTable, _ old: TextRow?, _ new: TextRow?, subject: String? = nil
  ) -> [SupersededValue] {
    let year = table.index(of: "fiscal_year").flatMap { index in
      (new ?? old).flatMap { $0.cells[index] }.flatMap { Int($0) }.map { FiscalYear($0) }
    }
    return table.columns.enumerated().compactMap { index, column in
      let (earlier, later) = (old?.cells[index], new?.cells[index])
      guard earlier != later else { return nil }
      return SupersededValue(
        dataset: pair.dataset, title: pair.title, key: pair.key, subject: subject, table: table,
        column: column, fiscalYear: year, earlier: earlier ?? nil, later: later ?? nil,
        earlierOrigin: pair.old.origin(old?.line), laterOrigin: pair.new.origin(new?.line))
    }
  }

  /// Beyond so many comparisons changed rows are paired in their order.
  private static let comparisons = 100_000

  /// The rows that are not the same in both, each beside the one most like it.
  private static func aligned(_ old: [TextRow], _ new: [TextRow]) -> [(TextRow?, TextRow?)] {
    var added = Dictionary(grouping: new.indices) { new[$0].cells }
    var left: [TextRow] = []
    for row in old {
      if added[row.cells]?.isEmpty == false {
        added[row.cells]?.removeFirst()
      } else {
        left.append(row)
      }
    }
    var rest = added.values.joined().sorted().map { new[$0] }
    var pairs: [(TextRow?, TextRow?)] = []
    guard left.count * rest.count <= comparisons else {
      return (0..<max(left.count, rest.count)).map { index in
        (
          left.indices.contains(index) ? left[index] : nil,
          rest.indices.contains(index) ? rest[index] : nil
        )
      }
    }
    for row in left {
      let best = rest.indices.max { likeness(row, rest[$0]) < likeness(row, rest[$1]) }
      pairs.append((row, best.map { rest.remove(at: $0) }))
    }
    return pairs + rest.map { (nil, $0) }
  }

  /// How many cells two rows have in common.
  private static func likeness(_ one: TextRow, _ other: TextRow) -> Int {
    zip(one.cells, other.cells).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
  }

  private static func row(_ row: SQLRow, _ table: RecordTable) throws -> TextRow {
    TextRow(
      line: try row.int("line"), cells: try table.columns.map { try row.optionalText($0) })
  }
}
