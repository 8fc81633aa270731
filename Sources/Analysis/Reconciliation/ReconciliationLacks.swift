import Policies

/// Says what a reconciliation had to do without.
struct ReconciliationLacks {
  let texts: [Bilingual]

  init(_ inputs: ReconciliationInputs) {
    texts =
      Self.documentLacks(inputs) + Self.projectLacks(inputs) + Self.ministryLacks(inputs)
  }

  private static func documentLacks(_ inputs: ReconciliationInputs) -> [Bilingual] {
    guard let table = inputs.table else {
      return [
        Bilingual(ja: "予算額・執行額の表を持つ文書がありません。", en: "There is no document with a budget table.")
      ]
    }
    var lacks: [Bilingual] = []
    if table.unit == nil {
      lacks.append(
        Bilingual(ja: "表の金額の単位が分かりません。", en: "The table names no unit of money."))
    }
    if LineScope.scopes(of: table.lines.map(\.contributions)).contains(.unknown) {
      lacks.append(
        Bilingual(
          ja: "どの事業がどの行に入るかを表の見出しから判断できない行があります。合計だけを比べます。",
          en: "The labels of some lines do not tell which projects they hold; only totals compare.")
      )
    }
    return lacks
  }

  private static func projectLacks(_ inputs: ReconciliationInputs) -> [Bilingual] {
    guard !inputs.projects.isEmpty else {
      return [
        Bilingual(ja: "この施策に対応する事業がありません。", en: "No projects are linked to this program.")
      ]
    }
    let missing = inputs.years.filter { year in
      !inputs.projects.contains { $0.years[year] != nil }
    }
    var lacks = years(missing, ja: "事業の予算がない年度", en: "Years without budgets of projects")
    if inputs.ended == nil {
      lacks.append(
        Bilingual(
          ja: "過去に終了した事業は調べていません。", en: "Nobody looked for projects that ended earlier."))
    }
    return lacks
  }

  private static func ministryLacks(_ inputs: ReconciliationInputs) -> [Bilingual] {
    guard !inputs.items.isEmpty else {
      return [
        Bilingual(
          ja: "この施策の名称を含む財務省の事項がありません。",
          en: "No budget item of the Ministry of Finance names this program.")
      ]
    }
    let totals = inputs.years.map { ($0, inputs.ministry(in: $0)) }
    return years(
      totals.filter { $0.1 == nil }.map(\.0), ja: "財務省の事項がない年度",
      en: "Years without budget items of the Ministry of Finance")
      + years(
        totals.filter { $0.1 != nil && $0.1?.basis != .settlement }.map(\.0), ja: "決算がまだない年度",
        en: "Years not settled yet")
  }

  private static func years(_ years: [FiscalYear], ja: String, en: String) -> [Bilingual] {
    guard !years.isEmpty else { return [] }
    return [
      Bilingual(
        ja: "\(ja)：\(years.map(\.japanese).joined(separator: "、"))",
        en: "\(en): \(years.map(\.description).joined(separator: ", "))")
    ]
  }
}
