import Analysis
import Markup
import Policies

extension Text {
  /// Imported text with every place of some words marked.
  static func marked(_ text: String, _ words: [String], _ language: Language) -> HTML {
    let pieces = pieces(of: text, words)
    return language == .japanese ? .group(pieces) : element("span", .lang("ja")) { pieces }
  }

  /// At each place the longest word counts.
  private static func pieces(of text: String, _ words: [String]) -> [HTML] {
    let longestFirst = words.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    var pieces: [HTML] = []
    var plain = ""
    var rest = text[...]
    while let letter = rest.first {
      guard let word = longestFirst.first(where: rest.hasPrefix) else {
        plain.append(letter)
        rest.removeFirst()
        continue
      }
      if !plain.isEmpty { pieces.append(.text(plain)) }
      plain = ""
      pieces.append(element("mark") { word })
      rest.removeFirst(word.count)
    }
    if !plain.isEmpty { pieces.append(.text(plain)) }
    return pieces
  }

  /// Words in a row, as 「A」「B」.
  static func quoted(_ words: [String], _ language: Language) -> HTML {
    imported(words.map { "「\($0)」" }.joined(), language)
  }

  /// The sign of what Hyoka infers and a person decides.
  static func proposal(_ language: Language) -> HTML {
    element("span", .class("inferred")) { language("提案", "proposal") }
  }
}

extension ClaimComparison.Years {
  /// What the choice of years is called.
  var title: Bilingual {
    switch self {
    case .claimed: Bilingual(ja: "主張が挙げる年度", en: "years the claim names")
    case .cycle: Bilingual(ja: "評価対象期間", en: "years evaluated")
    case .reported: Bilingual(ja: "報告のある年度", en: "reported years")
    }
  }
}

extension ClaimEvidence.Kind {
  /// What the kind is called.
  var title: Bilingual {
    switch self {
    case .indicator: Bilingual(ja: "指標", en: "Indicator")
    case .budget: Bilingual(ja: "予算", en: "Budget")
    case .project: Bilingual(ja: "事業", en: "Project")
    case .inspection: Bilingual(ja: "点検", en: "Inspection")
    case .table: Bilingual(ja: "文書の予算の表", en: "The document's budget table")
    }
  }
}
