public import Policies

/// Remaining issue → next goal → opinion: where the words of an issue that a result names are found
/// again.
///
/// It shows a trace of words. Whether one led to the other, a person says.
public struct Triangle: Hashable, Sendable {
  /// What became of the words of an issue.
  public enum Trace: String, CaseIterable, Sendable {
    /// The next goal has words of it that the goal did not have.
    case reappears
    /// The next goal has words of it, but the goal had them already.
    case standing
    /// The next goal has none of its words as they stand, but enough of what they are made of.
    case reworded
    /// The next goal has none of its words.
    case dropped
    /// The document states no next goal.
    case noNextGoal = "no-next-goal"

    /// What the trace is called.
    public var title: Bilingual {
      switch self {
      case .reappears: Bilingual(ja: "新たに現れる", en: "appears anew")
      case .standing: Bilingual(ja: "目標に既にある", en: "was in the goal already")
      case .reworded: Bilingual(ja: "言い換えて現れる（推定）", en: "appears reworded (inferred)")
      case .dropped: Bilingual(ja: "現れない", en: "does not appear")
      case .noNextGoal: Bilingual(ja: "次期目標なし", en: "no next goal")
      }
    }
  }

  /// An opinion that asks for something, having spoken of the issue.
  public struct Request: Hashable, Sendable {
    /// The opinion's number.
    public let opinion: Int
    /// The words in common.
    public let words: [String]

    /// Makes a request.
    public init(opinion: Int, words: [String]) {
      self.opinion = opinion
      self.words = words
    }
  }

  /// A remaining issue.
  public struct Issue: Hashable, Sendable {
    /// The sentence of the result.
    public let text: String
    /// The words by which it is one.
    public let markers: [String]
    /// What became of it.
    public let trace: Trace
    /// Its words in the next goal: those that the goal did not have, and those that it had.
    public let newWords, standingWords: [String]
    /// The nouns from which it is inferred that the next goal rewords the issue.
    public let inferredWords: [String]
    /// The opinions on the field that ask for it.
    public let requests: [Request]
  }

  /// The number of the field.
  public let field: Int
  /// The lines of the result, from which the issues are.
  public let lines: ClosedRange<Int>?
  /// The issues, in the order of the result.
  public let issues: [Issue]

  /// Traces the issues of a field.
  public init(_ field: Field, in evaluation: Evaluation, rules: TriangleRules = .common) {
    self.field = field.number
    lines = field.result?.passage.lines
    issues = TriangleTracer(evaluation, rules).issues(of: field)
  }
}
