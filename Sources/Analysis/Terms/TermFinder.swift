import Japanese

/// Finds many spellings in a text at once, without regard to widths, variants and white space.
///
/// Letters keep their case, and letters or digits beside a spelling in letters make it another word
/// (no OSA in OSAKA). Of two spellings of one term at the same place the longer one counts.
struct TermFinder {
  struct Found: Hashable {
    /// The number of the term.
    let term: Int
    /// The place, in scalars of the original text.
    let range: Range<Int>
  }

  private static let folding: FoldedText.Options = [.width, .variants, .spaces]

  /// The spellings by their first scalar, longer ones first.
  private var spellings: [Unicode.Scalar: [(term: Int, scalars: [Unicode.Scalar])]] = [:]

  init(_ terms: [[String]]) {
    for (term, words) in terms.enumerated() {
      for word in Set(words.map(Self.fold)) {
        guard let first = word.first else { continue }
        spellings[first, default: []].append((term, word))
      }
    }
    for first in spellings.keys {
      spellings[first]?.sort {
        ($1.scalars.count, $0.term) < ($0.scalars.count, $1.term)
      }
    }
  }

  static func fold(_ text: String) -> [Unicode.Scalar] {
    Array(FoldedText(text, folding).text.unicodeScalars)
  }

  /// The places of all terms, in order.
  func find(in text: String) -> [Found] {
    let folded = FoldedText(text, Self.folding)
    let scalars = Array(folded.text.unicodeScalars)
    var ends: [Int: Int] = [:]
    var found: [Found] = []
    for start in scalars.indices {
      for (term, word) in spellings[scalars[start]] ?? [] {
        let end = start + word.count
        guard start >= ends[term] ?? 0, end <= scalars.count,
          scalars[start..<end].elementsEqual(word),
          isWhole(start..<end, scalars, folded.origins)
        else { continue }
        ends[term] = end
        let origins = folded.origins
        found.append(Found(term: term, range: origins[start]..<(origins[end - 1] + 1)))
      }
    }
    return found
  }

  private func isWhole(_ range: Range<Int>, _ scalars: [Unicode.Scalar], _ origins: [Int]) -> Bool {
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    if first > 0, Self.isLetter(scalars[first]), Self.isLetter(scalars[first - 1]),
      origins[first - 1] + 1 == origins[first]
    {
      return false
    }
    return
      !(last + 1 < scalars.count && Self.isLetter(scalars[last])
      && Self.isLetter(scalars[last + 1]) && origins[last] + 1 == origins[last + 1])
  }

  /// Whether a folded scalar is a letter or digit of ASCII.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
