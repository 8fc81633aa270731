import Policies
import Store

extension Pages {
  /// A data file; with a line of it that was asked for, what the record holds of that line.
  func source(_ id: Int64, _ query: [String: String]) throws(Problem) -> (any Page)? {
    guard let file = try store.sourceFiles().first(where: { $0.id == id }) else { return nil }
    return SourcePage(
      file: file, notes: try store.sourceNotes(id),
      superseded: file.revised > 0 ? try store.supersededValues(byFile: id) : .empty,
      line: try query["line"].map { asked throws(Problem) in
        try line(asked, part: query["part"], of: id)
      })
  }

  private func line(
    _ asked: String, part: String?, of file: Int64
  ) throws(Problem) -> SourceLine {
    guard let number = Int(asked), number > 0 else {
      return SourceLine(asked: asked, found: SourceRows.none)
    }
    let part = part.flatMap { Int64($0) }
    let found = try store.sourceRows(file, line: number, part: part)
    return SourceLine(asked: asked, part: part, found: found)
  }
}
