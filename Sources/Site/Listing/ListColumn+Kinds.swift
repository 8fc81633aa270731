import Markup
import Policies
import Publishing

extension ListColumn {
  /// A text, which may be a link.
  static func text(
    _ name: String, _ title: Bilingual, route: @escaping (Row) -> Route? = { _ in nil },
    _ value: @escaping (Row) -> String
  ) -> ListColumn {
    ListColumn(
      name: name, title: title,
      cell: { row, language in
        let text = Text.imported(value(row), language)
        guard let target = route(row) else { return text }
        return element("a", .href(target.path(language))) { text }
      },
      order: { .text(value($0)) }, data: [DataColumn(name, title) { .text(value($0)) }])
  }

  /// A text of ours in both languages.
  static func bilingual(
    _ name: String, _ title: Bilingual, route: @escaping (Row) -> Route? = { _ in nil },
    _ value: @escaping (Row) -> Bilingual
  ) -> ListColumn {
    ListColumn(
      name: name, title: title,
      cell: { row, language in
        let text = Text.imported(language(value(row)), language)
        guard let target = route(row) else { return text }
        return element("a", .href(target.path(language))) { text }
      },
      order: { .text(value($0).japanese) },
      data: [
        DataColumn(name, title) { .text(value($0).japanese) },
        DataColumn("\(name)English", title + Bilingual(ja: "（英語）", en: " (English)")) {
          .text(value($0).english)
        },
      ])
  }

  /// A number that is always there.
  static func count(
    _ name: String, _ title: Bilingual, _ value: @escaping (Row) -> Int
  ) -> ListColumn {
    ListColumn(
      name: name, title: title, isNumber: true,
      cell: { row, _ in .text(Text.number(Int64(value(row)))) },
      order: { .number(Double(value($0))) },
      data: [DataColumn(name, title) { .integer(Int64(value($0))) }])
  }

  /// A fiscal year.
  static func fiscalYear(
    _ name: String, _ title: Bilingual = Bilingual(ja: "年度", en: "Fiscal year"),
    dataName: String = "fiscalYear", _ value: @escaping (Row) -> FiscalYear
  ) -> ListColumn {
    ListColumn(
      name: name, title: title, isNumber: true,
      cell: { row, language in .text(Text.year(value(row), language)) },
      order: { .number(Double(value($0).year)) },
      data: [DataColumn(dataName, title) { .integer(Int64(value($0).year)) }])
  }

  /// A fiscal year, where there is one.
  static func year(
    _ name: String, _ title: Bilingual, _ value: @escaping (Row) -> Reported<Int>
  ) -> ListColumn {
    reported(
      name, title, value, text: { Text.year(FiscalYear($0), $1) }, number: Double.init,
      data: { .integer(Int64($0)) })
  }

  /// Money: in 百万円 on the page, in yen in files.
  static func yen(
    _ name: String, _ title: Bilingual, _ value: @escaping (Row) -> Reported<Yen>
  ) -> ListColumn {
    var column = reported(
      name, title, value, text: { yen, _ in Text.million(yen) }, number: { Double($0.amount) },
      data: { .integer($0.amount) }, dataName: "\(name)Yen",
      dataTitle: title + Bilingual(ja: "（円）", en: " (yen)"))
    column.unit = Bilingual(ja: MoneyUnit.millionYen.rawValue, en: MoneyUnit.millionYen.english)
    return column
  }

  /// A fraction, as per cent on the page.
  static func percent(
    _ name: String, _ title: Bilingual, _ value: @escaping (Row) -> Reported<Double>
  ) -> ListColumn {
    reported(
      name, title, value, text: { share, _ in Text.percent(share) }, number: { $0 },
      data: { .real($0) })
  }

  /// Yes or no.
  static func flag(
    _ name: String, _ title: Bilingual, _ value: @escaping (Row) -> Reported<Bool>
  ) -> ListColumn {
    var column = reported(
      name, title, value, text: { $0 ? $1("あり", "yes") : $1("なし", "no") },
      number: { $0 ? 1 : 0 }, data: { .flag($0) })
    column.isNumber = false
    return column
  }

  /// A value that may be missing, with the reason beside it in files and in its place on the page.
  static func reported<Value: Sendable>(
    _ name: String, _ title: Bilingual, _ value: @escaping (Row) -> Reported<Value>,
    text: @escaping (Value, Language) -> String, number: @escaping (Value) -> Double,
    data: @escaping (Value) -> DataTable.Value, dataName: String? = nil,
    dataTitle: Bilingual? = nil
  ) -> ListColumn {
    ListColumn(
      name: name, title: title, isNumber: true,
      cell: { row, language in
        switch value(row) {
        case .known(let value): .text(text(value, language))
        case .missing(let reason): Text.missing(reason, language)
        }
      },
      order: { value($0).value.map { .number(number($0)) } },
      data: [
        DataColumn(dataName ?? name, dataTitle ?? title) { value($0).value.map(data) ?? .empty },
        .reason(name, title) { value($0).reason },
      ])
  }
}

extension Text {
  /// Why a cell has no value.
  static func missing(_ reason: Missing, _ language: Language) -> HTML {
    element("span", .class("missing")) { language(reason.title) }
  }
}
