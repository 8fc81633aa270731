import Markup

extension Text {
  /// A sentence of ours with words of a source in it: on English pages the Japanese ones say so.
  static func mixed(_ text: String, _ language: Language) -> HTML {
    guard language == .english else { return .text(text) }
    var runs: [(isJapanese: Bool, text: String)] = []
    for character in text {
      let isJapanese = character.unicodeScalars.contains { $0.value >= 0x3000 }
      if let last = runs.last, last.isJapanese == isJapanese {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append((isJapanese, String(character)))
      }
    }
    return .group(
      runs.map { run in
        run.isJapanese ? element("span", .lang("ja")) { run.text } : .text(run.text)
      })
  }
}
