import Foundation
import Japanese
import Policies

/// Reads a budget table from the lines of its section: years across or down, cells by tabs, by
/// aligned spaces or by their places on a page.
struct BudgetReader {
  typealias Mark = (range: Range<Int>, role: PieceRole)

  /// What the cells of each line are, by line number.
  private(set) var marks: [Int: [Mark]] = [:]
  private(set) var findings: [Finding] = []

  private let words: BudgetWords
  private let notes: [Passage]
  private let headings: [String]
  private var unit: MoneyUnit?
  private var columns: BudgetColumns?
  private var lines: [LineDraft] = []
  private var lastRow: (line: Int, kind: BudgetKind, label: String, count: Int)?
  private var place: ClosedRange<Int>?

  /// A budget line while it is read.
  private struct LineDraft {
    let label: String
    var cells: [FiscalYear: [BudgetKind: BudgetCell]] = [:]
  }

  init(profile: Profile, notes: [Passage], headings: [String]) {
    words = BudgetWords(profile)
    self.notes = notes
    self.headings = headings
  }

  mutating func read(_ source: [(number: Int, line: RawLine)]) -> BudgetTable? {
    let rows = source.map { TableRow(number: $0.number, $0.line) }
    let units = findUnits(rows)
    unit = units.first
    for row in rows { read(row) }
    guard let columns, let place else { return nil }
    if units.count > 1 { findings.append(.unitConflict(units, line: place.lowerBound)) }
    if lacksUnit { findings.append(.unitUnknown(line: place.lowerBound)) }
    return BudgetTable(
      unit: unit, lines: lines.map { line(from: $0, columns) }, notes: notes, place: place)
  }

  // MARK: Unit

  /// The units that the table's lines, its notes or its heading name, the most telling first.
  private func findUnits(_ rows: [TableRow]) -> [MoneyUnit] {
    let lines = rows.map(\.text).filter(BudgetWords.speaksOfUnit)
    let general = (lines + notes.map(\.text) + headings).compactMap(BudgetWords.unit)
    let heads = rows.filter { BudgetColumns($0, words) != nil }.map(\.text) + headings
    let units = general.isEmpty ? heads.compactMap(BudgetWords.bracketedUnit) : general
    return units.reduce(into: []) { found, unit in
      if !found.contains(unit) { found.append(unit) }
    }
  }

  private var lacksUnit: Bool {
    lines.contains { line in
      line.cells.values.contains { $0.values.contains { $0.value == .missing(.unitUnknown) } }
    }
  }

  // MARK: Rows

  private mutating func read(_ row: TableRow) {
    if let found = BudgetColumns(row, words) {
      columns = found
      mark(row, values: [])
      return
    }
    if BudgetWords.speaksOfUnit(row.text) || BudgetWords.bracketedUnit(in: row.text) != nil,
      row.values.isEmpty
    {
      mark(row, values: [])
      return
    }
    guard let columns else { return }
    switch columns {
    case .years(let years): readAcross(row, years)
    case .kinds(let kinds): readDown(row, kinds)
    }
  }

  /// A row whose columns are years.
  private mutating func readAcross(_ row: TableRow, _ years: [BudgetColumns.Column<FiscalYear>]) {
    let labels = row.labels(before: years.map(\.cell.index).min() ?? 0)
    // The table's own heading may stand beside its first rows.
    let (label, kind) = words.kind(of: labels.map(\.text).filter { !words.isHeading($0) })
    guard let kind else {
      if labels.isEmpty, let last = lastRow, last.count < years.count, !row.values.isEmpty {
        continueRow(row, years, last)
      } else if !row.values.isEmpty || row.isGrid {
        findings.append(.budgetRowUnknown(labels.map(\.text).joined(separator: " "), row.number))
      }
      return
    }
    let target = target(label: label, kind: kind)
    let values = row.values(from: labels.count)
    let placed = place(values, in: years, row)
    for (year, cell) in placed { store(cell, year, kind, in: target, row) }
    lastRow = (row.number, kind, lines[target].label, values.count)
    mark(row, values: placed.map(\.1), labels: labels)
  }

  /// A row that begins with its year.
  private mutating func readDown(_ row: TableRow, _ kinds: [BudgetColumns.Column<BudgetKind>]) {
    guard let first = row.cells.first(where: { !$0.text.isEmpty }),
      let year = JapaneseYear.read(first.text)
    else {
      if !row.values.isEmpty {
        findings.append(.budgetRowUnknown(row.cells.first?.text ?? "", row.number))
      }
      return
    }
    if lines.isEmpty { lines.append(LineDraft(label: words.defaultLabel)) }
    let values = row.cells.filter { $0.index > first.index }
    let placed = place(values, in: kinds, row)
    for (kind, cell) in placed {
      store(cell, FiscalYear(year.western), kind, in: 0, row)
    }
    mark(row, values: placed.map(\.1), labels: [first])
  }

  /// Figures alone on a line go on with a row that was too long for the page.
  private mutating func continueRow(
    _ row: TableRow, _ years: [BudgetColumns.Column<FiscalYear>],
    _ last: (line: Int, kind: BudgetKind, label: String, count: Int)
  ) {
    let rest = years.dropFirst(last.count)
    guard row.values.count <= rest.count, let target = lines.indices.last else { return }
    for (year, cell) in zip(rest, row.values) {
      store(cell, year.key, last.kind, in: target, row)
    }
    lastRow = (row.number, last.kind, last.label, last.count + row.values.count)
    mark(row, values: row.values)
  }

