import Analysis
import Markup
import Policies

/// The claims whose verdict or kind a person decided, with the proposal beside the decision.
struct DecidedClaims {
  let model: EvaluationModel
  let claims: ProgramClaims

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    let decided = claims.fields.flatMap(\.claims).filter { !$0.rulings.isEmpty }
    let unplaced = claims.fields.flatMap(\.unplaced)
    element("h2", .id("decided")) {
      language("人が判断した主張（\(decided.count)件）", "Claims that people decided on (\(decided.count))")
    }
    if decided.isEmpty {
      element("p") {
        language(
          "まだありません。hyoka claims confirm と reject で記録します。",
          "None yet. They are recorded with hyoka claims confirm and reject.")
      }
    } else {
      table(decided, language)
    }
    if !unplaced.isEmpty {
      element("p", .class("warning")) {
        language(
          "文言が変わり、判断の対象が見つからない主張：", "Decided, but the words are not there any more: ")
        Text.imported(unplaced.map(\.text).joined(separator: language("、", ", ")), language)
      }
    }
  }

  private func table(_ decided: [SubstantiatedClaim], _ language: Language) -> HTML {
    Text.wideTable(
      caption: language("人が判断した主張", "Claims that people decided on"),
      element("thead") {
        element("tr") {
          Text.head(language(model.evaluation.program.fieldLabel))
          Text.head(language("主張", "Claim"))
          Text.head(language("種類の判断", "Kind"))
          Text.head(language("判定の判断", "Verdict"))
        }
      },
      element("tbody") { for claim in decided { row(claim, language) } })
  }

  private func row(_ claim: SubstantiatedClaim, _ language: Language) -> HTML {
    let (field, number) = (claim.claim.field, claim.claim.number)
    return element("tr") {
      element("th", .scope("row")) {
        element("a", .href("\(model.field(field).path(language))#claim-\(number)")) {
          Text.imported("\(model.fieldTitle(field, language)) \(number)", language)
        }
      }
      element("td", .class("prose")) { Text.paragraphs(claim.claim.text) }
      element("td") {
        for ruling in claim.rulings.kind.holding {
          RulingView(title: ruling.value.title, mark: ruling.value.rawValue, ruling: ruling)
            .html(language)
        }
        proposal(claim.claim.kind?.title, language)
      }
      element("td") {
        for ruling in claim.rulings.verdict.holding {
          RulingView(title: ruling.value.title, mark: ruling.value.rawValue, ruling: ruling)
            .html(language)
        }
        proposal(claim.proposedVerdict?.title, language)
      }
    }
  }

  private func proposal(_ title: Bilingual?, _ language: Language) -> HTML {
    element("p", .class("meta")) {
      Text.proposal(language)
      " "
      language(title ?? Bilingual(ja: "なし", en: "none"))
    }
  }
}
