import Japanese

/// The words of degree that came into a clause or left it.
struct ClauseDegrees {
  let rules: RevisionRules
  let reader: ClauseReader

  /// Compares how much, how firmly and how long two clauses promise the same thing.
  func reasons(_ old: Clause, _ new: Clause) -> [RevisionReason] {
    change(
      governing(rules.intensifiers, in: old, known: new),
      governing(rules.intensifiers, in: new, known: old), .intensifier, (.strengthened, .weakened))
      + change(
        words(rules.softeners, in: old).map(\.word), words(rules.softeners, in: new).map(\.word),
        .softener, (.weakened, .strengthened))
      + change(
        words(rules.continuation, in: old).map(\.word),
        words(rules.continuation, in: new).map(\.word), .continuation, (.reworded, .reworded))
  }

  private func change(
    _ old: [String], _ new: [String], _ rule: RevisionReason.Rule,
    _ kinds: (more: RevisionClass, fewer: RevisionClass)
  ) -> [RevisionReason] {
    guard old.count != new.count else { return [] }
    let more = new.count > old.count
    return [
      RevisionReason(
        more ? kinds.more : kinds.fewer, rule, from: Self.without(old, new),
        to: Self.without(new, old))
    ]
  }

  private static func without(_ words: [String], _ others: [String]) -> [String] {
    var rest = others
    return words.filter { word in
      guard let index = rest.firstIndex(of: word) else { return true }
      rest.remove(at: index)
      return false
    }
  }

  /// The words of degree that govern something both clauses speak of, or the verb.
  private func governing(_ group: WordGroup, in clause: Clause, known: Clause) -> [String] {
    words(group, in: clause).compactMap { word, end in
      guard let next = clause.words[end...].first(where: reader.isContent) else { return word }
      let isVerb = clause.predicates.contains { $0.hasPrefix(next.text) }
      return isVerb || known.content.contains(ClauseReader.stem(next.text)) ? word : nil
    }
  }

  /// The words of a list in a clause, the longest first, and where the next word begins.
  private func words(_ group: WordGroup, in clause: Clause) -> [(word: String, end: Int)] {
    let words = clause.words
    var found: [(word: String, end: Int)] = []
    var index = 0
    while index < words.count {
      guard let match = longest(group, words, at: index) else {
        index += 1
        continue
      }
      if !(index == 0 && words.dropFirst(match.end).first?.text == "、") { found.append(match) }
      index = match.end
    }
    return found
  }

  private func longest(
    _ group: WordGroup, _ words: [Word], at index: Int
  ) -> (word: String, end: Int)? {
    let length = 10
    let text = words[index...].prefix(length).map(\.text).joined()
    let match = group.words.filter { text.hasPrefix($0) }.max { $0.count < $1.count }
    guard let match else { return nil }
    var (end, covered) = (index, 0)
    while end < words.count, covered < match.count {
      covered += words[end].text.count
      end += 1
    }
    return (match, end)
  }
}
