import Analysis
import Markup
import Policies

/// The flow of money of a program or a field, with its tables.
struct FlowFigure {
  let model: EvaluationModel
  let flow: ProgramFlow
  /// The field shown; nothing for the whole program.
  var field: Int?

  func html(_ language: Language) -> HTML {
    let diagram = FlowDiagramMaker(
      flow: flow, subject: subject(language), fields: field == nil ? names : nil,
      language: language
    ).diagram
    return element("figure", .class("charted flowing")) {
      element("figcaption") { caption(language) }
      ChartFigure.finding(FlowFinding(flow: flow).text(language), language)
      if diagram.total > 0 {
        FlowChart(
          id: "flow", name: subject(language) + language("：", ": ") + caption(language),
          diagram: diagram
        ).html(language)
      }
      element("div") {
        FlowTables(flow: flow, language: language) { number in
          element("a", .href(model.field(number).path(language))) {
            Text.imported(model.fieldTitle(number, language), language)
          }
        }.html
        sources(language)
      }
    }
  }

  private func caption(_ language: Language) -> String {
    let year = Text.year(flow.fiscalYear, language)
    return field == nil
      ? language("分野・事業・支出先への流れ、\(year)", "From fields to projects to payees, \(year)")
      : language("事業・支出先への流れ、\(year)", "From projects to payees, \(year)")
  }

  private func subject(_ language: Language) -> String {
    field.map { model.fieldTitle($0, language) } ?? model.title
  }

  private var names: [Int: String] {
    Dictionary(
      flow.fields.map { number -> (Int, String) in
        let name = model.evaluation.field(number)?.name ?? model.fieldNames[number] ?? ""
        return (number, name.isEmpty ? "\(number)" : "\(number) \(name)")
      }, uniquingKeysWith: { first, _ in first })
  }

  private func sources(_ language: Language) -> HTML {
    element("ul", .class("notes")) {
      element("li") {
        language(
          "帯の太さは金額に比例します（1本の線より細い帯は線で示します）。小さな事業と支出先は分野ごとにまとめました。",
          "Ribbons are as wide as their amounts, but never less than a line. Small projects and payees"
            + " are put together by field.")
      }
      element("li") {
        language(
          "再委託などで支出先から先へ渡った金額は、直接の支払額に含まれるため、段階として表に示し、加算していません。",
          "Money that payees passed on is part of what they were paid: the table shows it as a level, and"
            + " no sum contains it.")
      }
      element("li") {
        language(
          "同じ法人番号、または番号がなければ同じ名前の支出先を一つにまとめています（推定）。",
          "Payees of one corporate number, or without one of one name, are taken as one (inferred)."
        )
      }
      for (source, count) in counts {
        element("li") {
          language(
            "支出先の出所：\(source.title.japanese)（\(count)事業）",
            "Payees come from: \(source.title.english) (\(count) projects)")
        }
      }
    }
  }

  private var counts: [(SheetSource, Int)] {
    SheetSource.allCases.map { source in
      (source, flow.projects.count { $0.source == source })
    }.filter { $0.1 > 0 }
  }
}
