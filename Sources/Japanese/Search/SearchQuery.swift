/// Reads what people type into a search box.
///
/// Words are all wanted; `OR` or `|` between them wants one of them, `NOT` or `-` before a word leaves
/// out what has it, quotation marks make a phrase, a star asks for words that begin so, and
/// parentheses group. No text is wrong grammar: a sign without a partner is passed over.
public enum SearchQuery {
  /// The most characters and words of a query.
  public static let longest = 1000
  /// The most words of a query.
  public static let mostWords = 32

  private static let deepest = 30

  /// What a query asks for.
  public static func read(_ query: String) throws(SearchQueryError) -> SearchExpression {
    guard query.unicodeScalars.count <= longest else { throw .tooLong(longest) }
    var parser = Parser(tokens: SearchTokenizer.tokens(query)[...])
    var parts: [SearchExpression] = []
    while !parser.tokens.isEmpty {
      if let part = parser.alternatives(depth: 0) { parts.append(part) }
      if parser.tokens.first == .close { parser.tokens.removeFirst() }
    }
    guard let expression = joined(parts, SearchExpression.all) else { throw .empty }
    guard expression.isBounded else { throw .onlyExcluded }
    guard expression.size <= mostWords else { throw .tooManyWords(mostWords) }
    return expression
  }

  /// One part by itself, several together, nothing if there is none.
  private static func joined(
    _ parts: [SearchExpression], _ make: ([SearchExpression]) -> SearchExpression
  ) -> SearchExpression? {
    parts.count > 1 ? make(parts) : parts.first
  }

  private struct Parser {
    var tokens: ArraySlice<SearchToken>

    /// Parts with OR between them, to the end or a closing parenthesis.
    mutating func alternatives(depth: Int) -> SearchExpression? {
      var parts: [SearchExpression] = []
      repeat {
        if let part = conjunction(depth: depth) { parts.append(part) }
      } while take(.or)
      return joined(parts, SearchExpression.any)
    }

    private mutating func conjunction(depth: Int) -> SearchExpression? {
      var parts: [SearchExpression] = []
      while let next = tokens.first, next != .or, next != .close {
        if let part = single(depth: depth) { parts.append(part) }
      }
      return joined(parts, SearchExpression.all)
    }

    private mutating func single(depth: Int) -> SearchExpression? {
      switch tokens.popFirst() {
      case .word(let text, let isPrefix)?:
        return SearchWord(text, isPrefix: isPrefix).map(SearchExpression.word)
      case .not?: return excluded(depth: depth)
      case .open?: return group(depth: depth)
      default: return nil
      }
    }

    private mutating func excluded(depth: Int) -> SearchExpression? {
      var isExcluded = true
      while take(.not) { isExcluded.toggle() }
      guard tokens.first != .or, tokens.first != .close, let part = single(depth: depth) else {
        return nil
      }
      return isExcluded ? .not(part) : part
    }

    /// Parentheses beyond the deepest are passed over.
    private mutating func group(depth: Int) -> SearchExpression? {
      guard depth < deepest else { return nil }
      let part = alternatives(depth: depth + 1)
      _ = take(.close)
      return part
    }

    private mutating func take(_ token: SearchToken) -> Bool {
      guard tokens.first == token else { return false }
      tokens.removeFirst()
      return true
    }
  }
}
