import Analysis
import Markup
import Policies

/// What the figures say of a claim, with the figures.
struct VerdictCell {
  let claim: SubstantiatedClaim

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    if let verdict = claim.verdict, let (evidence, comparison) = deciding(verdict) {
      element("span", .class("chip \(verdict.rawValue)")) { language(verdict.title) }
      " "
      Text.proposal(language)
      element("p") { language(comparison.reason) }
      if claim.isDisputed {
        element("p", .class("warning")) {
          language("ほかの指標は逆を示す。", "Other indicators say the opposite.")
        }
      }
      if !comparison.values.isEmpty { figures(evidence, comparison, language) }
    } else {
      element("span", .class("meta")) { language("比べる数値なし", "no figures to compare") }
    }
  }

  /// The closest indicator that says so.
  private func deciding(_ verdict: ClaimVerdict) -> (ClaimEvidence, ClaimComparison)? {
    for evidence in claim.evidence {
      if let comparison = evidence.comparison, comparison.verdict == verdict {
        return (evidence, comparison)
      }
    }
    return nil
  }

  /// Whether the reason already counts the targets, by the claim's own measure.
  private var speaksOfTarget: Bool {
    let statement = claim.claim.assertion?.statement
    return statement == .attained || statement == .missed
  }

  private func figures(
    _ evidence: ClaimEvidence, _ comparison: ClaimComparison, _ language: Language
  ) -> HTML {
    element("details") {
      element("summary") {
        language(
          "年度ごとの数値（\(comparison.values.count)年）", "Figures by year (\(comparison.values.count))")
      }
      element("table") {
        element("caption") {
          element("a", .href(Route.project(evidence.project).path(language) + "#indicators")) {
            Text.imported(Text.oneLine(evidence.name), language)
          }
          if let unit = evidence.unit {
            " ("
            Text.imported(unit, language)
            ")"
          }
        }
        element("thead") {
          element("tr") {
            Text.head(language("年度", "Year"))
            Text.head(language("目標値", "Target"))
            Text.head(language("実績値", "Actual"))
          }
        }
        element("tbody") {
          for value in comparison.values {
            element("tr") {
              element("th", .scope("row")) { "\(value.fiscalYear.year)" }
              element("td", .class("number")) { Text.figure(value.target?.value) }
              element("td", .class("number")) { Text.figure(value.actual?.value) }
            }
          }
        }
      }
      element("p", .class("meta")) {
        language(comparison.years.title)
        if comparison.targets > 0, !speaksOfTarget {
          language(
            "、目標達成 \(comparison.targetsMet) / \(comparison.targets)年",
            "; target met in \(comparison.targetsMet) of \(comparison.targets)")
        }
      }
    }
  }
}
