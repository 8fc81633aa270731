public import Policies

/// What differs from ministry to ministry in a reconciliation, `Rules/reconciliation.json`.
public struct ReconciliationRules: Decodable, Hashable, Sendable {
  /// Organisations of a ministry whose budget items have no project sheets.
  public let withoutProjects: [String]
  /// Words by which the note of a table claims more than the initial budget.
  public let noteWords: [String]
  /// Words by which a note takes such a claim back.
  public let noteNegations: [String]
  /// The words that tell contributions to international organisations.
  public let contributions: ContributionWords

  /// The rules that come with Hyoka.
  public static let builtIn = RuleFile.builtIn(
    ReconciliationRules.self, PackageResources.reconciliation_json)
}

/// A document's budget set against its projects and the Ministry of Finance, year by year.
///
/// Nothing is corrected: the document's figures, the projects' by their own flags and those of the
/// Ministry of Finance stand side by side, differences have named causes, and what no cause
/// explains stays visible.
public struct Reconciliation: Hashable, Sendable {
  /// The years in order.
  public let years: [ReconciledYear]
  /// What the figures show about the document.
  public let findings: [ReconciliationFinding]
  /// What could not be compared, since it is not in the record.
  public let lacks: [Bilingual]
  /// The items of which the figures of the Ministry of Finance are made, each once.
  public let items: [MinistryItem]

  /// Reconciles.
  ///
  /// - Parameters:
  ///   - table: The budget table of the document, if there is one.
  ///   - projects: The projects of the program.
  ///   - items: The budget items of the Ministry of Finance selected for the program.
  ///   - ended: Projects that may have ended, or nothing if nobody looked for any.
  ///   - rules: What differs from ministry to ministry.
  public init(
    table: BudgetTable?, projects: [ReconciledProject], items: [MinistryItem],
    ended: [EndedProject]? = nil, rules: ReconciliationRules = .builtIn
  ) {
    let ministry = MinistryItemRepeats(items)
    self.items = ministry.counted
    let inputs = ReconciliationInputs(
      table: table, projects: projects, items: ministry.counted, ended: ended, rules: rules)
    let initialOnly = InitialBudgetCheck(inputs).years
    findings = initialOnly.map { $0.finding(table) } + ministry.findings(in: inputs.years)
    years = inputs.years.map { year in
      let measure = initialOnly.contains { $0.year == year } ? BudgetMeasure.initial : .current
      return YearReconciler(year: year, measure: measure, inputs: inputs).reconciled()
    }
    lacks = ReconciliationLacks(inputs).texts
  }
}
