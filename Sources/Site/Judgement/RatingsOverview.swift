import Analysis
import Markup
import Policies

/// The ratings of a program and of its fields: what people confirmed, and what the rules propose.
struct RatingsOverview {
  let ratings: ProgramRatings
  let model: EvaluationModel

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h2", .id("rating")) { language("評語（施策と分野）", "Ratings of program and fields") }
    if ratings.stated.isEmpty {
      element("p") { language("文書に評語は記載されていません。", "The document states no rating.") }
    }
    element("p", .class("meta")) {
      language(
        "\(ratings.profile.name.japanese)の規則が事業の指標から導いた案です。根拠の指標は各分野のページにあります。",
        "Proposed by the rules of \(ratings.profile.name.english) from indicators of projects, which stand on"
          + " the page of each field.")
    }
    Text.wideTable(
      caption: language("評語の案と確定", "Ratings proposed and confirmed"),
      element("thead") {
        element("tr") {
          Text.head(language("対象", "Of"))
          Text.head(language("案", "Proposal"))
          Text.head(language("理由", "Reasons"))
          Text.head(language("数えた指標", "Indicators counted"))
          Text.head(language("確定した評語", "Confirmed rating"))
        }
      },
      element("tbody") {
        row(.text(language("施策全体", "The whole program")), ratings.program, language)
        for proposal in ratings.fields { row(name(proposal, language), proposal, language) }
      })
  }

  private func name(_ proposal: RatingProposal, _ language: Language) -> HTML {
    guard let field = proposal.subject.field else { return .text("–") }
    return element("a", .href("\(model.field(field).path(language))#rating")) {
      Text.imported(model.fieldTitle(field, language), language)
    }
  }

  private func row(_ name: HTML, _ proposal: RatingProposal, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) { name }
      element("td") {
        element("span", .class("inferred")) { language(proposal.status.title) }
        if !proposal.candidates.isEmpty {
          element("p", .class("line")) {
            proposal.candidates.map { language($0.name) }.joined(separator: " / ")
          }
        }
      }
      element("td", .class("prose")) {
        for reason in proposal.reasons { element("p", .class("line")) { language(reason.text) } }
      }
      element("td", .class("number")) { "\(proposal.inputs.count { $0.use == .counted })" }
      element("td") { confirmed(proposal, language) }
    }
  }

  @HTMLBuilder private func confirmed(
    _ proposal: RatingProposal, _ language: Language
  ) -> [HTML] {
    if let confirmation = proposal.confirmation {
      element("span", .class("chip")) {
        proposal.profile.level(confirmation.level).map { language($0.name) } ?? confirmation.level
      }
      element("p", .class("meta")) {
        Text.imported(
          [confirmation.reason, confirmation.decidedBy, String(confirmation.decidedAt.prefix(10))]
            .compactMap(\.self).joined(separator: language("、", ", ")), language)
      }
    } else {
      "–"
    }
  }
}
