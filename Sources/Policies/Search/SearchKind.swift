/// What a search can find.
public enum SearchKind: String, CaseIterable, Sendable {
  /// A program (施策), by its title.
  case program
  /// A field (個別分野), by its name.
  case field
  /// Parts of an evaluation document.
  case goal, result, nextGoal, opinion
  /// A project (事業) by the name, purpose and outline of its sheets.
  case project
  /// An indicator (指標) of a project.
  case indicator
  /// What inspections (点検) say of a project.
  case inspection
  /// A receiver of payments (支出先).
  case payee
  /// A series by which countries can be compared (国際比較の系列).
  case series
  /// A line of a document.
  case document

  /// What it is called.
  public var title: Bilingual {
    switch self {
    case .program: Bilingual(ja: "施策", en: "Program")
    case .field: Bilingual(ja: "個別分野", en: "Field")
    case .goal: Bilingual(ja: "施策目標", en: "Goal")
    case .result: Bilingual(ja: "評価結果", en: "Result")
    case .nextGoal: Bilingual(ja: "次期施策目標", en: "Next goal")
    case .opinion: Bilingual(ja: "所見", en: "Opinion")
    case .project: Bilingual(ja: "事業", en: "Project")
    case .indicator: Bilingual(ja: "指標", en: "Indicator")
    case .inspection: Bilingual(ja: "点検", en: "Inspection")
    case .payee: Bilingual(ja: "支出先", en: "Payee")
    case .series: Bilingual(ja: "国際比較の系列", en: "Comparison series")
    case .document: Bilingual(ja: "原文", en: "Source text")
    }
  }
}
