import Japanese
import Policies

/// Rules on the opinions of outside experts.
enum OpinionChecks {
  static let all: [String: CheckTable.Check] = [
    "opinion-unknown-field": { rule, context in
      context.reading("opinion-names-unknown-field").map {
        rule.finding(CheckPlace(lines: $0.lines), $0.text)
      }
    },
    "opinion-without-trace": untraced,
  ]

  /// Opinions that ask for something of which no word is new in the next goals.
  ///
  /// This compares words only; it does not say why a goal has changed.
  private static func untraced(_ rule: CheckRule, _ context: CheckContext) -> [CheckFinding] {
    guard let evaluation = context.evaluation,
      !evaluation.statements(in: .nextGoals).isEmpty
    else { return [] }
    let requests = WordFinder(rule.words("requests"))
    let praise = WordFinder(rule.words("praise"))
    let common = Set(rule.words("common"))
    return evaluation.opinions.compactMap { opinion in
      let asking = Sentences.split(opinion.text).filter {
        requests.first(in: $0) != nil && praise.first(in: $0) == nil
      }
      guard !asking.isEmpty else { return nil }
      let known = common.union(words(evaluation, .goals, opinion.fields))
      let asked = nouns(opinion.text).subtracting(known)
      guard asked.count >= Int(rule.limit("words")),
        words(evaluation, .nextGoals, opinion.fields).isDisjoint(with: asked)
      else { return nil }
      let shown = asking.flatMap(NounRun.find).filter { !asked.isDisjoint(with: $0.nouns) }
      return rule.finding(
        CheckPlace(field: opinion.onlyField, lines: opinion.passage.lines),
        ["opinion": CheckValue(opinion.number), "words": .list(shown.prefix(4).map(\.text))])
    }
  }

  /// The nouns of a section's statements on some fields, or on all where none is named.
  private static func words(
    _ evaluation: Evaluation, _ section: Section, _ fields: [Int]
  ) -> Set<String> {
    let statements = evaluation.statements(in: section).filter {
      fields.isEmpty || fields.contains($0.field)
    }
    return Set(statements.flatMap { nouns($0.text) })
  }

  private static func nouns(_ text: String) -> Set<String> {
    Set(NounRun.find(in: text).flatMap(\.nouns))
  }
}

/// Nouns that stand together as one word, as in 補助金事業.
struct NounRun {
  private(set) var text = ""
  /// Those of two characters and more without figures.
  private(set) var nouns: [String] = []

  /// The runs of a text that have nouns worth comparing.
  static func find(in text: String) -> [NounRun] {
    var runs = [NounRun()]
    for word in WordSplitter.shared.words(of: text) {
      guard word.kind == .noun, !word.text.contains(where: \.isSign) else {
        runs.append(NounRun())
        continue
      }
      runs[runs.count - 1].text += word.text
      if word.text.count > 1 { runs[runs.count - 1].nouns.append(word.text) }
    }
    return runs.filter { !$0.nouns.isEmpty }
  }
}

extension Character {
  /// Whether it is a figure or a sign and no letter.
  fileprivate var isSign: Bool { isNumber || isPunctuation || isSymbol }
}
