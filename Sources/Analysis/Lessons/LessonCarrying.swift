import Japanese
import Policies

/// Finds lessons whose words a later goal takes up.
///
/// Only words that the goal of the lesson's own cycle did not have count: the others are the field's
/// subject and prove nothing. Lessons about no field are not compared.
struct LessonCarrying {
  private struct LaterGoal {
    let cycle: String
    let statement: Statement
    /// The nouns that the earlier goal did not have.
    let fresh: Set<String>
  }

  /// The later goals by cycle and field.
  private var goals: [String: [Int: [LaterGoal]]] = [:]
  private let common: Set<String>

  init(_ ordered: [Evaluation], common: Set<String>) {
    self.common = common
    for (number, evaluation) in ordered.enumerated() {
      let next = ordered.indices.contains(number + 1) ? ordered[number + 1] : nil
      goals[evaluation.cycle.id] = later(evaluation, next)
    }
  }

  func all(_ lessons: [Lesson]) -> [CarriedLesson] {
    lessons.flatMap { lesson -> [CarriedLesson] in
      let later = Set(lesson.fields).sorted().flatMap { goals[lesson.cycle]?[$0] ?? [] }
      guard !later.isEmpty else { return [] }
      let nouns = nouns(lesson.text)
      return later.compactMap { goal in
        let words = nouns.filter(goal.fresh.contains)
        return words.isEmpty
          ? nil
          : CarriedLesson(
            lesson: lesson.key, cycle: goal.cycle, goal: goal.statement, words: words)
      }
    }
  }

  /// The next goals of a document and the goals of the next document, by field.
  private func later(_ evaluation: Evaluation, _ next: Evaluation?) -> [Int: [LaterGoal]] {
    let own = Dictionary(
      evaluation.statements(in: .goals).map { ($0.field, Set(nouns($0.text))) },
      uniquingKeysWith: { $0.union($1) })
    let statements =
      evaluation.statements(in: .nextGoals).map { (evaluation.cycle.id, $0) }
      + (next?.statements(in: .goals) ?? []).map { (next?.cycle.id ?? "", $0) }
    var later: [Int: [LaterGoal]] = [:]
    for (cycle, statement) in statements {
      let fresh = Set(nouns(statement.text)).subtracting(own[statement.field] ?? [])
      later[statement.field, default: []].append(
        LaterGoal(cycle: cycle, statement: statement, fresh: fresh))
    }
    return later
  }

  /// The nouns of two letters and more that say something, each once, in order.
  private func nouns(_ text: String) -> [String] {
    var seen: Set<String> = []
    return WordSplitter.shared.words(of: text)
      .filter { $0.kind == .noun && $0.text.count >= 2 && !common.contains($0.text) }
      .map { FoldedText($0.text, [.width, .variants]).text }
      .filter { $0.contains(where: \.isLetter) && seen.insert($0).inserted }
  }
}
