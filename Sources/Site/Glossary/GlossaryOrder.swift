import Foundation
import Policies

/// The glossary in the order of a language, in groups: rows of the kana table, or letters.
struct GlossaryOrder {
  struct Group {
    let name: String
    let terms: [Glossary.Term]
  }

  let groups: [Group]

  init(_ terms: [Glossary.Term], _ language: Language) {
    let sorted = terms.sorted { Self.key($0, language) < Self.key($1, language) }
    var groups: [(name: String, terms: [Glossary.Term])] = []
    for term in sorted {
      let name = Self.group(term, language)
      if groups.last?.name == name {
        groups[groups.count - 1].terms.append(term)
      } else {
        groups.append((name, [term]))
      }
    }
    self.groups = groups.map { Group(name: $0.name, terms: $0.terms) }
  }

  private static func key(_ term: Glossary.Term, _ language: Language) -> String {
    language == .japanese ? hiragana(term.kana) : term.name.english.lowercased()
  }

  private static func group(_ term: Glossary.Term, _ language: Language) -> String {
    guard language == .japanese else { return term.name.english.prefix(1).uppercased() }
    guard let first = plain(term.kana).first else { return "–" }
    return rows.first { $0.contains(first) }.map { "\($0.prefix(1))行" } ?? "–"
  }

  /// Kana that sort: hiragana, without the marks that voice them, then as they are.
  private static func hiragana(_ kana: String) -> String {
    plain(kana) + "\u{0}" + kana
  }

  private static func plain(_ kana: String) -> String {
    let hiragana = kana.applyingTransform(.hiraganaToKatakana, reverse: true) ?? kana
    let marks: ClosedRange<Unicode.Scalar> = "\u{3099}"..."\u{309A}"
    return String(
      String.UnicodeScalarView(
        hiragana.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
          !marks.contains($0)
        }
      ).map { small[Character($0)] ?? Character($0) })
  }

  private static let rows = [
    "あいうえお", "かきくけこ", "さしすせそ", "たちつてと", "なにぬねの", "はひふへほ", "まみむめも", "やゆよ",
    "らりるれろ", "わをん",
  ]

  private static let small: [Character: Character] = [
    "ぁ": "あ", "ぃ": "い", "ぅ": "う", "ぇ": "え", "ぉ": "お", "っ": "つ", "ゃ": "や", "ゅ": "ゆ", "ょ": "よ",
  ]
}
