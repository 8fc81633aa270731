import Analysis
import Markup
import Policies

/// Whether a claim holds: a person's word, and what the figures say, with the figures.
struct VerdictCell {
  let claim: SubstantiatedClaim

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    if let ruling = claim.rulings.verdict.decisive(on: claim.proposedVerdict) {
      RulingView(title: ruling.value.title, mark: ruling.value.rawValue, ruling: ruling)
        .html(language)
    }
    if let verdict = claim.proposedVerdict, let (evidence, comparison) = deciding(verdict) {
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
      if !comparison.money.isEmpty { money(evidence, comparison, language) }
    } else {
      element("span", .class("meta")) { language("比べる数値なし", "no figures to compare") }
    }
  }

  /// The closest evidence that says so.
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
        caption(evidence, unit: evidence.unit.map { Bilingual(ja: $0, en: $0) }, language)
        head(
          [
            Bilingual(ja: "年度", en: "Year"), Bilingual(ja: "目標値", en: "Target"),
            Bilingual(ja: "実績値", en: "Actual"),
          ], language)
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

  private func money(
    _ evidence: ClaimEvidence, _ comparison: ClaimComparison, _ language: Language
  ) -> HTML {
    element("details") {
      element("summary") {
        language(
          "比べた金額（\(comparison.money.count)件）", "Amounts compared (\(comparison.money.count))")
      }
      element("table") {
        caption(evidence, unit: Bilingual(ja: "百万円", en: "million yen"), language)
        head(
          [
            Bilingual(ja: "年度", en: "Year"), Bilingual(ja: "種類", en: "Kind"),
            Bilingual(ja: "金額", en: "Amount"),
          ], language)
        element("tbody") {
          for amount in comparison.money {
            element("tr") {
              element("th", .scope("row")) { "\(amount.fiscalYear.year)" }
              element("td") {
                language(amount.kind.title)
                if let line = amount.line {
                  element("p", .class("meta")) { Text.imported(line, language) }
                }
              }
              element("td", .class("number")) { Text.million(amount.yen) }
            }
          }
        }
      }
      element("p", .class("meta")) { language(comparison.years.title) }
    }
  }

  private func head(_ titles: [Bilingual], _ language: Language) -> HTML {
    element("thead") {
      element("tr") { for title in titles { Text.head(language(title)) } }
    }
  }

  private func caption(
    _ evidence: ClaimEvidence, unit: Bilingual?, _ language: Language
  ) -> HTML {
    element("caption") {
      let name = Text.imported(Text.oneLine(evidence.name), language)
      if let address = EvidenceLink.place(of: evidence, language) {
        element("a", .href(address)) { name }
      } else {
        name
      }
      if let unit {
        " ("
        Text.imported(language(unit), language)
        ")"
      }
    }
  }
}

/// A person's word on a proposal, with the reason.
struct RulingView<Value: Hashable & Sendable> {
  let title: Bilingual
  let mark: String
  let ruling: Ruling<Value>

  func html(_ language: Language) -> HTML {
    element("p", .class("ruling")) {
      if ruling.isConfirmed {
        element("span", .class("chip \(mark)")) { language(title) }
        language(" 人が判断", " decided by a person")
      } else {
        element("strong") { language("「\(title.japanese)」を採らない", "Not: \(title.english)") }
        language(" 人が判断", " decided by a person")
      }
      if let reason = ruling.reason {
        language("：", ": ")
        Text.imported(reason, language)
      }
      " "
      element("span", .class("meta")) {
        Text.imported([ruling.by, ruling.at].compactMap(\.self).joined(separator: " "), language)
      }
    }
  }
}
