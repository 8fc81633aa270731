import Japanese
import Policies

/// Finds remaining issues and where their words are found again.
struct TriangleTracer {
  /// Words in the goals of more than this share of the fields say nothing about one field.
  private static let commonShare = 0.5
  private static let fieldsForCommon = 4
  private static let nouns = ContentWords(
    RuleFile.builtIn(TraceRules.self, PackageResources.traces_json))

  private let rules: TriangleRules
  private let reader = ClauseReader(.common)
  private let ignored: Set<String>
  private let goals: [String]

  init(_ evaluation: Evaluation, _ rules: TriangleRules) {
    self.rules = rules
    let reader = ClauseReader(.common)
    let title = reader.compounds(of: WordSplitter.shared.words(of: evaluation.program.title ?? ""))
    ignored = Set(rules.general.words + title.map { FoldedText($0.text).text })
    goals = evaluation.fields.map { field in
      FoldedText((field.goal?.text ?? "") + "\n" + (field.nextGoal?.text ?? "")).text
    }
  }

  func issues(of field: Field) -> [Triangle.Issue] {
    Sentences.split(field.result?.text ?? "").compactMap { sentence in
      let markers = rules.issues.words.filter { sentence.contains($0) }
      return markers.isEmpty ? nil : issue(sentence, markers, field)
    }
  }

  private func issue(_ sentence: String, _ markers: [String], _ field: Field) -> Triangle.Issue {
    let words = topics(sentence)
    let found = shared(words, field.nextGoal?.text ?? "")
    let goal = FoldedText(field.goal?.text ?? "").text
    let standing = found.filter { goal.contains(FoldedText($0).text) }
    let new = found.filter { !standing.contains($0) }
    let inferred = found.isEmpty ? reworded(sentence, in: field.nextGoal?.text ?? "") : []
    let trace: Triangle.Trace =
      if field.nextGoal == nil {
        .noNextGoal
      } else if !new.isEmpty {
        .reappears
      } else if !standing.isEmpty {
        .standing
      } else {
        inferred.isEmpty ? .dropped : .reworded
      }
    return Triangle.Issue(
      text: sentence.trimmed, markers: markers, trace: trace, newWords: new,
      standingWords: standing, inferredWords: inferred,
      requests: field.opinions.compactMap { request($0, words) })
  }

  /// The nouns of an issue that a text has too; none if they are too few to tell that it rewords it.
  private func reworded(_ issue: String, in text: String) -> [String] {
    let words = Self.nouns.words(of: issue).filter { !isIgnored($0.text) }
    let theirs = Set(Self.nouns.words(of: text).map(\.key))
    let shared = words.filter { theirs.contains($0.key) }
    func weight(_ words: [ContentWords.Word]) -> Int {
      words.reduce(0) { $0 + ($1.isName ? rules.reworded.nameCounts : 1) }
    }
    guard weight(shared) >= rules.reworded.leastWords,
      Double(weight(shared)) >= rules.reworded.leastShare * Double(weight(words))
    else { return [] }
    return shared.map(\.text)
  }

  /// An opinion names its topic before it asks: what stands before its last request counts too.
  private func request(_ opinion: Opinion, _ words: [String]) -> Triangle.Request? {
    let sentences = Sentences.split(opinion.text)
    let asking = sentences.lastIndex(where: asks)
    guard let asking else { return nil }
    let found = shared(words, sentences[...asking].joined())
    return found.isEmpty ? nil : Triangle.Request(opinion: opinion.number, words: found)
  }

  private func asks(_ sentence: String) -> Bool {
    let plain = rules.praise.words.reduce(sentence) { $0.replacing($1, with: "") }
    return rules.asks.words.contains { plain.contains($0) }
  }

  /// What a sentence speaks of: its compounds of two characters or more that say something.
  private func topics(_ sentence: String) -> [String] {
    var topics: [String] = []
    for compound in reader.compounds(of: WordSplitter.shared.words(of: sentence)) {
      let word = compound.text
      if word.count > 1, !topics.contains(word), !isIgnored(word) { topics.append(word) }
    }
    return topics
  }

  private func isIgnored(_ word: String) -> Bool {
    let key = FoldedText(word).text
    if ignored.contains(key) || key.allSatisfy({ $0.isNumber || $0.isPunctuation }) { return true }
    guard goals.count >= Self.fieldsForCommon else { return false }
    let uses = goals.count { $0.contains(key) }
    return Double(uses) > Double(goals.count) * Self.commonShare
  }

  /// The words that a text has, or of which it has a part that is a compound of its own.
  private func shared(_ words: [String], _ text: String) -> [String] {
    let folded = FoldedText(text).text
    let theirs = topics(text)
    var found: [String] = []
    for word in words {
      let key = FoldedText(word).text
      let part = theirs.filter { key.contains(FoldedText($0).text) }.max { $0.count < $1.count }
      guard let match = folded.contains(key) ? word : part, !found.contains(match) else { continue }
      found.append(match)
    }
    return found
  }
}
