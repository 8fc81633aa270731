import GRDB
import GRDBSQLite
public import Policies
import Tabular

/// A data file that is about to be stored.
public struct ImportedFile: Sendable {
  /// What kind of data it is, and its edition.
  public let dataset: String
  /// The year of the edition, where one file has one.
  public let edition: Int?
  /// Where it was, with the entry of a ZIP behind the file's path.
  public let name: String
  /// A digest of the file on disk.
  public let digest: String
  /// Its size on disk.
  public let bytes: Int
  /// When it is imported, in ISO 8601.
  public let importedAt: String
  /// What it is and the sentence to print where it is shown, in both languages.
  public let title, licence: Bilingual?

  /// Makes it from what was recognised.
  public init(
    dataset: String, edition: Int?, name: String, digest: String, bytes: Int, importedAt: String,
    title: Bilingual?, licence: Bilingual?
  ) {
    self.dataset = dataset
    self.edition = edition
    self.name = name
    self.digest = digest
    self.bytes = bytes
    self.importedAt = importedAt
    self.title = title
    self.licence = licence
  }
}

/// What became of the rows of a data file.
public struct RowCounts: Hashable, Sendable {
  /// Rows of parts that were not there before.
  public var stored = 0
  /// Rows of parts that are there already, word for word.
  public var unchanged = 0
  /// Rows of parts that say something else than an earlier file; the earlier rows stay.
  public var revised = 0
  /// Rows that could not be read, each with a note.
  public var rejected = 0

  /// Makes counts of zero.
  public init() {}

  /// All rows of the file.
  public var total: Int { stored + unchanged + revised + rejected }
}

/// What is known about a row or column of a file, on its way to the store.
public struct SourceNote: Hashable, Sendable {
  /// The line of the file.
  public let line: Int?
  /// The header of the column.
  public let column: String?
  /// A stable name.
  public let code: String
  /// Whether the row was not stored because of it.
  public let isRejection: Bool
  /// What was found.
  public let text: Bilingual

  /// Makes a note.
  public init(line: Int?, column: String?, code: String, isRejection: Bool, text: Bilingual) {
    self.line = line
    self.column = column
    self.code = code
    self.isRejection = isRejection
    self.text = text
  }
}

extension Store {
  /// Whether the last file that was imported from this place, whole, has this digest.
  public func holds(name: String, digest: String) throws(Problem) -> Bool {
    try read { connection in
      let length = SQLValue.integer(Int64(name.unicodeScalars.count + 1))
      let last = try connection.row(
        """
        SELECT sha256 FROM source_file WHERE name = ?1 OR substr(name, 1, ?2) = ?1 || '/'
        ORDER BY id DESC LIMIT 1
        """, [.text(name), length])
      return try last?.text("sha256") == digest
    }
  }

  /// Stores a data file in one transaction.
  ///
  /// `body` hands over its rows; when it fails, nothing of the file is kept. `known` goes from one
  /// file to the next.
  public func add(
    _ file: ImportedFile, _ known: KnownRecord = KnownRecord(),
    _ body: (RecordLoader) throws -> Void
  ) throws(Problem) -> RowCounts {
    do {
      return try writeUnchecked { database in
        let loader = try RecordLoader(database, file, known)
        try body(loader)
        return try loader.finish()
      }
    } catch {
      known.forget()
      throw error
    }
  }
}
