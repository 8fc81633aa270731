public import Policies

extension Store {
  /// To whom the money of the projects linked to a program, or to one of its fields, went, by project and year.
  ///
  /// Only sheets that say which payments are passed on are read: sums need to leave those out.
  public func spending(
    _ program: String, field: Int? = nil
  ) throws(Problem) -> [ProjectSpending] {
    try read { connection in
      let reader = SpendingReader(connection: connection, program: program, field: field)
      return try reader.spending()
    }
  }
}

private struct SpendingReader {
  let connection: any Connection
  let program: String
  let field: Int?

  func spending() throws -> [ProjectSpending] {
    let passages = try passages()
    var sheets: [Int64: [SQLRow]] = [:]
    var order: [Int64] = []
    for row in try rows("payment", " AND level <> 'contract'") {
      let sheet = try row.integer("sheet")
      if sheets[sheet] == nil { order.append(sheet) }
      sheets[sheet, default: []].append(row)
    }
    return try order.compactMap { sheet in
      try spending(sheets[sheet] ?? [], passages[sheet] ?? [])
    }
  }

  private func spending(
    _ rows: [SQLRow], _ passages: [SpendingPassage]
  ) throws -> ProjectSpending? {
    guard let first = rows.first else { return nil }
    let year = try first.optionalInteger("fiscal_year").map { Int($0) }
    return ProjectSpending(
      project: try first.text("project"), sheet: try first.integer("sheet"),
      fiscalYear: FiscalYear(try year ?? first.int("sheet_year") - 1),
      source: try SheetSource(first),
      blocks: try blocks(rows), passages: passages, origin: try Origin(first))
  }

  private func blocks(_ rows: [SQLRow]) throws -> [SpendingBlock] {
    var order: [String] = []
    var heads: [String: SQLRow] = [:]
    var payees: [String: [Payee]] = [:]
    for row in rows {
      let id = try row.optionalText("block") ?? ""
      if payees[id] == nil {
        payees[id] = []
        order.append(id)
      }
      if try row.text("level") == "payee" {
        payees[id, default: []].append(try Payee(row))
      } else if heads[id] == nil {
        heads[id] = row
      }
    }
    return try order.map { id in
      SpendingBlock(
        id: id, name: try heads[id]?.optionalText("block_name") ?? "",
        amount: try heads[id]?.optionalInteger("amount").map { Yen($0) }, payees: payees[id] ?? [],
        origin: try heads[id].map(Origin.init))
    }
  }

  private func passages() throws -> [Int64: [SpendingPassage]] {
    var passages: [Int64: [SpendingPassage]] = [:]
    for row in try rows("spending_flow", " AND to_block IS NOT NULL") {
      let isDirect = try row.optionalInteger("from_unit") == 1
      passages[try row.integer("sheet"), default: []].append(
        SpendingPassage(
          from: isDirect ? nil : try row.optionalText("from_block"), to: try row.text("to_block")))
    }
    return passages
  }

  /// The current rows of a table about the program's projects, in the order of their sheets.
  private func rows(_ table: String, _ condition: String) throws -> [SQLRow] {
    try connection.rows(
      """
      SELECT \(table).*, project_sheet.project AS project, sheet.id AS sheet,
        sheet.year AS sheet_year, sheet.source AS source, \(table).line AS row_line,
        source_file.name AS file, source_file.id AS file_id, part.id AS row_part
      FROM (SELECT DISTINCT project FROM field_link WHERE program = ?1
        AND (?4 IS NULL OR field = ?4)) AS linked
      JOIN project_sheet ON project_sheet.project = linked.project
      JOIN sheet ON sheet.id = project_sheet.sheet AND sheet.source IN (?2, ?3)
      JOIN part ON part.sheet = sheet.id AND part.until IS NULL
      JOIN source_file ON source_file.id = part.file
      JOIN \(table) ON \(table).id >= part.id << 20 AND \(table).id < (part.id + 1) << 20
      WHERE TRUE\(condition) ORDER BY sheet.id, \(table).id
      """,
      [
        .text(program), .text(SheetSource.review.rawValue), .text(SheetSource.derived.rawValue),
        .optional(field),
      ])
  }
}

extension Payee {
  fileprivate init(_ row: SQLRow) throws {
    self.init(
      name: try row.optionalText("name") ?? "",
      corporateNumber: try row.optionalText("corporate_number"),
      amount: try row.optionalInteger("amount").map { Yen($0) },
      isOthers: try row.optionalInteger("is_other") == 1, origin: try Origin(row))
  }
}
