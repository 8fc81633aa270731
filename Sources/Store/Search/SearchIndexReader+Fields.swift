import GRDB
import Policies

extension SearchIndexReader {
  /// Official and confirmed links of projects to fields.
  mutating func readFields() throws {
    try RowReader(
      database,
      """
      SELECT program, field, project FROM (
        SELECT field_link.*, (
          SELECT verdict FROM decision WHERE kind = 'field-link'
            AND subject = field_link.program || '/' || field_link.field
            AND object = field_link.project ORDER BY id DESC LIMIT 1) AS verdict
        FROM field_link)
      WHERE verdict = 'confirmed' OR verdict IS NULL AND method <> 'suggested'
      ORDER BY program, field
      """
    ).each { row in
      let field = SearchField(program: row.text(0), number: Int(row.integer(1)))
      projectFields[row.text(2), default: []].append(place(of: field))
    }
  }

  mutating func place(of field: SearchField) -> Int {
    if let known = fieldPlaces[field] { return known }
    fieldPlaces[field] = index.fields.count
    index.fields.append(field)
    return index.fields.count - 1
  }

  mutating func set(_ fields: [Int]) -> UInt16 {
    if let known = sets[fields] { return known }
    guard let number = UInt16(exactly: index.fieldSets.count) else { return 0 }
    sets[fields] = number
    index.fieldSets.append(fields)
    return number
  }
}
