import GRDB
import Policies

extension SearchIndexReader {
  mutating func readDocuments() throws {
    var opinions: [Int64: [UInt32: [Int]]] = [:]
    try RowReader(
      database,
      """
      SELECT revision, opinion, field FROM opinion_field
      WHERE revision IN (SELECT revision FROM search_document) ORDER BY position
      """
    ).each { row in
      opinions[row.integer(0), default: [:]][UInt32(clamping: row.integer(1)), default: []]
        .append(Int(row.integer(2)))
    }
    let query = try RowReader(
      database,
      """
      SELECT search_document.revision, coalesce(revision.last_year, 0), program.ministry_ja,
        program.id, document.cycle, search_document.units
      FROM search_document JOIN revision ON revision.id = search_document.revision
      JOIN document ON document.id = revision.document
      JOIN program ON program.id = document.program
      """)
    try query.each { row in
      let (program, cycle) = (row.text(3), row.text(4))
      let owner = addOwner(
        row.integer(0), .document, year: Int16(clamping: row.integer(1)),
        ministry: row.text(2), name: program, cycle: cycle)
      let numbers = opinions[row.integer(0)] ?? [:]
      addUnits(row.bytes(5), owner: owner) { reader, kind, place, _ in
        let fields =
          switch kind {
          case .field, .goal, .result, .nextGoal: [Int(place)]
          case .opinion: numbers[place] ?? []
          default: [Int]()
          }
        return (
          reader.group(kind, program, cycle, place),
          reader.set(fields.map { reader.place(of: SearchField(program: program, number: $0)) })
        )
      }
    }
  }

  /// A program is one hit, and so are a field in all cycles and a document with its lines.
  private mutating func group(
    _ kind: SearchKind, _ program: String, _ cycle: String, _ place: UInt32
  ) -> Int32 {
    let key = Group(
      kind: kind, program: program, cycle: kind == .program || kind == .field ? "" : cycle,
      place: kind == .document || kind == .program ? 0 : place)
    if let known = groups[key] { return known }
    let group = newGroup(kind)
    groups[key] = group
    return group
  }
}
