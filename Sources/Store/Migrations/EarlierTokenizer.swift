import GRDB
import GRDBSQLite

/// Stands for the tokenizer that the search tables of migrations 0003 and 0004 name.
///
/// Without one of its name SQLite neither makes nor drops them. It finds nothing.
final class EarlierTokenizer: FTS5CustomTokenizer {
  static let name = "hyoka"

  required init(db: Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt { SQLITE_OK }
}
