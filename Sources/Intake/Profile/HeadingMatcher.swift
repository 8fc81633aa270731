import Japanese

/// Recognises the headings and labels of a profile.
struct HeadingMatcher: Sendable {
  /// A heading found on a line.
  struct Match: Hashable, Sendable {
    let kind: HeadingKind
    /// Whether the heading says that it continues an earlier one.
    let isContinued: Bool
    /// Where what follows on the same line begins, in scalars; nothing if nothing follows.
    let content: Int?
  }

  private let wordings: [(kind: HeadingKind, wording: Wording)]
  private let continuations: [Wording]

  init(_ profile: Profile) {
    wordings = HeadingKind.allCases.flatMap { kind in
      (profile.headings[kind.rawValue] ?? []).map { (kind, Wording($0)) }
    }
    continuations = profile.continuations.map { Wording($0) }
  }

  /// How much of a line can be its heading, in scalars.
  private static let longest = 160

  func match(_ line: String) -> Match? {
    let original = Array(line.unicodeScalars.prefix(Self.longest))
    let folded = FoldedText(String(String.UnicodeScalarView(original)), .heading)
    let scalars = Array(folded.text.unicodeScalars)
    var best: (match: Match, length: Int)?
    for start in 0...Self.decoration(scalars) {
      for (kind, wording) in wordings {
        guard let end = wording.match(scalars, at: start), end - start > best?.length ?? 0,
          let match = finish(kind, folded, scalars, original, end)
        else { continue }
        best = (match, end - start)
      }
    }
    return best?.match
  }

  /// Whether a line holds only the mark that a heading continues, pushed there by a narrow column.
  func isContinuationMark(_ line: String) -> Bool {
    let scalars = Array(FoldedText(line, .heading).text.unicodeScalars)
    guard scalars.count > 2, scalars.count <= 12, Self.group(scalars, at: 0) == scalars.count else {
      return false
    }
    return isContinuation(Array(scalars[1..<(scalars.count - 1)]))
  }

  /// How many scalars at the beginning can be bullets, brackets or numbering.
  private static func decoration(_ scalars: [Unicode.Scalar]) -> Int {
    let count = scalars.prefix { scalar in
      Wording.isNumber(scalar) || decorations.contains(scalar)
    }.count
    return min(count, 8)
  }

  private static let decorations = Set(
    "■□◆◇●○▼▽◎・*#<【[〔「『(（)）.、第章節ivx-".unicodeScalars)
  private static let closers = Set("】]〕」』>".unicodeScalars)

  /// Takes the brackets behind the heading in; what then follows must be nothing, a colon or white
  /// space, else the line only begins like a heading.
  private func finish(
    _ kind: HeadingKind, _ folded: FoldedText, _ scalars: [Unicode.Scalar],
    _ original: [Unicode.Scalar], _ wordingEnd: Int
  ) -> Match? {
    var end = wordingEnd
    var continued = false
    var isClosed = false
    while end < scalars.count {
      if Self.closers.contains(scalars[end]) {
        end += 1
        isClosed = true
      } else if let group = Self.group(scalars, at: end) {
        continued = continued || isContinuation(Array(scalars[(end + 1)..<(group - 1)]))
        end = group
      } else if let word = continuationEnd(scalars, at: end) {
        continued = true
        end = word
      } else {
        break
      }
    }
    guard end < scalars.count else {
      return Match(kind: kind, isContinued: continued, content: nil)
    }
    let position = folded.origins[end]
    if scalars[end] == ":" {
      let content = end + 1 < scalars.count ? folded.origins[end + 1] : nil
      return Match(kind: kind, isContinued: continued, content: content)
    }
    let isSpaced = position > 0 && original[position - 1].properties.isWhitespace
    return isSpaced || isClosed ? Match(kind: kind, isContinued: continued, content: position) : nil
  }

  /// The offset behind a short bracketed remark.
  private static func group(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard scalars[start] == "(" || scalars[start] == "〔" else { return nil }
    let close: Unicode.Scalar = scalars[start] == "(" ? ")" : "〕"
    let limit = min(start + 30, scalars.count)
    return scalars[start..<limit].firstIndex(of: close).map { $0 + 1 }
  }

  private func isContinuation(_ scalars: [Unicode.Scalar]) -> Bool {
    if let first = scalars.first, Wording.isNumber(first) {
      return scalars.allSatisfy { Wording.isNumber($0) || $0 == "/" }
    }
    if scalars.starts(with: "その".unicodeScalars) { return true }
    return continuations.contains { wording in
      wording.match(scalars, at: 0).map { end in
        scalars[end...].allSatisfy { Wording.isNumber($0) }
      } ?? false
    }
  }

  private func continuationEnd(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    let ends = continuations.compactMap { $0.match(scalars, at: start) }
    return ends.filter { end in
      end == scalars.count || scalars[end] == ":" || scalars[end] == ")"
    }.max()
  }
}
