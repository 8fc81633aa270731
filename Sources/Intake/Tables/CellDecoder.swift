import Policies
import Tabular

/// Turns the cells of one row of a CSV into the cells of a row of the record.
struct CellDecoder {
  private let bound: BoundLayout
  private let countries: Countries
  private let columns: [BoundLayout.Binding]
  private let measures: [BoundLayout.Binding]
  private let partCells: [Int]
  private let keyBinding: BoundLayout.Binding?
  private let width: Int
  private let notYet: (column: Int, missing: Int, year: Int)?
  private let sheetYear: BoundLayout.Binding?
  private let levelTarget: Int?
  private let subjectName: Int?
  private let needed: BoundLayout.Binding?

  init(_ bound: BoundLayout, _ countries: Countries) {
    self.bound = bound
    self.countries = countries
    columns = bound.columns.filter { $0.measure == nil && $0.type != .skip }
    measures = bound.columns.filter { $0.measure != nil }
    partCells = (bound.layout.part ?? []).compactMap { bound.cell($0) }
    keyBinding = bound.sheet.first { $0.type == .id }
    sheetYear = bound.sheet.first { $0.type == .year }
    width = bound.table.columns.count + 1
    levelTarget = bound.layout.level.flatMap { bound.table.index(of: $0.column) }
    subjectName = bound.table.index(of: "subject_name")
    let neededTarget = bound.table.neededColumn.flatMap { bound.table.index(of: $0) }
    needed = bound.columns.first { $0.target == neededTarget }
    notYet = bound.layout.notYet.flatMap { rule in
      guard let column = bound.table.index(of: rule.column),
        let missing = bound.table.index(of: rule.missing),
        let year = bound.table.index(of: rule.year)
      else { return nil }
      return (column, missing, year)
    }
  }

  /// What names the part of the current row; nothing, with a note, where the key is no number.
  func partKey(_ reader: CSVReader, _ parts: inout PartBuilder) -> String? {
    guard let keyBinding else {
      return partCells.map { reader.text($0) }.joined(separator: "/")
    }
    let key = reader.withCell(keyBinding.cell) { bytes, _ in CellValue.integer(bytes) }
    if let key, key >= 0 {
      guard let year = sheetYear else { return String(key) }
      if let value = reader.withCell(year.cell, { bytes, _ in CellValue.year(bytes) }) {
        return "\(value)/\(key)"
      }
      parts.note(.unreadable(.year, reader.text(year.cell), year.header, reader.line))
      return nil
    }
    parts.note(.unreadable(.id, reader.text(keyBinding.cell), keyBinding.header, reader.line))
    return nil
  }

  /// Appends the row of the sheet; false, with a note, where its year cannot be read.
  func decodeSheet(_ reader: CSVReader, _ parts: inout PartBuilder) -> Bool {
    var cells = [RowBatch.Cell](repeating: .null, count: RecordTable.sheet.columns.count)
    for binding in bound.sheet {
      guard let cell = value(reader, binding, &parts) else {
        parts.note(
          .unreadable(binding.type, reader.text(binding.cell), binding.header, reader.line))
        return false
      }
      if case .null = cells[binding.target] { cells[binding.target] = cell }
    }
    if let year = sheetYear, case .null = cells[year.target] {
      parts.note(.unreadable(.year, "", year.header, reader.line))
      return false
    }
    if let source = bound.layout.sheet?.source { cells[0] = parts.text(source) }
    parts.append(cells, to: RecordTable.sheet.number, line: reader.line)
    return true
  }

  /// Appends the current row, or notes why it is rejected.
  ///
  /// A row without any content beside its sheet's gives no row; its part stands for it.
  func decode(_ reader: CSVReader, _ parts: inout PartBuilder) {
    guard var cells = cells(reader, &parts) else { return }
    guard measures.isEmpty else { return observe(reader, cells, &parts) }
    guard cells.contains(where: { $0.isFilled }) else { return }
    setLevel(reader, &cells, &parts)
    setNotYet(reader, &cells, &parts)
    parts.append(cells, to: bound.table.number, line: reader.line)
  }

  /// The cells of all columns that are no measures; nothing, with a note, for a rejected row.
  func cells(_ reader: CSVReader, _ parts: inout PartBuilder) -> [RowBatch.Cell]? {
    var cells = [RowBatch.Cell](repeating: .null, count: width)
    for binding in columns where !reader.isEmpty(binding.cell) {
      guard let cell = value(reader, binding, &parts) else {
        parts.rejectRow(
          .unreadable(binding.type, reader.text(binding.cell), binding.header, reader.line))
        return nil
      }
      if !cells[binding.target].isFilled { cells[binding.target] = cell }
      if binding.type == .country, let subjectName {
        cells[subjectName] = parts.text(reader.text(binding.cell))
      }
    }
    if let needed, !cells[needed.target].isFilled {
      parts.rejectRow(.unreadable(needed.type, "", needed.header, reader.line))
      return nil
    }
    cells[width - 1] = extra(reader, &parts)
    return cells
  }

