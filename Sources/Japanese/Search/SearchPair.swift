/// A pair of characters that a text must have, at an offset from the others.
public struct SearchPair: Hashable, Sendable {
  /// The first character, folded.
  public let first: UInt32
  /// The second one; nothing where any will do.
  public let second: UInt32?
  /// How many places it stands behind the beginning of what is searched.
  public let offset: Int

  /// A pair at an offset.
  public init(first: UInt32, second: UInt32?, offset: Int) {
    self.first = first
    self.second = second
    self.offset = offset
  }

  /// What of a word in Latin letters is asked for.
  enum WordPart { case beginning, whole }

  /// As few pairs as say all of a text: every second one, the ends of runs, and the last.
  static func covering(_ text: String, asWord part: WordPart?) -> [SearchPair] {
    var all: [SearchPair] = []
    var text = text
    _ = text.withUTF8 { bytes in
      CharacterPair.cut(UnsafeRawBufferPointer(bytes)) { pair, place in
        all.append(SearchPair(first: pair.first, second: pair.second, offset: place))
      }
    }
    let last = all.last?.offset ?? 0
    let marks = all.filter { $0.isMark && $0.isWanted(part, last: last) }
    let letters = all.filter { !$0.isMark }
    return marks + covering(letters, last: last, isMarked: part != nil)
  }

  private static func covering(
    _ letters: [SearchPair], last: Int, isMarked: Bool
  ) -> [SearchPair] {
    var kept: [SearchPair] = []
    var covered = -1
    var before: SearchPair?
    for pair in letters {
      defer { before = pair }
      if pair.offset == last {
        // What follows the last character is not said.
        guard covered < last else { break }
        if let before, before.offset == last - 1, before.second != CharacterPair.end {
          kept.append(before)
        } else if !isMarked {
          kept.append(SearchPair(first: pair.first, second: nil, offset: last))
        }
      } else if covered < pair.offset || pair.second == CharacterPair.end {
        kept.append(pair)
        covered = pair.offset + (pair.second == CharacterPair.end ? 0 : 1)
      }
    }
    return kept
  }

  /// Whether it is no pair of characters but the mark of a word.
  private var isMark: Bool {
    first == CharacterPair.wordStart || second == CharacterPair.wordEnd
  }

  private func isWanted(_ part: WordPart?, last: Int) -> Bool {
    switch part {
    case nil: false
    case .beginning: first == CharacterPair.wordStart && offset == 0
    case .whole: first == CharacterPair.wordStart ? offset == 0 : offset == last
    }
  }
}
