import Japanese

/// A sentence in folded scalars, cut into clauses at 、, with a 。 at its end.
struct FoldedSentence {
  let original: [Unicode.Scalar]
  /// The folded sentence without white space, final marks and the remarker's name behind them, and
  /// with one 。.
  let scalars: [Unicode.Scalar]
  /// The clauses with their commas.
  let clauses: [Range<Int>]
  private let folded: FoldedText

  init(_ text: String) {
    original = Array(text.unicodeScalars)
    folded = FoldedText(text)
    var scalars = Array(folded.text.unicodeScalars)
    Self.dropMarks(&scalars)
    Self.dropName(&scalars)
    Self.dropMarks(&scalars)
    self.scalars = scalars.isEmpty ? [] : scalars + ["。"]
    clauses = Self.clauses(self.scalars)
  }

  /// The words of the original that folded scalars came from.
  func words(_ range: Range<Int>) -> String {
    let last = min(range.upperBound, scalars.count - 1)
    let span = folded.original(of: min(range.lowerBound, last)..<last)
    return String(String.UnicodeScalarView(original[span]))
  }

  /// The number of the clause that an offset stands in.
  func clause(at offset: Int) -> Int { clauses.firstIndex { $0.contains(offset) } ?? 0 }

  /// A clause without its comma.
  func bare(_ clause: Range<Int>) -> ArraySlice<Unicode.Scalar> {
    let slice = scalars[clause]
    return slice.last == "、" || slice.last == "," ? slice.dropLast() : slice
  }

  private static func dropMarks(_ scalars: inout [Unicode.Scalar]) {
    while let last = scalars.last, last == "。" || last == "." { scalars.removeLast() }
  }

  /// Takes away a short bracket at the end, as in （水辺太郎）.
  private static func dropName(_ scalars: inout [Unicode.Scalar]) {
    guard scalars.last == ")", let open = scalars.lastIndex(of: "("), open > 0,
      scalars.count - open <= longestName
    else { return }
    scalars.removeSubrange(open...)
  }

  /// A bracket longer than this is no name.
  private static let longestName = 14

  private static func clauses(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var (start, depth) = (0, 0)
    for (index, scalar) in scalars.enumerated() {
      if opening.contains(scalar) { depth += 1 }
      if closing.contains(scalar) { depth = max(0, depth - 1) }
      if depth == 0, scalar == "、" || scalar == "," {
        clauses.append(start..<(index + 1))
        start = index + 1
      }
    }
    if start < scalars.count { clauses.append(start..<scalars.count) }
    return clauses
  }

  private static let opening: Set<Unicode.Scalar> = ["「", "『", "(", "【", "“"]
  private static let closing: Set<Unicode.Scalar> = ["」", "』", ")", "】", "”"]
}
