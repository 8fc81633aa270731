import Policies
import Publishing

extension SearchHit {
  /// What files hold of a hit; `path` is the address in the language of the file.
  static func columns(_ language: Language) -> [DataColumn<SearchHit>] {
    DataColumn.words("kind", Bilingual(ja: "種類", en: "Kind")) { $0.kind.title }
      + [
        .text("id", Bilingual(ja: "番号", en: "Id")) { $0.id },
        .text("title", Bilingual(ja: "名称", en: "Title")) {
          $0.title.text.isEmpty ? nil : Text.oneLine($0.title.text)
        },
        .integer("number", Bilingual(ja: "分野・所見・行の番号", en: "Number of field, opinion or line")) {
          $0.number
        },
        .text("context", Bilingual(ja: "含むもの", en: "Part of")) { $0.context },
        .text("ministry", Bilingual(ja: "府省庁", en: "Ministry")) { $0.ministry },
        .integer("year", Bilingual(ja: "年", en: "Year")) { $0.year },
        .integer("others", Bilingual(ja: "ほかの件数", en: "More of it")) { $0.others },
        .text("excerpt", Bilingual(ja: "抜粋", en: "Excerpt")) { $0.excerpt?.text },
        .text("path", Bilingual(ja: "所在", en: "Address")) { $0.path(language) },
      ]
  }
}
