import Japanese

/// A part of a goal with a verb of its own (節).
struct Clause: Hashable {
  /// The words; those of all clauses joined are the text.
  let words: [Word]
  /// What the clause promises to do, the last first: verbs, or the nouns before a light verb.
  let predicates: [String]
  /// The nouns and verbs by which clauses of two texts are found to be the same one: their stems.
  let content: Set<String>

  /// The words as printed.
  var text: String { words.map(\.text).joined() }
}
