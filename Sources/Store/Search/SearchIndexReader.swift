import GRDB
import Policies

/// Reads all units into memory.
struct SearchIndexReader {
  let database: Database
  var index: SearchIndex
  private var ministries: [String: Int16] = [:]
  var groups: [Group: Int32] = [:]
  private var payees: [Int32] = []
  private var projects: [String: Int32] = [:]
  private var projectGroups: [[Int32]] = []
  var projectFields: [String: [Int]] = [:]
  var fieldPlaces: [SearchField: Int] = [:]
  var sets: [[Int]: UInt16] = [[]: 0]

  /// What makes units of documents one hit.
  struct Group: Hashable {
    let kind: SearchKind
    let program, cycle: String
    let place: UInt32
  }

  /// The index as the database has it.
  static func read(_ database: Database, generation: Int64) throws -> SearchIndex {
    var reader = SearchIndexReader(
      database: database, index: SearchIndex(generation: generation))
    try reader.readFields()
    try reader.readSheets()
    try reader.readDocuments()
    try reader.readSeries()
    reader.index.segments = try SearchSegment.all(database)
    reader.index.invert()
    return reader.index
  }

  private init(database: Database, index: SearchIndex) {
    self.database = database
    self.index = index
  }

  // MARK: Sheets

  private mutating func readSheets() throws {
    let query = try RowReader(
      database,
      """
      SELECT search_sheet.sheet, sheet.year, coalesce(sheet.ministry, ''), project_sheet.project,
        search_sheet.units
      FROM search_sheet JOIN project_sheet ON project_sheet.sheet = search_sheet.sheet
      JOIN sheet ON sheet.id = search_sheet.sheet
      """)
    try query.each { row in
      let project = row.text(3)
      let owner = addOwner(
        row.integer(0), .sheet, year: Int16(clamping: row.integer(1)),
        ministry: row.text(2), name: project, cycle: "")
      let place = number(of: project)
      let fields = set(projectFields[project] ?? [])
      addUnits(row.bytes(4), owner: owner) { reader, kind, _, title in
        (
          kind == .payee
            ? reader.payeeGroup(title) : reader.projectGroup(kind, place), fields
        )
      }
    }
  }

  private mutating func number(of project: String) -> Int {
    if let known = projects[project] { return Int(known) }
    projects[project] = Int32(projectGroups.count)
    projectGroups.append([-1, -1, -1])
    return projectGroups.count - 1
  }

  /// A project is one hit of each kind, whatever number of its sheets fits.
  private mutating func projectGroup(_ kind: SearchKind, _ project: Int) -> Int32 {
    let slot = kind == .project ? 0 : kind == .indicator ? 1 : 2
    if projectGroups[project][slot] < 0 { projectGroups[project][slot] = newGroup(kind) }
    return projectGroups[project][slot]
  }

  private mutating func payeeGroup(_ title: UInt32) -> Int32 {
    let text = Int(title & ~SearchUnit.titleFlag)
    if text >= payees.count {
      payees += Array(repeating: -1, count: max(text + 1, payees.count * 2) - payees.count)
    }
    if payees[text] < 0 { payees[text] = newGroup(.payee) }
    return payees[text]
  }

  mutating func newGroup(_ kind: SearchKind) -> Int32 {
    index.groupKinds.append(kind)
    return Int32(index.groupKinds.count - 1)
  }

  // MARK: Parts

  mutating func addOwner(
    _ id: Int64, _ kind: SearchOwners.Kind, year: Int16, ministry: String, name: String,
    cycle: String
  ) -> Int32 {
    let number = ministries[ministry] ?? Int16(clamping: ministries.count)
    if ministries[ministry] == nil {
      ministries[ministry] = number
      index.owners.ministries.append(ministry)
    }
    index.owners.ids.append(id)
    index.owners.kinds.append(kind)
    index.owners.years.append(year)
    index.owners.ministryOf.append(number)
    index.owners.names.append(name)
    index.owners.cycles.append(cycle)
    if year > 0 {
      let first = index.owners.firstYear
      index.owners.firstYear = first == 0 ? Int(year) : min(first, Int(year))
      index.owners.lastYear = max(index.owners.lastYear, Int(year))
    }
    return Int32(index.owners.ids.count - 1)
  }

  mutating func addUnits(
    _ bytes: UnsafeRawBufferPointer, owner: Int32,
    _ belongs: (inout Self, SearchKind, UInt32, UInt32) -> (group: Int32, fields: UInt16)
  ) {
    var units = PackedUnits(bytes)
    while let unit = units.next() {
      let first = index.texts.count
      for _ in 0..<unit.texts { index.texts.append(units.text()) }
      guard let kind = SearchKind(code: unit.kind) else {
        index.texts.removeSubrange(first...)
        continue
      }
      let title = first < index.texts.count ? index.texts[first] : 0
      let (group, fields) = belongs(&self, kind, unit.place, title)
      index.kinds.append(kind)
      index.ownerOf.append(owner)
      index.places.append(unit.place)
      index.titleLengths.append(unit.titleLength)
      index.groupOf.append(group)
      index.fieldsOf.append(fields)
      index.firstText.append(UInt32(index.texts.count))
    }
  }
}
