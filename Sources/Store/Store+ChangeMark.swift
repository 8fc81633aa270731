public import Policies

extension Store {
  /// A word that changes when anything is imported or decided.
  public func changeMark() throws(Problem) -> String {
    try read { connection in
      let row = try connection.row(
        """
        SELECT (SELECT coalesce(max(id), 0) FROM part) AS part,
          (SELECT coalesce(max(id), 0) FROM decision) AS decision,
          (SELECT coalesce(max(id), 0) FROM revision) AS revision,
          (SELECT coalesce(max(id), 0) FROM source_file) AS file
        """)
      let numbers = try ["part", "decision", "revision", "file"].map { column in
        try row?.integer(column) ?? 0
      }
      return numbers.map(String.init).joined(separator: "-")
    }
  }
}
