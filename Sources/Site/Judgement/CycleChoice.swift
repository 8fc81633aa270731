import Markup
import Policies
import Store

/// Chooses one of the cycles of a program; nothing where there is only one.
struct CycleChoice {
  let route: Route
  let model: EvaluationModel

  func html(_ language: Language) -> HTML {
    guard model.cycles.count > 1 else { return .empty }
    return Text.form(
      route, language,
      select("cycle", language("評価対象期間", "Years evaluated"), model.revision.cycle, language),
      element("button", Attribute("type", "submit")) { language("表示", "Show") })
  }

  /// The cycles as a list under a name.
  func select(
    _ name: String, _ label: String, _ chosen: String, _ language: Language
  ) -> HTML {
    Choice(
      name: name, label: label,
      choices: model.cycles.map { ($0.cycle.id, Text.cycle($0.cycle, language)) }, chosen: chosen
    ).html
  }
}
