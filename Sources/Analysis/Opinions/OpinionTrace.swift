public import Policies

/// A place where words of what an opinion asks for appear in a goal that follows.
///
/// It shows the words; it does not say that the one is the cause of the other.
public struct OpinionTrace: Hashable, Sendable {
  /// The cycle of the document it stands in.
  public let cycle: String
  /// The field and the section of the goal.
  public let field: Int
  /// The section: next goals of the opinion's document, or goals of a later one.
  public let section: Section
  /// The lines of the goal.
  public let lines: ClosedRange<Int>
  /// The goal.
  public let text: String
  /// The words in common, abbreviations for their full names; names first, then by rarity.
  public let words: [String]
  /// Those of them that the field's goal before did not have.
  public let newWords: [String]
  /// The weight of the words in common over that of all words asked for, from 0 to 1.
  public let score: Double
  /// Whether the new words are enough to propose that the opinion is reflected.
  let isStrong: Bool
}
