@testable import Analysis
@testable import Policies

/// Claims and evidence of an invented ministry of water (水辺).
enum ClaimMaker {
  /// The claims of a text.
  static func claims(_ text: String, goal: String? = nil) throws -> [Claim] {
    let field = field(result: text, goal: goal)
    return try ClaimReader(ClaimRules.builtIn(), fields: [field]).claims(of: field)
  }

  /// A field with a result and a goal.
  static func field(result: String?, goal: String? = nil, number: Int = 1) -> Field {
    Field(number, statements(result: result, goal: goal, number: number), [])
  }

  private static func statements(
    result: String?, goal: String?, number: Int = 1
  ) -> [Statement] {
    [(Section.goals, goal), (.results, result)].compactMap { section, text in
      text.map {
        Statement(
          section: section, position: 1, field: number, name: nil,
          passage: Passage(text: $0, lines: 3...4))
      }
    }
  }

  /// An evaluation of one field.
  static func evaluation(
    _ result: String, goal: String? = nil, years: ClosedRange<Int>? = nil,
    budget: BudgetTable? = nil
  ) -> Evaluation {
    let empty = Bilingual(ja: "", en: "")
    return Evaluation(
      profile: "test",
      program: Program(id: "test-1", title: nil, ministry: empty, fieldLabel: empty),
      cycle: EvaluationCycle(
        years: years.map { FiscalYear($0.lowerBound)...FiscalYear($0.upperBound) }, basis: .stated),
      preambles: [:], statements: statements(result: result, goal: goal), budget: budget,
      opinions: [],
      notes: [], findings: [], lines: [])
  }

  /// The claims of a result with their evidence.
  static func substantiated(
    _ result: String, goal: String? = nil, sources: [EvidenceSource] = [],
    years: ClosedRange<Int>? = nil, budget: BudgetTable? = nil,
    decisions: ClaimDecisions = ClaimDecisions()
  ) throws -> FieldClaims {
    let evaluation = evaluation(result, goal: goal, years: years, budget: budget)
    guard let field = evaluation.field(1) else { throw Nothing() }
    return try FieldClaims(
      field, in: evaluation, sources: sources, decisions: decisions, rules: ClaimRules.builtIn())
  }

  /// A project with one indicator; `values` lists year, target and actual value.
  static func source(
    _ values: [(Int, Double?, Double?)], name: String = "水路の点検件数", unit: String? = "件",
    direction: IndicatorDirection? = nil
  ) -> EvidenceSource {
    let report = IndicatorMaker.report(1, 2024, name, unit: unit, direction: direction, values)
    let record = ProjectRecord(
      id: "7", name: "水路の維持", sheets: [], steps: [:], suggestions: [], outlines: [:],
      budgets: [], reports: [report], indicatorDecisions: [], links: [], inspections: [], edges: [])
    return EvidenceSource(field: 1, record: record, series: IndicatorAssembly([report]).series)
  }

  /// What the figures say of the first claim of a text.
  static func first(
    _ text: String, _ source: EvidenceSource, years: ClosedRange<Int>? = 2021...2023
  ) throws -> SubstantiatedClaim {
    let claims = try substantiated(text, sources: [source], years: years)
    guard let first = claims.claims.first else { throw Nothing() }
    return first
  }

  struct Nothing: Error {}
}
