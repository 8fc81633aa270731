import Policies

extension DataLayout {
  /// Throws where a layout says what no row could be made of.
  func check(_ file: String) throws(Problem) {
    guard let target = RecordTable(rawValue: table), target.isOfLayouts else {
      throw Self.invalid("\(id): table \(table)", file)
    }
    try checkColumns(target, file)
    try checkSheet(file)
    try checkLevel(target, file)
    if let years = fiscalYears, years.first > years.last {
      throw Self.invalid("\(id): fiscalYears", file)
    }
    if sheet == nil, part == nil { throw Self.invalid("\(id): part", file) }
    for header in part ?? [] where !columns.contains(where: { $0.header == header }) {
      throw Self.invalid("\(id): part \(header)", file)
    }
    guard (indicatorRows != nil) == (target == .indicator) else {
      throw Self.invalid("\(id): indicatorRows", file)
    }
    for name in [notYet?.column, notYet?.missing, notYet?.year] {
      if let name, target.index(of: name) == nil {
        throw Self.invalid("\(id): notYet \(name)", file)
      }
    }
  }

  private func checkColumns(_ target: RecordTable, _ file: String) throws(Problem) {
    for column in columns {
      guard target.index(of: column.name) != nil, column.fits(target) else {
        throw Self.invalid("\(id): column \(column.name)", file)
      }
      if let unit = column.moneyUnit, MoneyUnit(rawValue: unit) == nil {
        throw Self.invalid("\(id): moneyUnit \(unit)", file)
      }
      if column.measure != nil, target != .observation {
        throw Self.invalid("\(id): measure \(column.measure ?? "")", file)
      }
    }
    if let needed = target.neededColumn, !columns.contains(where: { $0.name == needed }) {
      throw Self.invalid("\(id): column \(needed)", file)
    }
    guard target != .observation || columns.contains(where: { $0.measure != nil }) else {
      throw Self.invalid("\(id): measure", file)
    }
  }

  private func checkSheet(_ file: String) throws(Problem) {
    guard let sheet else { return }
    for column in sheet.columns {
      guard RecordTable.sheet.index(of: column.name) != nil, column.fits(.sheet),
        column.name != "source"
      else { throw Self.invalid("\(id): sheet column \(column.name)", file) }
    }
    let key = sheet.columns.first { $0.type == .id }
    let year = sheet.columns.first { $0.type == .year }
    guard key?.name == "key", key?.optional != true, year?.name == "year", year?.optional != true
    else { throw Self.invalid("\(id): sheet key, year", file) }
  }

  private func checkLevel(_ target: RecordTable, _ file: String) throws(Problem) {
    guard let level else {
      if target.needsLevel { throw Self.invalid("\(id): level", file) }
      return
    }
    let isComplete = level.values.last?.when.isEmpty == true || !target.needsLevel
    guard isComplete, target.isText(level.column),
      level.values.allSatisfy({ value in
        value.when.allSatisfy { header in columns.contains { $0.header == header } }
      })
    else { throw Self.invalid("\(id): level", file) }
  }

  static func invalid(_ place: String, _ file: String) -> Problem {
    invalid(
      Bilingual(ja: "「\(place)」を使えません。", en: "\(place) cannot be used."), file)
  }

  static func invalid(_ reason: Bilingual, _ file: String) -> Problem {
    Problem(
      .invalid, "layout-invalid",
      Bilingual(
        ja: "列の対応を読めません：\(reason.japanese)",
        en: "The layout cannot be read: \(reason.english)"),
      at: file,
      advice: Bilingual(
        ja: "書き方は docs/data.md にあります。", en: "docs/data.md says what a layout may hold."))
  }
}

extension DataLayout.Column {
  /// Whether the store takes what the column's cells become.
  fileprivate func fits(_ table: RecordTable) -> Bool {
    switch type ?? .text {
    case .skip: true
    case .text, .code, .id, .country, .iso2, .iso3: table.isText(name)
    case .real: table.isReal(name)
    case .integer, .yen, .year, .flag, .session: !table.isText(name)
    }
  }
}
