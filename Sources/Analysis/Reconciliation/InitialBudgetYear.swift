import Policies

/// A year in which a table prints the initial budget only, and what shows it.
struct InitialBudgetYear {
  let figures: InitialBudgetCheck.Year
  let wholeYears: [FiscalYear]
  let noteWords: [String]

  var year: FiscalYear { figures.year }

  func finding(_ table: BudgetTable?) -> ReconciliationFinding {
    ReconciliationFinding(
      fiscalYear: year,
      finding: Finding(
        "initial-budget-only", .warning, Bilingual(ja: japanese, en: english), lines: table?.place),
      inputs: [
        .init(name: Bilingual(ja: "文書の予算", en: "Budget in the document"), yen: figures.printed),
        .init(name: named("当初予算", "initial budget"), yen: figures.initial),
        .init(name: named("歳出予算現額", "current appropriation"), yen: figures.current),
      ])
  }

  private func named(_ japanese: String, _ english: String) -> Bilingual {
    figures.isFromMinistry
      ? Bilingual(ja: "財務省の事項の\(japanese)", en: "Ministry of Finance, \(english)")
      : Bilingual(ja: "事業の\(japanese)", en: "Projects, \(english)")
  }

  private var japanese: String {
    let source = figures.isFromMinistry ? "財務省の事項" : "事業の合計"
    let relation = figures.isFromMinistry ? "と一致し" : "に近く"
    var text = "\(year.japanese)の予算\(figures.printed.inMillions)百万円は\(source)の当初予算"
    text += "\(figures.initial.inMillions)百万円\(relation)、補正予算や繰越しを含む現額"
    text += "\(figures.current.inMillions)百万円とは一致しません。"
    if !wholeYears.isEmpty {
      text += "\(wholeYears.map(\.japanese).joined(separator: "、"))は現額です。"
    }
    if !noteWords.isEmpty {
      text += "表の注は\(noteWords.map { "「\($0)」" }.joined())を含むとしています。"
    }
    return text
  }

  private var english: String {
    let source = figures.isFromMinistry ? "the Ministry of Finance" : "the projects"
    var text = "The budget printed for \(year), \(figures.printed.inMillions) million yen, is "
    text += "\(figures.isFromMinistry ? "" : "near ")the initial budget of \(source) "
    text += "(\(figures.initial.inMillions)), not the current appropriation "
    text += "(\(figures.current.inMillions)) with supplementary budgets and carry-overs."
    if !wholeYears.isEmpty {
      text += " \(wholeYears.map(\.description).joined(separator: ", ")) print the latter."
    }
    if !noteWords.isEmpty {
      text += " The note of the table says that it includes \(noteWords.joined(separator: ", "))."
    }
    return text
  }
}
