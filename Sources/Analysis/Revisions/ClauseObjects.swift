import Japanese

/// The objects that came into a clause or left it.
struct ClauseObjects {
  private static let inner: Set<String> = ["の", "な", "・"]

  let reader: ClauseReader
  let texts: TextPair

  /// Compares the objects of two clauses, stretch by stretch.
  ///
  /// An object put in the place of another is another wording; the rules do not know which is more.
  func reasons(_ old: Clause, _ new: Clause) -> [RevisionReason] {
    gaps(old, new).flatMap { gap -> [RevisionReason] in
      let dropped = missing(old, gap.old, in: texts.new)
      let added = missing(new, gap.new, in: texts.old)
      return abbreviations(old, gap.old, in: texts.new, isOld: true)
        + abbreviations(new, gap.new, in: texts.old, isOld: false)
        + Self.reasons(dropped, added)
    }
  }

  private static func reasons(_ dropped: [String], _ added: [String]) -> [RevisionReason] {
    switch (dropped.isEmpty, added.isEmpty) {
    case (true, true): []
    case (false, true): [RevisionReason(.narrowed, .object, from: dropped)]
    case (true, false): [RevisionReason(.extended, .object, to: added)]
    default: [RevisionReason(.reworded, .object, from: dropped, to: added)]
    }
  }

  /// What a clause speaks of that the other text does not have: objects, then verbs.
  func missing(_ clause: Clause, in text: String) -> [String] {
    let objects = missing(clause, clause.words.indices, in: text)
    return objects
      + clause.predicates.reversed().filter { verb in
        !texts.has(ClauseReader.stem(verb), in: text) && !objects.contains { $0.contains(verb) }
      }
  }

  private func gaps(_ old: Clause, _ new: Clause) -> [(old: Range<Int>, new: Range<Int>)] {
    let alignment = WordAlignment(old.words.map(\.text), new.words.map(\.text))
    var gaps: [(old: Range<Int>, new: Range<Int>)] = []
    var (from, to) = (0, 0)
    for run in alignment.runs {
      gaps.append((from..<max(from, run.old), to..<max(to, run.new)))
      (from, to) = (run.old + run.count, run.new + run.count)
    }
    gaps.append((from..<max(from, old.words.count), to..<max(to, new.words.count)))
    return gaps.filter { !$0.old.isEmpty || !$0.new.isEmpty }
  }

  private func objects(_ clause: Clause, _ gap: Range<Int>) -> [(text: String, range: Range<Int>)] {
    let predicates = Set(reader.predicates(of: clause.words).flatMap(\.range))
    return reader.compounds(of: clause.words).filter { compound in
      compound.range.overlaps(gap) && !compound.range.contains(where: predicates.contains)
        && !isAmount(compound.text)
    }
  }

  /// Whether a word is a number with its unit or era, which is compared by its limit.
  ///
  /// G7 is none.
  private func isAmount(_ word: String) -> Bool {
    let folded = FoldedText(word).text
    return folded.contains { $0.isNumber } && !folded.contains { $0.isASCII && $0.isLetter }
  }

  private func missing(_ clause: Clause, _ gap: Range<Int>, in text: String) -> [String] {
    var phrases: [String] = []
    var end = gap.lowerBound
    for object in objects(clause, gap) where !texts.has(object.text, in: text) {
      guard object.range.upperBound > end else { continue }
      let range = phrase(around: object.range, clause.words, gap)
      end = range.upperBound
      phrases.append(clause.words[range].map(\.text).joined())
    }
    return phrases
  }

  /// The words around an object that belong to it, within the stretch.
  private func phrase(around range: Range<Int>, _ words: [Word], _ gap: Range<Int>) -> Range<Int> {
    func joins(_ word: Word) -> Bool { word.kind == .noun || Self.inner.contains(word.text) }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > gap.lowerBound, joins(words[start - 1]) { start -= 1 }
    while end < gap.upperBound, joins(words[end]) { end += 1 }
    while start < range.lowerBound, Self.inner.contains(words[start].text) { start += 1 }
    while end > range.upperBound, Self.inner.contains(words[end - 1].text) { end -= 1 }
    return start..<end
  }

  private func abbreviations(
    _ clause: Clause, _ gap: Range<Int>, in text: String, isOld: Bool
  ) -> [RevisionReason] {
    objects(clause, gap).compactMap { object in
      guard let other = texts.other(object.text, in: text) else { return nil }
      let (from, to) = isOld ? (object.text, other) : (other, object.text)
      return RevisionReason(.reworded, .abbreviation, from: [from], to: [to])
    }
  }
}
