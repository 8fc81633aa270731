import Foundation
import Policies

/// Looks for what opinions ask for in the goals that follow.
struct TraceSearch {
  /// A goal with its words.
  private struct Goal {
    let cycle: String
    let statement: Statement
    let words: [ContentWords.Word]
    /// What the field's goal before it says.
    let before: Set<String>
  }

  private let content: ContentWords
  private let sections: [Goals]

  /// Nouns in more than this share of a section's goals are everywhere.
  private static let everywhere = 3
  /// Nouns without a name among them must weigh this much together.
  private static let leastWeight = 1.2

  init(
    _ evaluation: Evaluation, later: [Evaluation], _ crosswalks: [String: Crosswalk],
    _ content: ContentWords
  ) {
    self.content = content
    let goals = evaluation.statements(in: .goals)
    sections =
      [Goals(evaluation, .nextGoals, before: goals, nil, content)]
      + later.map { document in
        let walk = crosswalks[document.cycle.id] ?? Crosswalk(from: evaluation, to: document)
        return Goals(document, .goals, before: goals, walk, content)
      }
  }

  /// The words that an opinion's requests are about.
  func words(_ asked: [AskedThing]) -> [ContentWords.Word] {
    var seen: Set<String> = []
    return asked.flatMap { content.words(of: $0.content) }.filter { seen.insert($0.key).inserted }
  }

  /// The traces, the best first; fields of none mean all fields.
  func traces(of asked: [AskedThing], fields: [Int]) -> [OpinionTrace] {
    let words = words(asked)
    guard !words.isEmpty else { return [] }
    return sections.flatMap { $0.traces(of: words, fields: fields) }
      .enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element)
  }

  /// The words asked for that a next goal has and the goal before it did not, even where they are too
  /// few for a trace.
  func newWords(of asked: [AskedThing], fields: [Int]) -> [String] {
    let words = words(asked)
    return sections.first?.newWords(of: words, fields: fields) ?? []
  }

  /// The goals of one section of one document.
  private struct Goals {
    let goals: [Goal]
    /// In how many goals each word stands.
    let frequency: [String: Int]
    /// Which fields of the opinion's document became which of this one; the same ones within one.
    let crosswalk: Crosswalk?

    init(
      _ evaluation: Evaluation, _ section: Section, before: [Statement], _ crosswalk: Crosswalk?,
      _ content: ContentWords
    ) {
      self.crosswalk = crosswalk
      let old = Dictionary(grouping: before, by: \.field)
      goals = evaluation.statements(in: section).map { statement in
        Goal(
          cycle: evaluation.cycle.id, statement: statement,
          words: content.words(of: statement.text),
          before: Set(
            (crosswalk?.origins(of: statement.field) ?? [statement.field])
              .flatMap { old[$0] ?? [] }.flatMap { content.words(of: $0.text) }.map(\.key)))
      }
      frequency = goals.flatMap(\.words).reduce(into: [:]) { $0[$1.key, default: 0] += 1 }
    }

    func newWords(of words: [ContentWords.Word], fields: [Int]) -> [String] {
      let goals = goals.filter { fields.isEmpty || fields.contains($0.statement.field) }
      return words.filter { word in
        goals.contains { goal in
          goal.words.contains { $0.key == word.key } && !goal.before.contains(word.key)
        }
      }.map(\.text)
    }

    func traces(of words: [ContentWords.Word], fields: [Int]) -> [OpinionTrace] {
      let total = words.map { weight($0) }.reduce(0, +)
      let followers = crosswalk.map { $0.followers(of: fields) } ?? fields
      return goals.filter { fields.isEmpty || followers.contains($0.statement.field) }
        .compactMap { trace(of: words, total, in: $0) }
    }

    private func trace(
      of words: [ContentWords.Word], _ total: Double, in goal: Goal
    ) -> OpinionTrace? {
      let keys = Set(goal.words.map(\.key))
      let common = words.filter { keys.contains($0.key) && !isEverywhere($0) }
      guard isEnough(common), total > 0 else { return nil }
      let new = common.filter { !goal.before.contains($0.key) }
      return OpinionTrace(
        cycle: goal.cycle, field: goal.statement.field, section: goal.statement.section,
        lines: goal.statement.passage.lines, text: goal.statement.text,
        words: ranked(common).map(\.text), newWords: ranked(new).map(\.text),
        score: min(1, common.map { weight($0) }.reduce(0, +) / total), isStrong: isEnough(new))
    }

    private func isEnough(_ words: [ContentWords.Word]) -> Bool {
      words.contains(where: \.isName)
        || words.count > 1 && words.map { weight($0) }.reduce(0, +) >= leastWeight
    }

    private func isEverywhere(_ word: ContentWords.Word) -> Bool {
      let count = frequency[word.key] ?? 0
      return count > 2 && count * everywhere > goals.count
    }

    /// How much a word tells: 1 for one that stands in one goal or none, less for others.
    private func weight(_ word: ContentWords.Word) -> Double {
      guard !isEverywhere(word) else { return 0 }
      let count = Double(goals.count + 1)
      return log(count / Double(max(1, frequency[word.key] ?? 1))) / log(max(2, count))
    }

    private func ranked(_ words: [ContentWords.Word]) -> [ContentWords.Word] {
      words.enumerated().sorted { one, other in
        if one.element.isName != other.element.isName { return one.element.isName }
        let (left, right) = (weight(one.element), weight(other.element))
        return left == right ? one.offset < other.offset : left > right
      }.map(\.element)
    }
  }
}