  /// The budget line that a row belongs to: a new one where the label is new or its kind is taken.
  private mutating func target(label: String, kind: BudgetKind) -> Int {
    let isTaken =
      lines.last.map { line in
        line.cells.values.contains { $0[kind] != nil }
      } ?? true
    if lines.isEmpty || (!label.isEmpty && label != lines.last?.label) || isTaken {
      lines.append(LineDraft(label: label.isEmpty ? words.defaultLabel : label))
    }
    return lines.count - 1
  }

  /// Says which column each value stands in.
  private mutating func place<Key>(
    _ values: [TableCell], in columns: [BudgetColumns.Column<Key>], _ row: TableRow
  ) -> [(Key, TableCell)] {
    if row.isGrid, columns.allSatisfy(\.cell.isGrid) {
      return placeByGrid(values, columns, row)
    }
    if values.count == columns.count { return Array(zip(columns.map(\.key), values)) }
    if values.count > columns.count {
      findings.append(.raggedRow(row.number, values: values.count, columns: columns.count))
      return Array(zip(columns.map(\.key), values))
    }
    if let placed = placeByPosition(values, columns) { return placed }
    findings.append(.raggedRow(row.number, values: values.count, columns: columns.count))
    return Array(zip(columns.map(\.key), values))
  }

  private mutating func placeByGrid<Key>(
    _ values: [TableCell], _ columns: [BudgetColumns.Column<Key>], _ row: TableRow
  ) -> [(Key, TableCell)] {
    let width = (columns.map(\.cell.index).max() ?? 0) + 1
    let extra = values.filter { $0.index >= width && !$0.text.isEmpty }
    if row.cells.count < width || !extra.isEmpty {
      findings.append(
        .raggedRow(row.number, values: row.cells.count, columns: width))
    }
    return columns.compactMap { column in
      values.first { $0.index == column.cell.index }.map { (column.key, $0) }
    }
  }

  /// Each value goes to the column whose head it stands beneath.
  ///
  /// Nothing where the row has no alignment or two values compete.
  private func placeByPosition<Key>(
    _ values: [TableCell], _ columns: [BudgetColumns.Column<Key>]
  ) -> [(Key, TableCell)]? {
    guard values.allSatisfy(\.isAligned), columns.allSatisfy({ !$0.cell.isGrid }) else {
      return nil
    }
    var placed: [(Key, TableCell)] = []
    var last = -1
    for value in values {
      let nearest = columns.indices.min {
        distance(columns[$0].cell, value) < distance(columns[$1].cell, value)
      }
      guard let nearest, nearest > last else { return nil }
      let head = columns[nearest].cell
      guard distance(head, value) <= head.right - head.left else { return nil }
      last = nearest
      placed.append((columns[nearest].key, value))
    }
    return placed
  }

  /// How far two cells are from standing beneath each other, by left edge, right edge or middle.
  private func distance(_ head: TableCell, _ value: TableCell) -> Double {
    let middles = abs((head.left + head.right) - (value.left + value.right)) / 2
    return min(middles, abs(head.right - value.right), abs(head.left - value.left))
  }

  // MARK: Cells

  private mutating func store(
    _ cell: TableCell, _ year: FiscalYear, _ kind: BudgetKind, in target: Int, _ row: TableRow
  ) {
    guard lines[target].cells[year]?[kind] == nil else {
      findings.append(.budgetCellRepeats(year, row.number))
      return
    }
    let value = value(of: cell, kind, row)
    lines[target].cells[year, default: [:]][kind] = BudgetCell(
      text: cell.text, value: value, line: row.number)
  }

  private mutating func value(
    of cell: TableCell, _ kind: BudgetKind, _ row: TableRow
  ) -> BudgetCell.Value {
    if BudgetWords.isBlank(cell.text) { return .missing(.emptyInSource) }
    guard let (number, ownUnit) = BudgetWords.amount(cell.text) else {
      findings.append(.numberUnreadable(cell.text, row.number, column: cell.index + 1))
      return .missing(.unreadable)
    }
    guard let unit = ownUnit ?? row.unit ?? unit else { return .missing(.unitUnknown) }
    var yen = number * Decimal(unit.yen)
    var whole = Decimal()
    NSDecimalRound(&whole, &yen, 0, .plain)
    guard whole == yen, abs(whole) <= Decimal(Int64.max) else {
      findings.append(.numberUnreadable(cell.text, row.number, column: cell.index + 1))
      return .missing(.unreadable)
    }
    return .yen(Yen(NSDecimalNumber(decimal: whole).int64Value))
  }

  private func line(from draft: LineDraft, _ columns: BudgetColumns) -> BudgetLine {
    let years = Set(draft.cells.keys).union(columns.years).sorted()
    return BudgetLine(
      label: draft.label, contributions: words.contributions(in: draft.label),
      years: years.map { BudgetYear(fiscalYear: $0, cells: draft.cells[$0] ?? [:]) })
  }

  private mutating func mark(_ row: TableRow, values: [TableCell], labels: [TableCell] = []) {
    let known = Set((values + labels).map(\.index))
    let all = values.isEmpty && labels.isEmpty
    marks[row.number] = row.cells.filter { !$0.range.isEmpty }.compactMap { cell in
      let isValue = values.contains { $0.index == cell.index }
      guard all || known.contains(cell.index) || BudgetWords.isBlank(cell.text) else { return nil }
      return (cell.range, isValue ? .cell : .label)
    }
    place =
      min(place?.lowerBound ?? row.number, row.number)...max(place?.upperBound ?? 0, row.number)
  }
}
