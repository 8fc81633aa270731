import Policies
import Publishing
import Store

extension Resource {
  /// The data files.
  static let sources = Resource(
    "sources", "sources", ja: "取り込んだデータファイル", en: "The data files imported", isPaged: true,
    schema: .sources
  ) { request throws(Problem) in
    request.page(try request.store.sourceFiles(), as: SourceJSON.init)
  }

  /// A data file with its notes, which are given in parts.
  static let source = Resource(
    "source", "sources/{source}", ja: "データファイルと、その注記", en: "A data file and the notes on it",
    isPaged: true, schema: .source
  ) { request throws(Problem) in
    let id = request.number("source").map(Int64.init)
    guard let file = try request.store.sourceFiles().first(where: { $0.id == id }) else {
      throw Problem(
        .notFound, "source-unknown",
        Bilingual(ja: "そのデータファイルはありません。", en: "There is no such data file."))
    }
    let notes = try request.store.sourceNotes(
      file.id, limit: request.limit, offset: request.offset)
    return Content(
      SourceNotesJSON(file, notes: notes), total: try request.store.sourceNoteCount(file.id))
  }
}
