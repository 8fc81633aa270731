import Policies
import Tabular

/// Turns the cells of one row of a CSV into the cells of a row of the record.
struct CellDecoder {
  private let bound: BoundLayout
  private let countries: Countries
  private let columns: [BoundLayout.Binding]
  private let measures: [BoundLayout.Binding]
  private let measureTexts: [(name: String, unit: String?)]
  private let partCells: [Int]
  /// The column of the id that, with a year, names parts; where there is none, texts do.
  let keyBinding: BoundLayout.Binding?
  private let shape: RecordShape
  private let sheetShape = RecordShape(.sheet)
  private let notYet: (column: Int, missing: Int, year: Int)?
  private let sheetYear: BoundLayout.Binding?
  private let levelTarget: Int?
  private let subjectName: Int?
  private let needed: BoundLayout.Binding?
  private let fiscalYears: FiscalYearRange

  init(_ bound: BoundLayout, _ countries: Countries) {
    self.bound = bound
    self.countries = countries
    columns = bound.columns.filter { !$0.isMeasure && $0.type != .skip }
    let measures = bound.columns.filter { $0.isMeasure }
    self.measures = measures
    measureTexts = measures.map(bound.description).map { column in
      (column.measure ?? "", column.unit.flatMap { $0.isEmpty ? nil : $0 })
    }
    partCells = (bound.layout.part ?? []).compactMap { bound.cell($0) }
    keyBinding = bound.sheet.first { $0.type == .id }
    sheetYear = bound.sheet.first { $0.type == .year }
    fiscalYears = bound.layout.fiscalYears ?? .any
    shape = RecordShape(bound.table)
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

  private func header(_ binding: BoundLayout.Binding) -> String {
    bound.description(binding).header
  }

  /// The year and the id that name the part of a row.
  struct PartKey: Equatable {
    let year: Int64?
    let id: Int64

    var text: String { year.map { "\($0)/\(id)" } ?? String(id) }
  }

  /// The texts that name the part of the current row.
  func partTexts(_ reader: CSVReader) -> String {
    var key = ""
    for (place, cell) in partCells.enumerated() {
      if place > 0 { key += "/" }
      key += reader.text(cell)
    }
    return key
  }

  /// The id in a column and the year that name the part of the current row; nothing, with a note, where
  /// one is no number.
  func partKey(
    _ reader: CSVReader, by column: BoundLayout.Binding, _ parts: inout PartBuilder
  ) -> PartKey? {
    guard let id = CellValue.integer(reader.cell(column.cell)), id >= 0 else {
      parts.note(.unreadable(.id, reader.text(column.cell), header(column), reader.line))
      return nil
    }
    guard let binding = sheetYear else { return PartKey(year: nil, id: id) }
    guard let year = year(reader.cell(binding.cell), binding) else {
      parts.note(unreadable(binding, reader))
      return nil
    }
    return PartKey(year: year, id: id)
  }

  /// Appends the row of the sheet; false, with a note, where its year cannot be read.
  func decodeSheet(_ reader: CSVReader, _ parts: inout PartBuilder) -> Bool {
    parts.begin(sheetShape, line: reader.line)
    for binding in bound.sheet {
      guard let cell = value(reader, binding, &parts) else {
        parts.note(unreadable(binding, reader))
        return false
      }
      if !parts.cell(binding.target).isFilled { parts.set(binding.target, cell) }
    }
    if let year = sheetYear, !parts.cell(year.target).isFilled {
      parts.note(.unreadable(.year, "", header(year), reader.line))
      return false
    }
    if let source = bound.layout.sheet?.source { parts.set(0, parts.text(source)) }
    return true
  }

  /// Appends the current row, or notes why it is rejected.
  ///
  /// A row without any content beside its sheet's gives no row; its part stands for it.
  func decode(_ reader: CSVReader, _ parts: inout PartBuilder) {
    guard begin(reader, &parts) else { return }
    guard measures.isEmpty else { return observe(reader, &parts) }
    guard parts.hasContent else { return parts.dropRow() }
    setLevel(reader, &parts)
    setNotYet(reader, &parts)
  }

  /// Begins a row with the cells of all columns that are no measures; false, with a note, for a
  /// rejected row.
  func begin(_ reader: CSVReader, _ parts: inout PartBuilder) -> Bool {
    parts.begin(shape, line: reader.line)
    for binding in columns where !reader.isEmpty(binding.cell) {
      guard let cell = value(reader, binding, &parts) else {
        reject(unreadable(binding, reader), &parts)
        return false
      }
      if !parts.cell(binding.target).isFilled { parts.set(binding.target, cell) }
      if binding.type == .country, let subjectName {
        parts.set(subjectName, parts.text(reader.text(binding.cell)))
      }
    }
    if let needed, !parts.cell(needed.target).isFilled {
      reject(.unreadable(needed.type, "", header(needed), reader.line), &parts)
      return false
    }
    if !bound.unknown.isEmpty { parts.setExtra(extra(reader, &parts)) }
    return true
  }

  /// Why the cell of a column cannot be taken.
  private func unreadable(_ binding: BoundLayout.Binding, _ reader: CSVReader) -> DataNote {
    if binding.isFiscalYear, let year = CellValue.year(reader.cell(binding.cell)) {
      return .implausibleYear(year, fiscalYears, header(binding), reader.line)
    }
    return .unreadable(binding.type, reader.text(binding.cell), header(binding), reader.line)
  }

  private func reject(_ note: DataNote, _ parts: inout PartBuilder) {
    parts.dropRow()
    parts.rejectRow(note)
  }

  /// One observation for each measure of the row.
  private func observe(_ reader: CSVReader, _ parts: inout PartBuilder) {
    var values: [RowBatch.Cell] = []
    for binding in measures {
      guard let value = value(reader, binding, &parts) else {
        return reject(unreadable(binding, reader), &parts)
      }
      values.append(value)
    }
    let layout = parts.text(bound.layout.id)
    let unit = parts.cell(2)
    for (number, value) in values.enumerated() {
      let binding = measures[number]
      if number > 0 { parts.repeatRow() }
      parts.set(0, layout)
      parts.set(1, parts.text(measureTexts[number].name))
      parts.set(2, measureTexts[number].unit.map { parts.text($0) } ?? unit)
      for other in measures { parts.set(other.target, .null) }
      parts.set(binding.target, value)
    }
  }

  private func setLevel(_ reader: CSVReader, _ parts: inout PartBuilder) {
    guard let levelTarget else { return }
    let level = bound.levels.first { level in
      level.cells.isEmpty || level.cells.contains { !reader.isEmpty($0) }
    }
    if let level { parts.set(levelTarget, parts.text(level.name)) }
  }

  /// Zero for the sheet's own year is not yet known, and an empty cell is empty.
  private func setNotYet(_ reader: CSVReader, _ parts: inout PartBuilder) {
    guard let notYet else { return }
    let year = sheetYear.flatMap { CellValue.year(reader.cell($0.cell)) }
    switch (parts.cell(notYet.column).value, parts.cell(notYet.year).value, year) {
    case (.integer(0), .integer(let rowYear), let year?) where rowYear >= year:
      parts.set(notYet.column, .null)
      parts.set(notYet.missing, parts.text(Missing.notYet.rawValue))
    case (.null, _, _):
      parts.set(notYet.missing, parts.text(Missing.emptyInSource.rawValue))
    default: break
    }
  }

  /// The value of a cell; nothing if it is not what its column holds.
  private func value(
    _ reader: CSVReader, _ binding: BoundLayout.Binding, _ parts: inout PartBuilder
  ) -> RowBatch.Cell? {
    let bytes = reader.cell(binding.cell)
    if bytes.isEmpty { return .null }
    if binding.type == .text {
      return reader.isEscaped(binding.cell) ? parts.text(unescaping: bytes) : parts.text(bytes)
    }
    if binding.type.isCountry {
      let name = reader.text(binding.cell)
      return parts.text(countries.code(name) ?? name)
    }
    return typed(bytes, binding, &parts)
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
    case .year: return year(bytes, binding).map { .integer($0) }
    case .session:
      return CellValue.integer(bytes).flatMap { session in
        (1...300).contains(session) ? .integer(1945 + session) : nil
      }
    case .flag: return CellValue.flag(bytes).map { .integer($0) }
    default: return CellValue.real(bytes).map { .real($0) }
    }
  }

  private func year(_ bytes: UnsafeRawBufferPointer, _ binding: BoundLayout.Binding) -> Int64? {
    guard let year = CellValue.year(bytes) else { return nil }
    return binding.isFiscalYear && !fiscalYears.contains(year) ? nil : year
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
