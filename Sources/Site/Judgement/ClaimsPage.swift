import Analysis
import Markup
import Policies
import Store

/// What the results of a program claim, what bears it out, and where something is missing.
struct ClaimsPage: Page {
  let model: EvaluationModel
  let claims: ProgramClaims
  /// Nothing before there is any profile.
  var ratings: ProgramRatings?

  var route: Route { .claims(model.id) }

  var query: [(name: String, value: String)] {
    model.namesCycle ? [("cycle", model.revision.cycle)] : []
  }

  func title(_ language: Language) -> String {
    let years = model.namesCycle ? " \(model.revision.cycle)" : ""
    return language("主張と根拠", "Claims and evidence") + "\(years) – \(model.title)"
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    [(language("施策", "Programs"), .programs), (model.title, model.program)]
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { language("主張と根拠", "Claims and evidence") }
    element("p") {
      language(
        "評価結果を主張（述語を持つ節）に分け、種類を規則で推定し、分野の事業の指標・予算・点検を根拠の候補として並べます。"
          + "「支持」「矛盾」は公表された数値との比較による提案で、判断は人が行います。",
        "The results are split into claims. Rules infer the kind of each, and the indicators, budgets and"
          + " inspections of the field's projects stand beside them as evidence. That figures support or"
          + " contradict a claim is a proposal for a person to decide.")
    }
    CycleChoice(route: route, model: model).html(language)
    ClaimCounts(model: model, claims: claims).content(language)
    DecidedClaims(model: model, claims: claims).content(language)
    ClaimTasks(model: model, claims: claims).content(language)
    if let ratings { RatingsOverview(ratings: ratings, model: model).content(language) }
  }
}
