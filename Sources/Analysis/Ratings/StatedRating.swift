import Japanese
public import Policies

/// A rating that a document prints.
public struct StatedRating: Hashable, Sendable {
  /// The level.
  public let level: RatingLevel
  /// The field it stands at, if it stands in a goal or result of one.
  public let field: Int?
  /// The line.
  public let line: Int

  /// The ratings that a document prints: a level's name that stands by itself, in brackets, in a
  /// cell or behind a colon.
  ///
  /// The same words within a sentence are no rating.
  public static func find(in evaluation: Evaluation, _ profile: RatingProfile) -> [StatedRating] {
    let fields = Dictionary(
      evaluation.statements.map { ($0.part, $0.field) }, uniquingKeysWith: { first, _ in first })
    let names = profile.levels.flatMap { level in
      level.printed.map { (level, Array(FoldedText($0).text.unicodeScalars)) }
    }
    var found: [StatedRating] = []
    for line in evaluation.lines {
      let part = line.pieces.lazy.compactMap(\.part).first
      let scalars = Array(
        FoldedText(line.text, [.width, .variants, .letterCase]).text.unicodeScalars)
      for (level, name) in names where stands(name, alone: scalars) {
        found.append(
          StatedRating(level: level, field: part.flatMap { fields[$0] }, line: line.number))
      }
    }
    return found
  }

  private static func stands(_ name: [Unicode.Scalar], alone line: [Unicode.Scalar]) -> Bool {
    guard !name.isEmpty, line.count >= name.count else { return false }
    for start in 0...(line.count - name.count) where line[start] == name[0] {
      let end = start + name.count
      guard line[start..<end].elementsEqual(name) else { continue }
      let before = start == 0 ? nil : line[start - 1]
      let after = end == line.count ? nil : line[end]
      if isBoundary(before, Self.openers), isBoundary(after, Self.closers) { return true }
    }
    return false
  }

  private static func isBoundary(_ scalar: Unicode.Scalar?, _ marks: Set<Unicode.Scalar>) -> Bool {
    guard let scalar else { return true }
    return scalar.properties.isWhitespace || marks.contains(scalar)
  }

  private static let openers: Set<Unicode.Scalar> = [":", "「", "『", "(", "【", "[", "|"]
  private static let closers: Set<Unicode.Scalar> = ["」", "』", ")", "】", "]", "|", "。"]
}