  /// One observation for each measure of the row.
  private func observe(_ reader: CSVReader, _ base: [RowBatch.Cell], _ parts: inout PartBuilder) {
    var values: [RowBatch.Cell] = []
    for binding in measures {
      guard let value = value(reader, binding, &parts) else {
        return parts.rejectRow(
          .unreadable(binding.type, reader.text(binding.cell), binding.header, reader.line))
      }
      values.append(value)
    }
    for (binding, value) in zip(measures, values) {
      var cells = base
      cells[binding.target] = value
      cells[0] = parts.text(bound.layout.id)
      cells[1] = parts.text(binding.measure ?? "")
      if let unit = binding.unit, !unit.isEmpty { cells[2] = parts.text(unit) }
      parts.append(cells, to: bound.table.number, line: reader.line)
    }
  }

  private func setLevel(
    _ reader: CSVReader, _ cells: inout [RowBatch.Cell], _ parts: inout PartBuilder
  ) {
    guard let levelTarget else { return }
    let level = bound.levels.first { level in
      level.cells.isEmpty || level.cells.contains { !reader.isEmpty($0) }
    }
    if let level { cells[levelTarget] = parts.text(level.name) }
  }

  /// Zero for the sheet's own year is not yet known, and an empty cell is empty.
  private func setNotYet(
    _ reader: CSVReader, _ cells: inout [RowBatch.Cell], _ parts: inout PartBuilder
  ) {
    guard let notYet else { return }
    let year = sheetYear.flatMap { binding in
      reader.withCell(binding.cell) { bytes, _ in CellValue.year(bytes) }
    }
    switch (cells[notYet.column], cells[notYet.year], year) {
    case (.integer(0), .integer(let rowYear), let year?) where rowYear >= year:
      cells[notYet.column] = .null
      cells[notYet.missing] = parts.text(Missing.notYet.rawValue)
    case (.null, _, _):
      cells[notYet.missing] = parts.text(Missing.emptyInSource.rawValue)
    default: break
    }
  }

  /// The value of a cell; nothing if it is not what its column holds.
  private func value(
    _ reader: CSVReader, _ binding: BoundLayout.Binding, _ parts: inout PartBuilder
  ) -> RowBatch.Cell? {
    reader.withCell(binding.cell) { bytes, isEscaped in
      if bytes.isEmpty { return .null }
      if binding.type == .text {
        return isEscaped ? parts.text(unescaping: bytes) : parts.text(bytes)
      }
      if binding.type.isCountry {
        let name = reader.text(binding.cell)
        return parts.text(countries.code(name) ?? name)
      }
      return typed(bytes, binding, &parts)
    }
  }

  private func typed(
    _ bytes: UnsafeRawBufferPointer, _ binding: BoundLayout.Binding, _ parts: inout PartBuilder
  ) -> RowBatch.Cell? {
    switch binding.type {
    case .text, .skip: return parts.text(bytes)
    case .id: return CellValue.integer(bytes).map { parts.text(String($0)) }
    case .code: return parts.text(CellValue.trimmed(bytes))
    default: break
    }
    if CellValue.isBlank(bytes) { return .null }
    switch binding.type {
    case .integer: return CellValue.integer(bytes).map { .integer($0) }
    case .yen: return yen(bytes, binding.money)
    case .year: return CellValue.year(bytes).map { .integer($0) }
    case .session:
      return CellValue.integer(bytes).flatMap { session in
        (1...300).contains(session) ? .integer(1945 + session) : nil
      }
    case .flag: return CellValue.flag(bytes).map { .integer($0) }
    default: return CellValue.real(bytes).map { .real($0) }
    }
  }

  private func yen(_ bytes: UnsafeRawBufferPointer, _ unit: Int64) -> RowBatch.Cell? {
    guard let amount = CellValue.integer(bytes) else { return nil }
    let (yen, overflow) = amount.multipliedReportingOverflow(by: unit)
    return overflow ? nil : .integer(yen)
  }

  /// The cells of columns that the layout does not know, as a JSON object.
  private func extra(_ reader: CSVReader, _ parts: inout PartBuilder) -> RowBatch.Cell {
    let filled = bound.unknown.filter { !reader.isEmpty($0.cell) }
    guard !filled.isEmpty else { return .null }
    let pairs = filled.map {
      "\(JSONString.quoted($0.header)):\(JSONString.quoted(reader.text($0.cell)))"
    }
    return parts.text("{\(pairs.joined(separator: ","))}")
  }
}

extension RowBatch.Cell {
  /// Whether the cell is not NULL.
  var isFilled: Bool {
    if case .null = self { false } else { true }
  }
}
