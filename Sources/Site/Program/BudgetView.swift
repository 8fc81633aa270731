import Markup
import Policies

/// A budget table as printed, and in yen with the execution rate.
struct BudgetView {
  let table: BudgetTable
  let model: EvaluationModel

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    printed(language)
    inYen(language)
    for note in table.notes {
      Text.paragraphs(note.text)
      element("p") { model.place(note.lines, language).html }
    }
  }

  private func printed(_ language: Language) -> HTML {
    let unit = table.unit.map { language("（単位：\($0.rawValue)）", " (\($0.english))") }
    return view(language("原文のとおり", "As printed") + (unit ?? ""), language) { year, kind in
      guard let cell = year.cells[kind] else { return .text(language("欄なし", "not in the form")) }
      return cell.text.isEmpty
        ? .text(language("空欄", "empty")) : Text.imported(cell.text, language)
    }
  }

  private func inYen(_ language: Language) -> HTML {
    view(language("円に換算", "In yen"), language, withRate: true) { year, kind in
      switch year.cells[kind]?.value {
      case .yen(let yen)?: .text(Text.number(yen.amount))
      case .missing(let reason)?: .text(language(reason.title))
      case nil: .text(language(Missing.notInForm.title))
      }
    }
  }

  private func view(
    _ caption: String, _ language: Language, withRate: Bool = false,
    cell: (BudgetYear, BudgetKind) -> HTML
  ) -> HTML {
    Text.table(
      caption: caption,
      element("thead") {
        element("tr") {
          Text.head(language("区分", "Line"))
          Text.head(language("内訳", "Amount"))
          for year in table.years { Text.head(Text.year(year, language)) }
        }
      },
      element("tbody") {
        for line in table.lines { rows(line, language, withRate, cell) }
      })
  }

  private func rows(
    _ line: BudgetLine, _ language: Language, _ withRate: Bool,
    _ cell: (BudgetYear, BudgetKind) -> HTML
  ) -> [HTML] {
    let kinds = BudgetKind.allCases.filter { kind in
      line.years.contains { $0.cells[kind] != nil }
    }
    let height = kinds.count + (withRate ? 1 : 0)
    var rows = kinds.enumerated().map { index, kind in
      element("tr") {
        if index == 0 { head(line, height, language) }
        element("th", .scope("row")) { language(kind.title) }
        for year in line.years { element("td", .class("number")) { cell(year, kind) } }
      }
    }
    if withRate { rows.append(rateRow(line, language, isFirst: kinds.isEmpty)) }
    return rows
  }

  private func rateRow(_ line: BudgetLine, _ language: Language, isFirst: Bool) -> HTML {
    element("tr") {
      if isFirst { head(line, 1, language) }
      element("th", .scope("row")) { language("執行率", "Execution rate") }
      for year in line.years {
        element("td", .class("number")) { year.executionRate.map(Text.percent) ?? "–" }
      }
    }
  }

  private func head(_ line: BudgetLine, _ height: Int, _ language: Language) -> HTML {
    element("th", .scope("rowgroup"), Attribute("rowspan", "\(max(height, 1))")) {
      Text.imported(line.label, language)
    }
  }
}

extension Missing {
  /// Why there is no value.
  var title: Bilingual {
    switch self {
    case .emptyInSource: Bilingual(ja: "原文が空欄", en: "empty in the source")
    case .unreadable: Bilingual(ja: "数として読めない", en: "not readable as a number")
    case .unitUnknown: Bilingual(ja: "単位が不明", en: "unit unknown")
    case .notInForm: Bilingual(ja: "欄なし", en: "not in the form")
    case .notYet: Bilingual(ja: "未確定（年度の途中）", en: "not yet known")
    case .notInSource: Bilingual(ja: "入手した資料になし", en: "not in our source")
    case .parserGap: Bilingual(ja: "資料作成側の読取り漏れ", en: "not read by the maker of our source")
    }
  }
}
