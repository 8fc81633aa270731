import Analysis
import Markup
import Policies

/// The numbers of a flow: by field or project, and every payment.
struct FlowTables {
  let flow: ProgramFlow
  let language: Language
  /// What stands in the first column for a field.
  let field: (Int) -> HTML
  private let names: ProjectNames

  init(flow: ProgramFlow, language: Language, field: @escaping (Int) -> HTML) {
    self.flow = flow
    self.language = language
    self.field = field
    names = ProjectNames(
      Dictionary(flow.projects.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }))
  }

  var html: HTML { .group([element("div", .class("counts")) { sums }, payments]) }

  /// One row for each field, or for each project of a single field.
  private var sums: HTML {
    Text.wideTable(
      caption: language(
        "執行額と支払額（百万円）、\(Text.year(flow.fiscalYear, language))",
        "Executed and paid (million yen), \(Text.year(flow.fiscalYear, language))"),
      element("thead") {
        element("tr") {
          Text.head(isOneField ? language("事業", "Project") : language("分野", "Field"))
          if !isOneField { Text.head(language("事業数", "Projects")) }
          Text.head(language("執行額", "Executed"))
          Text.head(language("直接の支出先への支払額", "Paid to direct payees"))
          Text.head(language("支出先のデータなし", "No data on payees"))
          Text.head(language("執行額を超える支出", "Paid beyond execution"))
        }
      },
      element("tbody") {
        if isOneField {
          for project in flow.projects { row(link(project), [project], counts: false) }
        } else {
          for number in flow.fields {
            row(field(number), flow.projects.filter { $0.field == number })
          }
        }
      },
      element("tfoot") { row(.text(language("合計", "Sum")), flow.projects, counts: !isOneField) })
  }

  private var isOneField: Bool { flow.fields.count == 1 }

  private func row(_ head: HTML, _ projects: [FlowProject], counts: Bool = true) -> HTML {
    let part = flow.only { project in projects.contains { $0.id == project.id } }
    return element("tr") {
      element("th", .scope("row")) { head }
      if counts { element("td", .class("number")) { "\(projects.count)" } }
      element("td", .class("number")) { executed(projects, part) }
      for sum in [part.sum(\.paid), part.sum(\.withoutPayee), part.sum(\.beyond)] {
        element("td", .class("number")) { Text.million(sum) }
      }
    }
  }

  /// The executed amount, or the reason why there is none.
  private func executed(_ projects: [FlowProject], _ part: ProgramFlow) -> String {
    let missing = projects.compactMap(\.executedMissing)
    guard let reason = missing.first else {
      return Text.million(part.sum { $0.executed ?? Yen(0) })
    }
    guard missing.count < projects.count else { return language(reason.title) }
    return Text.million(part.sum { $0.executed ?? Yen(0) })
      + language(
        "（\(missing.count)事業は\(reason.title.japanese)）",
        " (\(missing.count): \(reason.title.english))")
  }

  private var count: Int { flow.projects.reduce(0) { $0 + $1.payees.count } }

  /// Every payment of every project; what payees passed on stands as a level of its own.
  private var payments: HTML {
    element("details", .class("off-paper")) {
      element("summary") {
        language(
          "事業ごとの支出先（\(count)件と再委託など）",
          "Payees by project (\(count), and money passed on)"
        )
      }
      Text.wideTable(
        caption: language("事業ごとの支出先（百万円）", "Payees by project (million yen)"),
        element("thead") {
          element("tr") {
            Text.head(language("事業", "Project"))
            Text.head(language("支出先", "Payee"))
            Text.head(language("段階", "Level"))
            Text.head(language("金額", "Amount"))
            Text.head(language("出所", "Source"))
          }
        },
        element("tbody") {
          for project in flow.projects {
            for (payee, place) in RowPlaces.placed(project.payees + project.later, by: name) {
              row(project, payee, place)
            }
            if project.withoutPayee.amount > 0 { without(project) }
          }
        })
    }
  }

  private func name(_ payee: FlowPayee) -> String {
    payee.isUnnamed ? language("名前のない支出先", "without a name") : payee.name
  }

  private func row(_ project: FlowProject, _ payee: FlowPayee, _ place: Int) -> HTML {
    element("tr") {
      element("th", .scope("row")) { link(project) }
      element("th", .scope("row")) {
        Text.imported(name(payee), language)
        RowPlaces.text(place, language)
      }
      element("td") { level(payee) }
      element("td", .class("number")) { Text.million(payee.amount) }
      origin(payee.origin ?? project.origin)
    }
  }

  /// The row that names a payee, else where the payees of the project begin in their file.
  private func origin(_ origin: Origin?) -> HTML {
    element("td") { origin.map { Text.origin($0, language) } ?? .text("–") }
  }

  private func without(_ project: FlowProject) -> HTML {
    element("tr") {
      element("th", .scope("row")) { link(project) }
      element("th", .scope("row")) { language("支出先のデータなし", "no data on payees") }
      element("td") { "–" }
      element("td", .class("number")) { Text.million(project.withoutPayee) }
      origin(project.origin)
    }
  }

  private func level(_ payee: FlowPayee) -> String {
    switch payee.level {
    case 1? where payee.amount.amount < 0: language("返納・減額（合計に含まず）", "repaid (not in the sums)")
    case 1?: language("直接", "direct")
    case let level?:
      language("\(level)段階目（再委託など。合計に含まず）", "level \(level) (passed on; not in the sums)")
    case nil: language("段階不明（合計に含まず）", "level unknown (not in the sums)")
    }
  }

  private func link(_ project: FlowProject) -> HTML {
    names.link(project.id, project.name, language)
  }
}
