import Japanese

/// Cuts a text into clauses.
struct ClauseReader {
  private let light, relations, general, joiners, connectives, degrees: Set<String>

  init(_ rules: RevisionRules) {
    light = Set(rules.lightVerbs.words)
    relations = Set(rules.relations.words)
    general = Set(rules.general.words)
    joiners = Set(rules.joiners.words)
    connectives = Set(rules.connectives.words)
    degrees = Set(rules.intensifiers.words + rules.continuation.words)
  }

  /// A word, folded, without the hiragana that change with its form.
  static func stem(_ word: String) -> String {
    let folded = Substring(FoldedText(word).text)
    var stem = folded
    while let last = stem.last, ("ぁ"..."ん").contains(last) { stem.removeLast() }
    return String(stem.isEmpty ? folded : stem)
  }

  /// The clauses of a text.
  func clauses(of text: String) -> [Clause] {
    let words = WordSplitter.shared.words(of: text)
    var clauses: [[Word]] = []
    var current: [Word] = []
    for (index, word) in words.enumerated() {
      current.append(word)
      let isLast = index + 1 == words.count
      let continues = clauses.last.map { !endsSentence($0) } ?? false
      guard isLast || ends(current, before: words[index + 1], continues) else { continue }
      add(current, to: &clauses)
      current = []
    }
    return clauses.map(clause)
  }

  /// A clause that only has a verb goes with the one before it, whose object it shares.
  private func add(_ words: [Word], to clauses: inout [[Word]]) {
    if let last = clauses.last, !endsSentence(last), objects(of: words).isEmpty {
      clauses[clauses.count - 1] += words
    } else {
      clauses.append(words)
    }
  }

  private func clause(_ words: [Word]) -> Clause {
    let content = words.filter { isContent($0) }.map { Self.stem($0.text) }
    return Clause(
      words: words, predicates: predicates(of: words).map(\.text), content: Set(content))
  }

  private func ends(_ words: [Word], before next: Word, _ continues: Bool) -> Bool {
    if endsSentence(words) { return true }
    guard let last = words.last else { return false }
    let isComma = last.text == "、" || last.text == "，"
    guard isComma || (isJoiner(words) && next.kind != .mark) else { return false }
    let verb = words.lastIndex { word in
      word.kind == .noun
        || (word.kind == .content && !isDegree(word.text) && !connectives.contains(word.text))
    }
    guard let verb, words[verb].kind == .content, !relations.contains(words[verb].text) else {
      return false
    }
    return continues || words[..<verb].contains { $0.kind == .noun }
  }

  private func endsSentence(_ words: [Word]) -> Bool {
    words.last?.text.contains { "。！？\n".contains($0) } ?? false
  }

  private func isJoiner(_ words: [Word]) -> Bool {
    (1...3).contains { joiners.contains(words.suffix($0).map(\.text).joined()) }
  }

  /// Whether a word only says how much, or that things go on.
  func isDegree(_ word: String) -> Bool { degrees.contains(word) }

  /// Whether a word says what a clause is about.
  func isContent(_ word: Word) -> Bool {
    guard word.kind == .noun || word.kind == .content, !isDegree(word.text) else { return false }
    return !light.contains(word.text) && !relations.contains(word.text)
      && !general.contains(word.text) && !connectives.contains(word.text)
      && word.text.contains { $0.isLetter || $0.isNumber }
  }

  /// The runs of nouns that are not what the clause promises to do.
  private func objects(of words: [Word]) -> [String] {
    let predicates = Set(predicates(of: words).flatMap(\.range))
    return compounds(of: words).filter { $0.range.allSatisfy { !predicates.contains($0) } }
      .map(\.text)
  }

  /// The runs of nouns, without those that are no object alone.
  func compounds(of words: [Word]) -> [(text: String, range: Range<Int>)] {
    var found: [(text: String, range: Range<Int>)] = []
    var start = 0
    while start < words.count {
      guard isPart(words[start]) else {
        start += 1
        continue
      }
      let end = words[start...].firstIndex { !isPart($0) } ?? words.count
      found.append((words[start..<end].map(\.text).joined(), start..<end))
      start = end
    }
    return found
  }

  func isPart(_ word: Word) -> Bool { word.kind == .noun && isContent(word) }
}
