import GRDB
import GRDBSQLite
import Japanese

/// The tokenizer of the search index, by `Bigrams`; with the argument `characters` every character is
/// a token.
final class BigramTokenizer: FTS5CustomTokenizer {
  static let name = "hyoka"

  private let cutsCharacters: Bool

  required init(db: Database, arguments: [String]) throws {
    cutsCharacters = arguments.contains("characters")
  }

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return SQLITE_OK }
    let text = UnsafeRawBufferPointer(start: pText, count: Int(nText))
    var result = SQLITE_OK
    let emit: Bigrams.Emit = { token, place, isColocated in
      result = tokenCallback(
        context, isColocated ? FTS5_TOKEN_COLOCATED : 0,
        token.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(token.count),
        CInt(place.lowerBound), CInt(place.upperBound))
      return result == SQLITE_OK
    }
    if cutsCharacters {
      Bigrams.characters(text, emit)
    } else {
      Bigrams.cut(text, isDocument: tokenization.contains(.document), emit)
    }
    return result
  }
}
