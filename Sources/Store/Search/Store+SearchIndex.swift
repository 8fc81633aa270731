import GRDB
public import Policies

extension Store {
  /// Brings the search index up to date with the sheets that came since; says how many.
  public func updateSearchIndex() throws(Problem) -> Int {
    try writeRaw { database in
      let last = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM part") ?? 0
      let done = try Int64.fetchOne(database, sql: "SELECT part FROM search_state") ?? 0
      guard last > done else { return 0 }
      try database.execute(sql: "INSERT INTO search (search, rank) VALUES ('hashsize', 33554432)")
      try database.execute(
        sql: """
          INSERT INTO search (rowid, title, purpose, body)
          SELECT id, title, purpose, body FROM search_text WHERE id >= (? << 20)
          """, arguments: [done + 1])
      let count = database.changesCount
      try database.execute(sql: "UPDATE search_state SET part = ?", arguments: [last])
      return count
    }
  }
}
