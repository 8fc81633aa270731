import Analysis
import Markup
import Policies

/// The causes of the differences of one year: of each line and of all together, for both amounts.
struct DifferenceCauses {
  let year: ReconciledYear
  let language: Language

  var html: HTML {
    let parts = amounts.flatMap { amount in
      (year.lines + [year.total]).compactMap { line in
        line[keyPath: amount.comparison].flatMap { part(line, amount.title, $0) }
      }
    }
    guard !parts.isEmpty else { return .empty }
    return .group(
      [element("h3") { language("差の理由（百万円）", "Causes of the differences (million yen)") }] + parts)
  }

  private var amounts: [(title: String, comparison: KeyPath<ReconciledLine, MoneyComparison?>)] {
    [(year.measure.title(language), \.budget), (language("執行", "executed"), \.executed)]
  }

  private func part(_ line: ReconciledLine, _ amount: String, _ money: MoneyComparison) -> HTML? {
    guard !(money.explained + money.uncounted).isEmpty else { return nil }
    let label = line.label ?? language("合計", "Total")
    return .group([
      element("h4") { Text.imported(label + language("：", ": ") + amount, language) },
      list(money.explained),
      .group(uncounted(money.uncounted)),
    ])
  }

  @HTMLBuilder private func uncounted(_ causes: [Explanation]) -> [HTML] {
    if !causes.isEmpty {
      element("p", .class("meta")) {
        language(
          "数えなかった候補（合わせると残る差を超えるため）：",
          "Candidates that are not counted, since together they exceed what is left:")
      }
      list(causes)
    }
  }

  private func list(_ causes: [Explanation]) -> HTML {
    guard !causes.isEmpty else { return .empty }
    return element("ul") {
      for cause in causes {
        element("li") {
          "\(Text.million(cause.yen))　"
          words(of: cause)
        }
      }
    }
  }

  /// The cause, in which the name of the project leads to its page.
  private func words(of cause: Explanation) -> HTML {
    let text = language(cause.text)
    guard let project = cause.project, let name = cause.projectName,
      let place = text.firstRange(of: name)
    else { return Text.imported(text, language) }
    return .group([
      Text.imported(String(text[..<place.lowerBound]), language),
      element("a", .href(Route.project(project).path(language))) { Text.imported(name, language) },
      Text.imported(String(text[place.upperBound...]), language),
    ])
  }
}

extension BudgetMeasure {
  /// What the budget of a line was compared by.
  fileprivate func title(_ language: Language) -> String {
    self == .initial ? language("当初予算", "initial budget") : language("予算", "budget")
  }
}
