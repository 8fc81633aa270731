import Japanese

extension ClauseReader {
  /// The verbs at the end of a clause, the last first.
  ///
  /// Going back from the end, light verbs and what ties verbs together are passed over; the first
  /// particle before a verb has been met ends the search.
  func predicates(of words: [Word]) -> [(text: String, range: Range<Int>)] {
    var found: [(text: String, range: Range<Int>)] = []
    var index = words.count
    while index > 0 {
      let word = words[index - 1]
      if isPart(word) {
        let start = (words[..<index].lastIndex { !isPart($0) } ?? -1) + 1
        found.append((words[start..<index].map(\.text).joined(), start..<index))
        index = start
      } else if isVerb(word) {
        found.append((word.text, index - 1..<index))
        index -= 1
      } else if found.isEmpty || ties(word) {
        index -= 1
      } else {
        break
      }
    }
    return found
  }

  private func isVerb(_ word: Word) -> Bool { word.kind == .content && isContent(word) }

  private static let ties: Set<String> = ["て", "、", "・", "，", "及び", "並びに", "かつ", "し", "し、", "また"]

  private func ties(_ word: Word) -> Bool { Self.ties.contains(word.text) }
}
