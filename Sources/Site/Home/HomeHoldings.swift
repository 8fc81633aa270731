import Markup
import Policies
import Store

/// What the record holds, in numbers.
struct HomeHoldings {
  let programs: [ProgramSummary]
  let holdings: Holdings
  let government: MinistryRow?

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h2", .id("holdings")) { language("記録にあるもの", "What the record holds") }
    element("dl", .class("figures")) { for figure in figures(language) { html(figure) } }
    if !holdings.sheets.isEmpty { table(language) }
  }

  private struct Figure {
    let title: String
    let value: String
    var note: String?
  }

  private func html(_ figure: Figure) -> HTML {
    element("div") {
      element("dt") { figure.title }
      element("dd") {
        figure.value
        if let note = figure.note { element("span", .class("meta line")) { " \(note)" } }
      }
    }
  }

  private func figures(_ language: Language) -> [Figure] {
    let cycles = programs.compactMap(\.cycles.first)
    func number(_ count: Int) -> String { Text.number(Int64(count)) }
    return [
      Figure(title: language("施策", "Programs"), value: number(programs.count)),
      Figure(
        title: language("分野", "Fields"), value: number(cycles.reduce(0) { $0 + $1.fields })),
      Figure(
        title: language("評価書の所見", "Opinions in evaluations"),
        value: number(cycles.reduce(0) { $0 + $1.opinions })),
      Figure(title: language("事業", "Projects"), value: number(holdings.projects)),
      Figure(
        title: language("指標の報告", "Reports of indicators"), value: number(holdings.indicators)),
      Figure(title: language("支出先の行", "Rows of payments"), value: number(holdings.payments)),
      Figure(
        title: language("国際比較の値", "Values of other countries"),
        value: number(holdings.observations)),
    ] + money(language)
  }

  private func money(_ language: Language) -> [Figure] {
    guard let government, let executed = government.tally.executed.sum else { return [] }
    let count = Text.number(Int64(government.tally.executed.projects))
    return [
      Figure(
        title: language("事業の執行額", "Spent by projects"),
        value: AutomaticUnit.text(executed.amount, language),
        note: language(
          "\(Text.year(government.fiscalYear, language))、\(count)事業",
          "\(government.fiscalYear), \(count) projects"))
    ]
  }

  private func table(_ language: Language) -> HTML {
    let years = Set(holdings.sheets.map(\.year)).sorted()
    let sources = SheetSource.allCases.filter { source in
      holdings.sheets.contains { $0.source == source }
    }
    return Text.table(
      caption: language("レビューシートの数（シートの年度別・出所別）", "Review sheets by year and source"),
      element("thead") {
        element("tr") {
          Text.head(language("シートの年度", "Year of the sheets"))
          for source in sources { Text.head(language(source.title)) }
        }
      },
      element("tbody") {
        for year in years {
          element("tr") {
            element("th", .scope("row")) { "\(year)" }
            for source in sources {
              element("td", .class("number")) { count(source, year, language) }
            }
          }
        }
      })
  }

  private func count(_ source: SheetSource, _ year: Int, _ language: Language) -> String {
    let found = holdings.sheets.first { $0.source == source && $0.year == year }
    return found.map { Text.number(Int64($0.count)) } ?? language("なし", "none")
  }
}
