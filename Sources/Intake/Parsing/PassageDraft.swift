import Policies

/// A text that grows line by line while a document is parsed.
struct PassageDraft {
  private(set) var text = ""
  private(set) var lines: ClosedRange<Int>

  init(line: Int) {
    lines = line...line
  }

  var passage: Passage { Passage(text: text, lines: lines) }

  /// Whether a sentence has come to its end.
  var endsSentence: Bool {
    guard let last = text.last else { return true }
    return "。．！？）)」』】".contains(last)
  }

  /// Adds the text of a line.
  ///
  /// Lines of one paragraph are joined as Japanese is, without a space, except between two Latin
  /// words.
  mutating func append(_ more: String, line: Int, asParagraph: Bool = false) {
    if !text.isEmpty, !more.isEmpty {
      if asParagraph {
        text += "\n"
      } else if let last = text.last, let first = more.first, Self.areWords(last, first) {
        text += " "
      }
    }
    text += more
    lines = min(lines.lowerBound, line)...max(lines.upperBound, line)
  }

  /// Whether two Latin words meet here; figures and abbreviations such as PKO are cut in two by the
  /// width of the page and have no space.
  private static func areWords(_ last: Character, _ first: Character) -> Bool {
    guard last.isASCII, first.isASCII, first.isLetter, last.isLetter || ",;:".contains(last) else {
      return false
    }
    return !(last.isUppercase && first.isUppercase)
  }
}
