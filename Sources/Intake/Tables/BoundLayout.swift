import Policies

/// A layout whose columns were found in the header of a file.
struct BoundLayout {
  /// A column of the file and where its cells go: plain numbers, as one is looked at for each cell.
  struct Binding {
    let cell: Int
    let target: Int
    let type: ColumnType
    let money: Int64
    let isMeasure: Bool
    /// Whether the layout says which years there can be.
    let isFiscalYear: Bool
    /// The place of its description.
    fileprivate let description: Int
  }

  let layout: DataLayout
  let table: RecordTable
  let columns: [Binding]
  let sheet: [Binding]
  /// Columns of the file that the layout does not know.
  let unknown: [(cell: Int, header: String)]
  let width: Int
  /// For each kind of row the cells of which one must be filled.
  let levels: [(name: String, cells: [Int])]
  private let positions: [HeaderName: [Int]]
  /// What the layout says of each binding: the table's columns, then the sheet's.
  private let descriptions: [DataLayout.Column]

  /// What the layout says of a binding.
  func description(_ binding: Binding) -> DataLayout.Column { descriptions[binding.description] }

  /// Finds the layout that explains most of the header.
  ///
  /// It must explain half of the layout's own columns; one that is missing then is an error.
  static func find(_ header: [String], _ layouts: [DataLayout]) throws(Problem) -> BoundLayout? {
    let positions = Self.positions(header)
    let scored = layouts.map { ($0, Self.score($0, positions)) }.filter { $0.1.isCandidate }
    guard let best = scored.max(by: { $0.1.found < $1.1.found }) else { return nil }
    return try BoundLayout(best.0, header, positions)
  }

  /// Where a header stands, first of all that are written so.
  func cell(_ header: String) -> Int? { positions[HeaderName(header)]?.first }

  private static func positions(_ header: [String]) -> [HeaderName: [Int]] {
    var positions: [HeaderName: [Int]] = [:]
    for (index, name) in header.enumerated() {
      positions[HeaderName(name), default: []].append(index)
    }
    return positions
  }

  private static func score(
    _ layout: DataLayout, _ positions: [HeaderName: [Int]]
  ) -> (found: Int, isCandidate: Bool) {
    let own = layout.columns.filter { $0.optional != true && $0.type != .skip }
    let found = own.count { Self.position($0, positions) != nil }
    let key = layout.sheet?.columns.first { $0.type == .id }
    let hasKey = key.map { Self.position($0, positions) != nil } ?? true
    return (found, hasKey && found * 2 > own.count)
  }

  private static func position(
    _ column: DataLayout.Column, _ positions: [HeaderName: [Int]]
  ) -> Int? {
    ([column.header] + (column.aliases ?? [])).lazy
      .compactMap { positions[HeaderName($0)]?.first }.first
  }

  private init(
    _ layout: DataLayout, _ header: [String], _ positions: [HeaderName: [Int]]
  ) throws(Problem) {
    let table = RecordTable(rawValue: layout.table) ?? .remark
    let sheetColumns = layout.sheet?.columns ?? []
    let columns = try Self.bind(layout.columns, table, layout, positions, from: 0)
    let sheet = try Self.bind(sheetColumns, .sheet, layout, positions, from: layout.columns.count)
    descriptions = layout.columns + sheetColumns
    var known = Set((columns + sheet).map(\.cell))
    if let kind = layout.indicatorRows?.kind {
      guard let cell = positions[HeaderName(kind)]?.first else {
        throw .missingColumn(kind, layout.title.bilingual)
      }
      known.insert(cell)
      known.formUnion(header.indices.filter { Self.year(header[$0]) != nil })
    }
    self.layout = layout
    self.table = table
    self.columns = columns
    self.sheet = sheet
    self.positions = positions
    width = header.count
    unknown = header.indices.filter { !known.contains($0) }.map { ($0, header[$0]) }
    var levels: [(name: String, cells: [Int])] = []
    for value in layout.level?.values ?? [] {
      var cells: [Int] = []
      for header in value.when {
        guard let cell = positions[HeaderName(header)]?.first else {
          throw .missingColumn(header, layout.title.bilingual)
        }
        cells.append(cell)
      }
      levels.append((value.name, cells))
    }
    self.levels = levels
  }

  /// The year that a column's header is, as in 2024.
  static func year(_ header: String) -> Int? {
    guard let year = Int(header), (1900...2200).contains(year) else { return nil }
    return year
  }

  private static func isFiscalYear(_ column: DataLayout.Column, _ table: RecordTable) -> Bool {
    column.type == .year && column.name == (table == .sheet ? "year" : "fiscal_year")
  }

  private static func bind(
    _ columns: [DataLayout.Column], _ table: RecordTable, _ layout: DataLayout,
    _ positions: [HeaderName: [Int]], from first: Int
  ) throws(Problem) -> [Binding] {
    var bindings: [Binding] = []
    for (place, column) in columns.enumerated() {
      guard let cell = position(column, positions) else {
        if column.optional == true || column.type == .skip { continue }
        throw .missingColumn(column.header, layout.title.bilingual)
      }
      bindings.append(
        Binding(
          cell: cell, target: table.index(of: column.name) ?? 0, type: column.type ?? .text,
          money: column.moneyUnit.flatMap(MoneyUnit.init(rawValue:))?.yen ?? 1,
          isMeasure: column.measure != nil, isFiscalYear: Self.isFiscalYear(column, table),
          description: first + place))
    }
    return bindings
  }
}
