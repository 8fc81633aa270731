import GRDB
import Policies

extension SearchIndexReader {
  /// Reads the series; each is one hit, whatever language it was found in.
  mutating func readSeries() throws {
    try RowReader(database, "SELECT series, year, units FROM search_series ORDER BY series").each {
      row in
      let owner = addOwner(
        0, .series, year: Int16(clamping: row.integer(1)), ministry: "", name: row.text(0),
        cycle: "")
      let group = newGroup(.series)
      addUnits(row.bytes(2), owner: owner) { _, _, _, _ in (group, 0) }
    }
  }
}
