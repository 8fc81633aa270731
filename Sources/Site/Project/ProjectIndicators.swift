import Analysis
import Markup
import Policies

/// The indicators of a project as small charts, and why reports are joined or not.
struct ProjectIndicators {
  let record: ProjectRecord

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    let assembly = IndicatorAssembly(record)
    let measured = assembly.series.filter { series in
      series.values.contains { $0.target != nil || $0.actual != nil }
    }
    let numbered = zip(1..., measured)
    if measured.isEmpty {
      element("p") { language("数値のある指標はありません。", "There are no indicators with figures.") }
    }
    for kind in IndicatorKind.allCases {
      let views = numbered.filter { $0.1.kind == kind }.map {
        IndicatorView(number: $0, series: $1, showsJoins: true)
      }
      if !views.isEmpty {
        element("h3") {
          language(
            "\(kind.title.japanese)（\(views.count)件）", "\(kind.title.english) (\(views.count))")
        }
        element("div", .class("charts")) { for view in views { view.html(language) } }
      }
    }
    JoinsView(views: numbered.map { JoinView(number: $0, series: $1) }).content(language)
    SuggestedJoinsView(record: record, suggestions: assembly.suggestions).content(language)
    for gap in KnownGap.all where [.outcomes, .outputs].contains(gap.subject) {
      if record.sheets.contains(where: { $0.source == .judgit && gap.years.contains($0.year) }) {
        element("p", .class("gap")) { language(gap.text) }
      }
    }
  }
}
