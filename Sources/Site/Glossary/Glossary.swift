import Policies

/// The words of evaluation and of this site, each explained in a sentence (用語集).
struct Glossary: Sendable {
  /// A word, its explanation and the headings that mean it.
  struct Term: Sendable {
    let id: String
    let name: Bilingual
    /// How the Japanese name is read; the list is in this order.
    let kana: String
    let meaning: Bilingual
    /// The words beside it, by id.
    let see: [String]
    /// Headings of pages that mean it, besides its name.
    let also: (japanese: [String], english: [String])

    func labels(_ language: Language) -> [String] {
      [language(name)] + (language == .japanese ? also.japanese : also.english)
    }
  }

  let terms: [Term]
  private let byLabel: [Language: [String: Term]]

  /// The glossary that comes with Hyoka.
  static func builtIn() throws(Problem) -> Glossary { try shared.get() }

  private static let shared = Result { () throws(Problem) -> Glossary in
    Glossary(
      try TextFile.read(
        GlossaryFile.self, PackageResources.glossary_json, name: "glossary.json"
      ).terms.map(\.term))
  }

  init(_ terms: [Term]) {
    self.terms = terms
    var byLabel: [Language: [String: Term]] = [:]
    for language in Language.allCases {
      let labels = terms.flatMap { term in
        term.labels(language).map { (Self.folded($0), term) }
      }
      byLabel[language] = Dictionary(labels, uniquingKeysWith: { first, _ in first })
    }
    self.byLabel = byLabel
  }

  /// The term that a heading of a page means.
  func term(labelled label: String, _ language: Language) -> Term? {
    byLabel[language]?[Self.folded(label)]
  }

  func term(_ id: String) -> Term? { terms.first { $0.id == id } }

  private static func folded(_ label: String) -> String { label.lowercased() }
}

/// `Texts/glossary.json`.
private struct GlossaryFile: Decodable {
  struct Also: Decodable {
    let ja, en: [String]
  }

  struct Entry: Decodable {
    let id, ja, kana, en: String
    let also: Also
    let meaning: TextFile.Words
    let see: [String]

    var term: Glossary.Term {
      Glossary.Term(
        id: id, name: Bilingual(ja: ja, en: en), kana: kana, meaning: meaning.bilingual, see: see,
        also: (also.ja, also.en))
    }
  }

  let terms: [Entry]
}
