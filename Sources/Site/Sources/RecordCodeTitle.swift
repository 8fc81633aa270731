import Policies

/// What the codes that Hyoka writes into columns of the record mean.
enum RecordCodeTitle {
  /// The words for a code; nothing for a column whose words are the source's own.
  static func of(_ code: String, in column: String) -> Bilingual? {
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
