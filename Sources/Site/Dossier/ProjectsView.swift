import Analysis
import Markup
import Policies

/// The projects of a field: money by year, indicators, logic model, inspections.
struct ProjectsView {
  let projects: [LinkedProject]
  /// Those that are linked, with their indicators.
  let sources: [EvidenceSource]
  let field: Field
  let title: String

  private var linked: [LinkedProject] { projects.filter { $0.link.method != .suggested } }
  private var suggested: [LinkedProject] { projects.filter { $0.link.method == .suggested } }
  private var names: ProjectNames { ProjectNames(projects) }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h2", .id("projects")) {
      language("事業（\(linked.count)件）", "Projects (\(linked.count))")
    }
    if linked.isEmpty {
      element("p") {
        language(
          "この分野に対応付けられた事業はありません。", "No project is linked to this field.")
      }
    } else {
      FieldMoneyView(projects: linked, title: title).html(language)
      projectTable(linked, language)
    }
    if !suggested.isEmpty {
      element("section", .class("off-paper")) { suggestions(language) }
    }
    if !linked.isEmpty {
      element("h2", .id("indicators")) { language("指標", "Indicators") }
      FieldIndicators(sources: sources).html(language)
      element("section", .class("off-paper")) {
        element("h2", .id("logic")) { language("効果発現経路", "Logic model") }
        FieldLogicView(projects: linked, goal: field.goal?.text, title: title).html(language)
      }
      element("h2", .id("inspections")) { language("点検・評価", "Inspections") }
      FieldInspections(projects: linked).html(language)
    }
  }

  private func projectTable(_ projects: [LinkedProject], _ language: Language) -> HTML {
    let years = Set(projects.flatMap { $0.record.latestBudgets.map(\.fiscalYear) }).sorted()
      .suffix(4)
    return element("div", .class("counts")) {
      Text.wideTable(
        caption: language(
          "事業ごとの歳出予算現額と執行率（百万円）", "Projects: current appropriation and execution rate (million yen)"
        ),
        element("thead") {
          element("tr") {
            Text.head(language("事業", "Project"))
            Text.head(language("対応付け", "Link"))
            for year in years { Text.head(Text.year(year, language)) }
            Text.head(language("最新の執行率", "Latest rate"))
          }
        },
        element("tbody") { for project in projects { row(project, Array(years), language) } })
    }
  }

  private func row(
    _ project: LinkedProject, _ years: [FiscalYear], _ language: Language
  ) -> HTML {
    let budgets = project.record.latestBudgets
    return element("tr") {
      element("th", .scope("row")) {
        names.link(project.record.id, project.record.name, language)
      }
      element("td") {
        if let origin = project.link.origin {
          element("a", .href(origin.address(language))) {
            language(
              "\(project.link.method.title.japanese)（ファイルの\(line(origin))行目）",
              "\(project.link.method.title.english) (line \(line(origin)) of the file)")
          }
        } else {
          language(project.link.method.title)
        }
      }
      for year in years {
        element("td", .class("number")) {
          Text.money(budgets.first { $0.fiscalYear == year }?.current, language)
        }
      }
      element("td", .class("number")) {
        if let last = budgets.last(where: { $0.executionRate != nil }),
          let rate = last.executionRate
        {
          Text.percent(rate)
          language("（\(last.fiscalYear.japanese)）", " (\(last.fiscalYear))")
        } else {
          "–"
        }
      }
    }
  }

  /// The number of a row, with commas: 2,022 is no year.
  private func line(_ origin: Origin) -> String { Text.number(Int64(origin.line)) }

  @HTMLBuilder private func suggestions(_ language: Language) -> [HTML] {
    element("h3") {
      language("対応の候補（推定\(suggested.count)件）", "Suggested projects (\(suggested.count), inferred)")
    }
    element("p", .class("meta")) {
      language(
        "率はこの分野の事業らしさの推定、その後はシートの年度と、この分野と共通する語です。「課の名前: 5/112」は、対応の分かるその課の112事業のうち"
          + "5事業がこの分野にあることを示します。",
        "The rate says how likely the project is of this field; then come the year of its sheet and words"
          + " that the field has too. “Name of a unit: 5/112” means that of the 112 projects of this unit"
          + " whose fields are known, 5 are of this field.")
    }
    element("ul") {
      for project in suggested {
        element("li") {
          names.link(project.record.id, project.record.name, language)
          " \(Text.percent(project.link.score)) "
          element("span", .class("meta")) {
            language("\(project.link.sheetYear)年度のシート ", "sheet of \(project.link.sheetYear) ")
          }
          element("span", .class("inferred")) {
            Text.imported(
              (project.link.words + project.link.facts).joined(separator: "、"), language)
          }
        }
      }
    }
  }
}

