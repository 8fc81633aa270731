public import Policies

/// What a rule cannot be run without.
public enum CheckNeed: String, Decodable, Sendable {
  /// The evaluation of the cycle before.
  case previous
  /// The projects linked to the program's fields.
  case projects
  /// Indicators of these projects.
  case indicators
  /// Claims with the evidence of these projects.
  case claims
  /// The budget set against projects and the Ministry of Finance.
  case reconciliation
  /// A budget, of the document or of projects.
  case budget
  /// Opinions of outside experts.
  case opinions
  /// The years that the document evaluates.
  case cycle

  /// Why a rule was not run.
  public var reason: Bilingual {
    switch self {
    case .previous:
      Bilingual(ja: "前の期の評価書がありません。", en: "There is no evaluation of the cycle before.")
    case .projects:
      Bilingual(ja: "分野に結び付いた事業がありません。", en: "No projects are linked to the fields.")
    case .indicators: Bilingual(ja: "事業の指標がありません。", en: "There are no indicators of projects.")
    case .claims:
      Bilingual(ja: "事業のデータと突き合わせた主張がありません。", en: "No claims are held against project data.")
    case .reconciliation:
      Bilingual(ja: "予算の突合の結果がありません。", en: "The budget is set against no sources.")
    case .budget: Bilingual(ja: "予算の表がありません。", en: "There is no budget table.")
    case .opinions: Bilingual(ja: "有識者の所見がありません。", en: "There are no opinions of experts.")
    case .cycle:
      Bilingual(ja: "評価対象期間が分かりません。", en: "The years of the evaluation are not known.")
    }
  }

  func isMet(by context: CheckContext) -> Bool {
    switch self {
    case .previous: context.previous != nil
    case .projects: !context.projects.isEmpty
    case .indicators: context.projects.contains { !$0.record.reports.isEmpty }
    case .claims: context.claims != nil
    case .reconciliation: context.reconciliation != nil
    case .budget:
      context.evaluation?.budget != nil || context.projects.contains { !$0.record.budgets.isEmpty }
    case .opinions: context.evaluation?.opinions.isEmpty == false
    case .cycle: context.evaluation?.cycle.years != nil
    }
  }
}
