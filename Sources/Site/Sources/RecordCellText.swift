import Markup
import Policies

/// Cells of the record as pages show them.
enum RecordCellText {
  /// A cell: amounts of yen by thousands, Hyoka's own codes in words, all else as the source has it.
  static func html(
    _ text: String, in column: String, of table: RecordTable, _ language: Language
  ) -> HTML {
    if table.isYen(column), let amount = Int64(text) { return .text(Text.number(amount)) }
    if let words = words(for: text, in: column) { return .text(language(words)) }
    return Text.imported(text, language)
  }

  /// The words for a code; nothing for a column whose words are the source's own.
  static func words(for code: String, in column: String) -> Bilingual? {
    switch column {
    case "source": SheetSource(rawValue: code)?.title
    case "executed_missing": Missing(rawValue: code)?.title
    case "level": levels[code]
    default: nil
    }
  }

  private static let levels: [String: Bilingual] = [
    "total": Bilingual(ja: "合計", en: "total"),
    "account": Bilingual(ja: "会計の内訳", en: "one account"),
    "block": Bilingual(ja: "支出先ブロックの合計", en: "block of payees"),
    "payee": Bilingual(ja: "支出先の合計", en: "payee"),
    "contract": Bilingual(ja: "契約", en: "contract"),
    "derived": Bilingual(ja: "加工データ", en: "derived data"),
  ]
}