/// The money of a field's projects together.
struct FieldMoneyView {
  let projects: [LinkedProject]
  let title: String

  func html(_ language: Language) -> HTML {
    let years = sums
    let notes = JumpNote.all(MoneyJump.all(projects))
    let chart = MoneyChart(
      id: "field-money", subject: title, years: years.map(\.money), notes: notes)
    return ChartFigure(
      caption: .text(
        language(
          "対応付けられた事業の合計", "Sum of the linked projects")),
      finding: MoneyFinding(years: years.map(\.money)).text(language),
      chart: chart.fitted(language),
      table: .group([JumpNote.list(notes, language), table(years, language)]),
      form: chart.isLong ? .wide : .beside
    ).html(language)
  }

  private func table(_ years: [YearSum], _ language: Language) -> HTML {
    element("details", .class("off-paper")) {
      element("summary") { language("数値の表", "Table of the numbers") }
      Text.table(
        caption: language("事業の合計（百万円）", "Sum of projects (million yen)"),
        element("thead") {
          element("tr") {
            Text.head(language("年度", "Fiscal year"))
            Text.head(language("事業数", "Projects"))
            Text.head(language("歳出予算現額", "Current appropriation"))
            Text.head(language("執行額", "Executed"))
            Text.head(language("執行率", "Rate"))
          }
        },
        element("tbody") { for year in years { row(year, language) } })
    }
  }

  private struct YearSum {
    let money: YearMoney
    let projects: Int
  }

  /// Years of the latest sheets only: for earlier ones projects that ended are not linked.
  private var sums: [YearSum] {
    let budgets = projects.flatMap(\.record.latestBudgets)
    let years = Set(budgets.map(\.fiscalYear)).sorted()
    return years.map { year in
      let all = budgets.filter { $0.fiscalYear == year }
      let executed = all.compactMap(\.executed)
      let reason = all.compactMap(\.executedMissing).first ?? .emptyInSource
      return YearSum(
        money: YearMoney(
          year: year, budget: Self.sum(all.compactMap(\.current), Missing.emptyInSource.title),
          executed: executed.count < all.count && all.contains { $0.executedMissing == .notYet }
            ? .missing(reason.title) : Self.sum(executed, reason.title)),
        projects: all.count)
    }
  }

  private static func sum(_ amounts: [Yen], _ reason: Bilingual) -> Datum<Int64> {
    guard let first = amounts.first else { return .missing(reason) }
    var total: Yen? = first
    for amount in amounts.dropFirst() { total = total?.adding(amount) }
    return total.map { .known($0.amount) } ?? .missing(Missing.unreadable.title)
  }

  private func row(_ year: YearSum, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) { Text.year(year.money.year, language) }
      element("td", .class("number")) { "\(year.projects)" }
      for datum in [year.money.budget, year.money.executed] {
        element("td", .class("number")) {
          switch datum {
          case .known(let yen): Text.million(Yen(yen))
          case .missing(let reason): language(reason)
          }
        }
      }
      element("td", .class("number")) {
        if let budget = year.money.budget.known, let executed = year.money.executed.known,
          budget != 0
        {
          Text.percent(Double(executed) / Double(budget))
        } else {
          "–"
        }
      }
    }
  }
}
