import Analysis
import Markup
import Policies

/// The money of a project by year: a chart beside its table.
struct MoneyView {
  let record: ProjectRecord

  func html(_ language: Language) -> HTML {
    let budgets = record.latestBudgets
    guard !budgets.isEmpty else {
      return element("p") { language("予算のデータはありません。", "There is no budget data.") }
    }
    let years = budgets.map(YearMoney.init)
    let notes = JumpNote.all(MoneyJump.all(record))
    let chart = MoneyChart(
      id: "money", subject: Text.oneLine(record.name), years: years, notes: notes)
    return ChartFigure(
      caption: .text(language("予算と執行", "Budget and execution")),
      finding: MoneyFinding(years: years).text(language),
      chart: chart.fitted(language),
      table: .group([JumpNote.list(notes, language), table(budgets, language)]),
      form: chart.isLong ? .wide : .beside
    ).html(language)
  }

  private func table(_ budgets: [ProjectBudget], _ language: Language) -> HTML {
    Text.wideTable(
      caption: language(
        "年度別の予算と執行（百万円）", "Budget and execution by fiscal year (million yen)"),
      element("thead") {
        element("tr") {
          Text.head(language("年度", "Fiscal year"))
          Text.head(language("当初予算", "Initial"))
          Text.head(language("補正予算", "Supplementary"))
          Text.head(language("歳出予算現額", "Current appropriation"))
          Text.head(language("執行額", "Executed"))
          Text.head(language("執行率", "Rate"))
          Text.head(language("出所", "Source"))
        }
      },
      element("tbody") { for budget in budgets { row(budget, language) } })
  }

  private func row(_ budget: ProjectBudget, _ language: Language) -> HTML {
    let derived = record.derivedExecution(budget)
    return element("tr") {
      element("th", .scope("row")) { Text.year(budget.fiscalYear, language) }
      for amount in [budget.initial, budget.supplementary, budget.current] {
        element("td", .class("number")) { Text.money(amount, language) }
      }
      element("td", .class("number")) {
        if let executed = budget.executed {
          Text.million(executed)
        } else {
          language((budget.executedMissing ?? .emptyInSource).title)
        }
        if let executed = derived?.executed {
          element("p", .class("meta")) {
            language("加工データでは", "derived data: ")
            Text.million(executed)
          }
        }
      }
      element("td", .class("number")) { budget.executionRate.map(Text.percent) ?? "–" }
      element("td") {
        source(budget, language)
        if let derived { element("p", .class("meta")) { source(derived, language) } }
      }
    }
  }

  @HTMLBuilder private func source(_ budget: ProjectBudget, _ language: Language) -> [HTML] {
    if let sheet = record.sheet(budget.sheet) {
      "\(language(sheet.source.title)) \(Text.yearWords(FiscalYear(sheet.year), language)) "
    }
    Text.origin(budget.origin, language)
  }
}

extension YearMoney {
  init(_ budget: ProjectBudget) {
    let empty = Missing.emptyInSource.title
    self.init(
      year: budget.fiscalYear,
      budget: budget.current.map { .known($0.amount) } ?? .missing(empty),
      executed: budget.executed.map { .known($0.amount) }
        ?? .missing((budget.executedMissing ?? .emptyInSource).title))
  }
}
