import Markup
import Policies

/// How to search, with examples that are links.
struct SearchHelp {
  private struct Example {
    let words: String
    let meaning: Bilingual
  }

  private static let examples = [
    Example(
      words: "外交 予算",
      meaning: Bilingual(
        ja: "両方の語があるもの。1文字や2文字の語も探せます。", en: "both words; words of one or two characters work too")),
    Example(
      words: "「国際 協力」",
      meaning: Bilingual(ja: "この並びのまま（\"…\" も同じ）。", en: "a phrase, also in \"…\"")),
    Example(
      words: "平和 OR 安全",
      meaning: Bilingual(ja: "どちらかがあるもの（| も同じ）。", en: "one of them, also with |")),
    Example(
      words: "研修 -国内",
      meaning: Bilingual(ja: "後の語がないもの（NOT 国内 も同じ）。", en: "without the second, also with NOT")),
    Example(
      words: "(税 OR 関税) 国際",
      meaning: Bilingual(ja: "括弧でまとめる。", en: "parentheses group")),
    Example(
      words: "secur*",
      meaning: Bilingual(ja: "この綴りで始まる英単語。", en: "English words that begin so")),
  ]

  func html(_ language: Language) -> HTML {
    element("section", .class("help")) {
      element("h2") { language("検索のしかた", "How to search") }
      element("p") {
        language(
          "評価書（行ごと）、目標、結果、所見、事業（全年度のシート）、指標、点検、支出先、国際比較の系列を一度に探します。"
            + "全角と半角、大文字と小文字、異体字（互惠と互恵）は区別しません。",
          "Searches evaluation documents line by line, goals, results, opinions, projects with the sheets"
            + " of all years, indicators, inspections, payees and comparison series at once. Width,"
            + " letter case and variants of characters make no difference.")
      }
      element("dl", .class("facts")) {
        for example in Self.examples {
          element("div") {
            element("dt") {
              element(
                "a",
                .href(
                  SearchAddress(SearchRequest("")).changed(language) { $0.query = example.words }),
                .lang("ja")
              ) { example.words }
            }
            element("dd") { language(example.meaning) }
          }
        }
      }
    }
  }
}
