import GRDB
public import Policies

extension Store {
  /// All sheets with what lineage looks at, in order of their ids.
  public func lineageSheets() throws(Problem) -> [LineageSheet] {
    let ((heads, budgets), outlines) = try readTogether(
      { (try SheetHead.all($0), try SheetBudgets($0)) }, SheetOutline.bySheet)
    return heads.map { head in
      let outline = outlines[head.id]
      return LineageSheet(
        id: head.id, source: head.source, year: head.year, key: head.key, ministry: head.ministry,
        name: head.name, purpose: outline?.purpose, startYear: outline?.startYear ?? head.startYear,
        budgets: budgets[head.id])
    }
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
  let purpose: String?
  let startYear: Int?

  /// The outline of each sheet, from the first row that it has.
  static func bySheet(_ database: Database) throws -> [Int64: SheetOutline] {
    var parts = try PartWalk(
      database, "dataset IN ('judgit', 'rs-1-2', 'derived-outline')")
    let rows = try RowReader(
      database, "SELECT id >> 20, purpose, start_year FROM overview ORDER BY id")
    var outlines: [Int64: SheetOutline] = [:]
    try rows.each { row in
      guard let sheet = parts.sheet(of: row.integer(0)), outlines[sheet] == nil else { return }
      outlines[sheet] = SheetOutline(
        purpose: row.isNull(1) ? nil : row.text(1),
        startYear: row.integerIfAny(2).map { Int($0) })
    }
    return outlines
  }
}

/// The money of all sheets in one array: an array for each would be made and freed again and again.
private struct SheetBudgets {
  private var budgets: [LineageSheet.Budget] = []
  private var places: [Int64: Range<Int>] = [:]

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
        keep(start, of: sheet)
        (sheet, start) = (owner, budgets.count)
      }
      budgets.append(
        .init(
          fiscalYear: Int(row.integer(1)), initial: row.integerIfAny(2),
          executed: row.integerIfAny(3)))
    }
    keep(start, of: sheet)
  }

  subscript(sheet: Int64) -> ArraySlice<LineageSheet.Budget> {
    places[sheet].map { budgets[$0] } ?? []
  }

  /// Gives a sheet what was read last, behind what other parts said of it.
  private mutating func keep(_ start: Int, of sheet: Int64?) {
    guard let sheet else { return }
    let found = start..<budgets.count
    guard let earlier = places.updateValue(found, forKey: sheet) else { return }
    let whole = budgets.count
    budgets += Array(budgets[earlier]) + Array(budgets[found])
    places[sheet] = whole..<budgets.count
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
