import Markup
import Policies

/// Values that a later file says otherwise, each with both files and rows.
struct SupersededView {
  let superseded: SupersededValues
  /// So many are listed on one page.
  private static let limit = 200

  private var values: [SupersededValue] { superseded.values }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    if !values.isEmpty {
      element("h2", .id("superseded")) {
        language("後のファイルで改められた値", "Values that a later file replaced")
      }
      element("p") {
        language(
          "先に取り込んだファイルの値も残しています。ページの図表は後のファイルの値によります。",
          "What the earlier file says is kept. Charts and tables show what the later file says.")
        if values.count > Self.limit || !superseded.isWhole {
          let shown = min(values.count, Self.limit)
          language("多いため\(shown)件だけを示します。", " There are more; \(shown) are shown.")
        }
      }
      table(language)
    }
  }

  private func table(_ language: Language) -> HTML {
    Text.table(
      caption: language("改められた値と、その新旧の出所", "Replaced values, with both sources"),
      element("thead") {
        element("tr") {
          Text.head(language("データ", "Data"))
          Text.head(language("年度", "Fiscal year"))
          Text.head(language("項目", "Column"))
          Text.head(language("前の値", "Earlier value"))
          Text.head(language("前のファイルと行", "Earlier file and line"))
          Text.head(language("後の値", "Later value"))
          Text.head(language("後のファイルと行", "Later file and line"))
        }
      },
      element("tbody") {
        for (value, place) in RowPlaces.placed(values.prefix(Self.limit), by: Heads.init) {
          row(value, place, language)
        }
      })
  }

  /// What the heads of a row say.
  private struct Heads: Hashable {
    let dataset, key, subject, column: String
    let table: RecordTable
    let year: FiscalYear?

    init(_ value: SupersededValue) {
      dataset = value.dataset
      key = value.key
      subject = value.subject ?? ""
      column = value.column
      table = value.table
      year = value.fiscalYear
    }
  }

  private func row(_ value: SupersededValue, _ place: Int, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) { head(value, language) }
      element("th", .scope("row")) { value.fiscalYear.map { Text.year($0, language) } ?? "–" }
      element("th", .scope("row")) {
        language(RecordColumnTitle.of(value.column, in: value.table))
        RowPlaces.text(place, language)
      }
      element("td") { cell(value.earlier, of: value, language) }
      element("td") {
        Text.origin(value.earlierOrigin, named: language("前：", "Earlier: "), language)
      }
      element("td") { cell(value.later, of: value, language) }
      element("td") {
        Text.origin(value.laterOrigin, named: language("後：", "Later: "), language)
      }
    }
  }

  @HTMLBuilder private func head(_ value: SupersededValue, _ language: Language) -> [HTML] {
    Text.imported(value.title.map { language($0) } ?? value.dataset, language)
    " "
    Text.imported(value.key, language)
    if let subject = value.subject {
      " "
      Text.imported(Text.oneLine(subject), language)
    }
  }

  private func cell(_ text: String?, of value: SupersededValue, _ language: Language) -> HTML {
    guard let text, !text.isEmpty else { return .text(language("空欄", "empty")) }
    return RecordCellText.html(text, in: value.column, of: value.table, language)
  }
}
