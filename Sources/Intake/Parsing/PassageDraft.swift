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
      } else if let last = text.last, let first = more.first, Self.isLatin(last),
        Self.isLatin(first)
      {
        text += " "
      }
    }
    text += more
    lines = min(lines.lowerBound, line)...max(lines.upperBound, line)
  }

  private static func isLatin(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || ",;:%".contains(character))
  }
}
