import Markup

/// Marks the Japanese words of English pages, so that screen readers say them with the right voice.
enum LanguageMarks {
  /// The content of an English page with a mark on every Japanese word that has none.
  static func marked(_ html: HTML) -> HTML {
    switch html {
    case .text(let text): return runs(text)
    case .group(let children): return .group(children.map(marked))
    case .element(let tag, let attributes, let children):
      let isMarked = attributes.contains { $0.name == "lang" }
      if isMarked || closed.contains(tag) { return html }
      guard tag == "option" else { return .element(tag, attributes, children.map(marked)) }
      // An option holds text alone.
      return holdsJapanese(html.plainText)
        ? .element(tag, attributes + [.lang("ja")], children) : html
    }
  }

  /// Elements that hold no marked text, and pictures, whose name is one text.
  private static let closed: Set<Tag> = ["svg", "title", "script", "style", "textarea"]

  /// A text, its Japanese words in elements that say so.
  ///
  /// A word goes to the next space; words with a Japanese character in a row stand together.
  static func runs(_ text: String) -> HTML {
    guard holdsJapanese(text) else { return .text(text) }
    var runs: [(text: String, isJapanese: Bool)] = []
    for (word, space) in words(text) {
      let isJapanese = holdsJapanese(word)
      if let last = runs.last, last.isJapanese == isJapanese {
        runs[runs.count - 1].text += word + space
      } else {
        runs.append((word + space, isJapanese))
      }
    }
    return .group(
      runs.map { run in
        run.isJapanese ? element("span", .lang("ja")) { run.text } : .text(run.text)
      })
  }

  /// The words of a text, each with the white space behind it.
  private static func words(_ text: String) -> [(word: String, space: String)] {
    var words: [(word: String, space: String)] = []
    for letter in text {
      let isSpace = letter.isWhitespace
      if words.isEmpty || (!isSpace && !words[words.count - 1].space.isEmpty) {
        words.append(("", ""))
      }
      if isSpace {
        words[words.count - 1].space.append(letter)
      } else {
        words[words.count - 1].word.append(letter)
      }
    }
    return words
  }

  private static func holdsJapanese(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: isJapanese)
  }

  /// Kana and characters, not the signs and wide letters that both languages use.
  private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{3041}"..."\u{30FF}", "\u{3400}"..."\u{9FFF}", "\u{F900}"..."\u{FAFF}",
      "\u{FF66}"..."\u{FF9F}":
      true
    default: false
    }
  }
}
