import Policies

/// Cuts a goal into phrases (目標の句), each with what it is about and its predicate.
struct GoalPhraseReader: Sendable {
  private let clauses: ClauseSplitter
  private let joints, openings, adverbs, particles: PhraseTable<Void>
  /// What is shorter is part of the phrase beside it.
  private static let fewest = 6
  /// The verbs of goals are nouns of two kanji, some with a prefix (再構築); longer runs name things.
  private static let longestVerb = 3

  init(_ rules: ClaimRules) {
    clauses = ClauseSplitter(rules.clauses)
    joints = PhraseTable(rules.phrases.joints)
    openings = PhraseTable(rules.phrases.openings)
    adverbs = PhraseTable(rules.phrases.adverbs)
    particles = PhraseTable(rules.phrases.particles)
  }

  /// The phrases of a goal, in order.
  func phrases(of goal: Passage) -> [GoalPhrase] {
    let text = ScalarText(goal.text)
    return ranges(in: goal.text).enumerated().map { number, range in
      GoalPhrase(number: number + 1, text: text[range], span: text.span(range, goal.lines))
    }
  }

  private func ranges(in goal: String) -> [Range<Int>] {
    let text = goal.unicodeScalars.map(\.value)
    var phrases: [Range<Int>] = []
    var sentence = -1
    for clause in clauses.clauses(of: goal) {
      for part in parts(of: clause.range, text) {
        if sentence == clause.sentence, let last = phrases.last, isOnlyPredicate(part, text) {
          phrases[phrases.count - 1] = last.lowerBound..<part.upperBound
        } else {
          phrases.append(withoutOpening(part, text))
        }
        sentence = clause.sentence
      }
    }
    return phrases
  }

  /// A clause cut where a joint ties two promises without a comma (強化するとともに平和的利用を).
  private func parts(of clause: Range<Int>, _ text: [UInt32]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = clause.lowerBound
    var index = start
    while index < clause.upperBound {
      if let close = Brackets.closing(of: text, at: index), close < clause.upperBound {
        index = close + 1
        continue
      }
      if index - start >= Self.fewest, clause.upperBound - index >= Self.fewest,
        joints.longestEnding(text, start..<index) > 0
      {
        parts.append(start..<index)
        start = index
      }
      index += 1
    }
    return parts + [start..<clause.upperBound]
  }

  /// A phrase without the conjunctions before it.
  private func withoutOpening(_ phrase: Range<Int>, _ text: [UInt32]) -> Range<Int> {
    var start = phrase.lowerBound
    while true {
      let length = openings.longest(in: text, at: start)
      guard length > 0, phrase.upperBound - start - length >= Self.fewest else { break }
      start += length
    }
    return start..<phrase.upperBound
  }

  /// Whether a phrase only adds a verb to the one before it, whose object it shares (保護し、促進する).
  private func isOnlyPredicate(_ phrase: Range<Int>, _ text: [UInt32]) -> Bool {
    var index = phrase.lowerBound
    var run = 0
    while index < phrase.upperBound {
      let adverb = adverbs.longest(in: text, at: index)
      if adverb > 0 {
        index += adverb
        run = 0
        continue
      }
      if particles.longest(in: text, at: index) > 0 { return false }
      run = Letter.isKanjiOrKatakana(text[index]) ? run + 1 : 0
      if run > Self.longestVerb { return false }
      index += 1
    }
    return true
  }
}
