import Japanese
import Policies

/// The field of a program that the text of a program link names (施策, table 1-3), as in
/// 「１－９ …（…）」: numbers, the program's title, and the field's name in brackets.
public struct OfficialField: Hashable, Sendable {
  /// The field: the last of the numbers.
  public let field: Int
  /// The field's official name, if there is one.
  public let name: String?

  /// Reads a link's text; nothing if it is about another program.
  public init?(_ text: String, programTitle title: String) {
    let folded = FoldedText(text, .heading)
    let wanted = FoldedText(title, .heading).text
    guard !wanted.isEmpty, let found = folded.text.firstRange(of: wanted) else { return nil }
    let head = folded.text[..<found.lowerBound]
    let numbers = head.split { !$0.isNumber }.compactMap { Int($0) }
    guard head.allSatisfy({ !$0.isLetter || "ー-".contains($0) }), let last = numbers.last,
      numbers.count > 1
    else { return nil }
    field = last
    let tail = folded.text[found.upperBound...]
    let start = folded.text.unicodeScalars.distance(
      from: folded.text.unicodeScalars.startIndex, to: tail.startIndex)
    let end = start + tail.unicodeScalars.count
    name = Self.inner(text, folded.original(of: start..<end))
  }

  /// The original text in a range without the brackets around it.
  private static func inner(_ text: String, _ range: Range<Int>) -> String? {
    var scalars = Array(text.unicodeScalars)[range]
    let brackets: Set<Unicode.Scalar> = ["（", "(", "）", ")", " ", "　"]
    while let first = scalars.first, brackets.contains(first) { scalars.removeFirst() }
    var depth = 0
    for scalar in scalars {
      if scalar == "（" || scalar == "(" { depth += 1 }
      if scalar == "）" || scalar == ")" { depth -= 1 }
    }
    while let last = scalars.last,
      last == " " || last == "　" || (depth < 0 && brackets.contains(last))
    {
      if last == "）" || last == ")" { depth += 1 }
      scalars.removeLast()
    }
    return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
  }
}
