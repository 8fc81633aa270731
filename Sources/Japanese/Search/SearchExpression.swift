/// What a query asks for.
public indirect enum SearchExpression: Hashable, Sendable {
  /// A word or phrase.
  case word(SearchWord)
  /// All of these.
  case all([SearchExpression])
  /// At least one of these.
  case any([SearchExpression])
  /// Not this.
  case not(SearchExpression)

  /// The words that a hit may have, each once; those behind NOT are none of them.
  public var words: [SearchWord] {
    var found: [SearchWord] = []
    collect(&found)
    return found
  }

  /// How many words there are, wanted or not.
  var size: Int {
    switch self {
    case .word: 1
    case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.size }
    case .not(let part): part.size
    }
  }

  /// Whether each way of being a hit needs a word.
  var isBounded: Bool {
    switch self {
    case .word: true
    case .all(let parts): parts.contains(where: \.isBounded)
    case .any(let parts): parts.allSatisfy(\.isBounded)
    case .not: false
    }
  }

  private func collect(_ found: inout [SearchWord]) {
    switch self {
    case .word(let word): if !found.contains(word) { found.append(word) }
    case .all(let parts), .any(let parts): for part in parts { part.collect(&found) }
    case .not: break
    }
  }
}

/// Why a query cannot be searched for.
public enum SearchQueryError: Error, Hashable, Sendable {
  /// It has no letter or digit.
  case empty
  /// It says only what is not wanted.
  case onlyExcluded
  /// It is longer than this many characters.
  case tooLong(Int)
  /// It has more than this many words.
  case tooManyWords(Int)
}
