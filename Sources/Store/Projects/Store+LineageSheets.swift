import GRDB
public import Policies

extension Store {
  /// All sheets with what lineage looks at, in order of their ids.
  public func lineageSheets() throws(Problem) -> [LineageSheet] {
    let ((heads, budgets), outlines) = try readTogether(
      { (try SheetHead.all($0), try SheetBudgets($0)) }, SheetOutline.all)
    var places = SheetPlaces(heads.map(\.id))
    var outlineOf = [Int?](repeating: nil, count: heads.count)
    for (number, outline) in outlines.enumerated() {
      guard let place = places.place(of: outline.sheet), outlineOf[place] == nil else { continue }
      outlineOf[place] = number
    }
    let money = budgets.bySheet(&places)
    return heads.indices.map { place in
      let (head, outline) = (heads[place], outlineOf[place].map { outlines[$0] })
      return LineageSheet(
        id: head.id, source: head.source, year: head.year, key: head.key, ministry: head.ministry,
        name: head.name, purpose: outline?.purpose, startYear: outline?.startYear ?? head.startYear,
        budgets: money[place])
    }
  }
}

/// Finds sheets by their ids: at once where they come in order, as they nearly always do.
private struct SheetPlaces {
  let ids: [Int64]
  private var next = 0

  /// Takes ids in their order.
  init(_ ids: [Int64]) { self.ids = ids }

  mutating func place(of id: Int64) -> Int? {
    if next >= ids.count || ids[next] != id { next = firstPlace(notBelow: id) }
    guard next < ids.count, ids[next] == id else { return nil }
    defer { next += 1 }
    return next
  }

  private func firstPlace(notBelow id: Int64) -> Int {
    var range = ids.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      range = ids[middle] < id ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}

/// What the row of a sheet says.
private struct SheetHead {
  let id: Int64
  let source: SheetSource
  let year: Int
  let key, ministry, name: String
  let startYear: Int?

  static func all(_ database: Database) throws -> [SheetHead] {
    let rows = try RowReader(
      database, "SELECT id, source, year, key, ministry, name, start_year FROM sheet ORDER BY id")
    var sheets: [SheetHead] = []
    try rows.each { row in
      guard let source = SheetSource(rawValue: row.text(1)) else { return }
      sheets.append(
        SheetHead(
          id: row.integer(0), source: source, year: Int(row.integer(2)), key: row.text(3),
          ministry: row.text(4), name: row.text(5), startYear: row.integerIfAny(6).map { Int($0) }))
    }
    return sheets
  }
}

/// What the outline of a sheet says.
private struct SheetOutline {
  let sheet: Int64
  let purpose: String?
  let startYear: Int?

  /// All outlines; of a sheet with several the first holds.
  static func all(_ database: Database) throws -> [SheetOutline] {
    var parts = try PartWalk(
      database, "dataset IN ('judgit', 'rs-1-2', 'derived-outline')")
    let rows = try RowReader(
      database, "SELECT id >> 20, purpose, start_year FROM overview ORDER BY id")
    var outlines: [SheetOutline] = []
    try rows.each { row in
      guard let sheet = parts.sheet(of: row.integer(0)), outlines.last?.sheet != sheet
      else { return }
      outlines.append(
        SheetOutline(
          sheet: sheet, purpose: row.isNull(1) ? nil : row.text(1),
          startYear: row.integerIfAny(2).map { Int($0) }))
    }
    return outlines
  }
}

/// The money of all sheets in one array: an array for each would be made and freed again and again.
private struct SheetBudgets {
  private var budgets: [LineageSheet.Budget] = []
  /// What parts say, one after the other: of which sheet, and where in `budgets`.
  private var pieces: [(sheet: Int64, budgets: Range<Int>)] = []

  init(_ database: Database) throws {
    var parts = try PartWalk(database, "true")
    let rows = try RowReader(
      database,
      """
      SELECT id >> 20, fiscal_year, initial, executed FROM project_budget
      WHERE level = 'total' AND fiscal_year IS NOT NULL ORDER BY id
      """)
    var (sheet, start) = (Int64?.none, 0)
    try rows.each { row in
      guard let owner = parts.sheet(of: row.integer(0)) else { return }
      if owner != sheet {
        if let sheet { pieces.append((sheet, start..<budgets.count)) }
        (sheet, start) = (owner, budgets.count)
      }
      budgets.append(
        .init(
          fiscalYear: Int(row.integer(1)), initial: row.integerIfAny(2),
          executed: row.integerIfAny(3)))
    }
    if let sheet { pieces.append((sheet, start..<budgets.count)) }
  }

  /// The money of each sheet, by the places of sheets; what several parts say stands one behind the
  /// other.
  func bySheet(_ places: inout SheetPlaces) -> [ArraySlice<LineageSheet.Budget>] {
    var budgets = budgets
    var found = [Range<Int>](repeating: 0..<0, count: places.ids.count)
    for piece in pieces {
      guard let place = places.place(of: piece.sheet) else { continue }
      guard !found[place].isEmpty else {
        found[place] = piece.budgets
        continue
      }
      let whole = budgets.count
      budgets += Array(budgets[found[place]]) + Array(budgets[piece.budgets])
      found[place] = whole..<budgets.count
    }
    return found.map { budgets[$0] }
  }
}

/// Walks through the parts that hold today in the order of their ids, in which rows lie too: to look
/// each row's part up costs five times as much.
private struct PartWalk {
  private var parts: [(id: Int64, sheet: Int64)] = []
  private var place = 0

  init(_ database: Database, _ condition: String) throws {
    let rows = try RowReader(
      database,
      """
      SELECT id, sheet FROM part
      WHERE until IS NULL AND sheet IS NOT NULL AND \(condition) ORDER BY id
      """)
    try rows.each { parts.append(($0.integer(0), $0.integer(1))) }
  }

  /// The sheet of a part; each call asks for the same part as the one before or for a later one.
  mutating func sheet(of part: Int64) -> Int64? {
    while place < parts.count, parts[place].id < part { place += 1 }
    return place < parts.count && parts[place].id == part ? parts[place].sheet : nil
  }
}
