/// A token of a query.
enum SearchToken: Hashable {
  case open, close, or, and, not
  case word(String, isPrefix: Bool)
}

/// Cuts a query into tokens; signs may have full width.
struct SearchTokenizer {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var tokens: [SearchToken] = []

  /// The tokens of a query.
  static func tokens(_ query: String) -> [SearchToken] {
    var tokenizer = SearchTokenizer(query)
    while tokenizer.position < tokenizer.scalars.count { tokenizer.step() }
    return tokenizer.tokens
  }

  private init(_ query: String) {
    scalars = Array(query.unicodeScalars)
  }

  private mutating func step() {
    let scalar = scalars[position]
    position += 1
    switch scalar {
    case "(", "（": tokens.append(.open)
    case ")", "）": tokens.append(.close)
    case "|", "｜": tokens.append(.or)
    case "-", "－", "−": minus()
    case _ where scalar.properties.isWhitespace: break
    default:
      if let closing = Self.quotes[scalar] { phrase(to: closing) } else { word() }
    }
  }

  /// A minus before a word leaves it out; elsewhere it is a sign like any other.
  private mutating func minus() {
    if position < scalars.count, !scalars[position].properties.isWhitespace { tokens.append(.not) }
  }

  private mutating func phrase(to closing: Set<Unicode.Scalar>) {
    let start = position
    while position < scalars.count, !closing.contains(scalars[position]) { position += 1 }
    add(scalars[start..<position])
    position = min(position + 1, scalars.count)
  }

  private mutating func word() {
    let start = position - 1
    while position < scalars.count, !Self.endsWord(scalars[position]) { position += 1 }
    let scalars = scalars[start..<position]
    switch String(String.UnicodeScalarView(scalars.flatMap(WidthFolding.fold))) {
    case "OR": tokens.append(.or)
    case "AND": tokens.append(.and)
    case "NOT": tokens.append(.not)
    default: add(scalars)
    }
  }

  private mutating func add(_ scalars: ArraySlice<Unicode.Scalar>) {
    var rest = scalars
    while let last = rest.last, Self.stars.contains(last) { rest.removeLast() }
    tokens.append(
      .word(String(String.UnicodeScalarView(rest)), isPrefix: rest.count < scalars.count))
  }

  private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "()（）|｜".unicodeScalars.contains(scalar)
      || quotes[scalar] != nil
  }

  private static let stars: Set<Unicode.Scalar> = ["*", "＊"]

  /// What opens a phrase, and what closes it.
  private static let quotes: [Unicode.Scalar: Set<Unicode.Scalar>] = {
    let straight: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "‟", "＂"]
    var quotes: [Unicode.Scalar: Set<Unicode.Scalar>] = ["「": ["」"], "『": ["』"]]
    for sign in straight { quotes[sign] = straight }
    return quotes
  }()
}
