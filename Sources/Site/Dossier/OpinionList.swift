import Markup
import Policies

/// Opinions with how their field is known and where they stand.
struct OpinionList {
  let opinions: [Opinion]
  let model: EvaluationModel

  func html(_ language: Language) -> HTML {
    element("ul", .class("opinions")) {
      for opinion in opinions {
        element("li", .id("opinion-\(opinion.number)")) {
          Text.paragraphs(opinion.text)
          element("p", .class("meta")) {
            language("所見\(opinion.number)", "Opinion \(opinion.number)")
            " · "
            attribution(opinion, language)
            " · "
            model.place(opinion.passage.lines, language).html
          }
        }
      }
    }
  }

  private func attribution(_ opinion: Opinion, _ language: Language) -> HTML {
    switch opinion.attribution {
    case .general: .text(language("施策全体", "on the whole program"))
    case .named:
      .group([
        .text(language("分野を明示：", "names its field: ")), words(opinion, language),
      ])
    case .inferred:
      .group([
        element("span", .class("inferred")) { language("分野は推定", "field inferred") },
        .text(language("、根拠の語：", ", from the words ")), words(opinion, language),
      ])
    }
  }

  private func words(_ opinion: Opinion, _ language: Language) -> HTML {
    Text.imported(opinion.words.joined(separator: language("、", ", ")), language)
  }
}
