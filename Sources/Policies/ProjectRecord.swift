/// What the record holds of one project (事業) over all its years.
public struct ProjectRecord: Sendable {
  /// Its id: the id of the review site, or source, year, ministry and number of its last sheet.
  public let id: String
  /// Its name by the latest sheet.
  public let name: String
  /// Its sheets, the latest first.
  public let sheets: [ProjectSheet]
  /// The steps between the sheets, by the earlier sheet.
  public let steps: [Int64: SheetStep]
  /// Steps that Hyoka suggests and nobody confirmed.
  public let suggestions: [SheetStep]
  /// What the sheets say of the project, by sheet.
  public let outlines: [Int64: ProjectOutline]
  /// The money as all sheets report it, by fiscal year and then by sheet.
  public let budgets: [ProjectBudget]
  /// The indicators as all sheets report them.
  public let reports: [IndicatorReport]
  /// What people decided about them, the earliest first.
  public let indicatorDecisions: [IndicatorDecision]
  /// The programs and fields it belongs to.
  public let links: [(program: String, link: FieldLink)]
  /// Its inspections (点検・評価), the latest first.
  public let inspections: [ProjectInspection]
  /// The edges of its logic model by the latest sheet that has one.
  public let edges: [ProjectEdge]

  /// Makes a record.
  public init(
    id: String, name: String, sheets: [ProjectSheet], steps: [Int64: SheetStep],
    suggestions: [SheetStep], outlines: [Int64: ProjectOutline], budgets: [ProjectBudget],
    reports: [IndicatorReport], indicatorDecisions: [IndicatorDecision],
    links: [(program: String, link: FieldLink)], inspections: [ProjectInspection],
    edges: [ProjectEdge]
  ) {
    self.id = id
    self.name = name
    self.sheets = sheets
    self.steps = steps
    self.suggestions = suggestions
    self.outlines = outlines
    self.budgets = budgets
    self.reports = reports
    self.indicatorDecisions = indicatorDecisions
    self.links = links
    self.inspections = inspections
    self.edges = edges
  }

  /// The sheet with a number.
  public func sheet(_ id: Int64) -> ProjectSheet? { sheets.first { $0.id == id } }

  /// For each fiscal year the report that holds: of the latest official sheet with an amount.
  ///
  /// Derived data counts only where no official sheet has anything.
  public var latestBudgets: [ProjectBudget] {
    let years = Dictionary(grouping: budgets.filter { $0.current != nil || $0.executed != nil }) {
      $0.fiscalYear
    }
    return years.keys.sorted().compactMap { year in
      years[year]?.max { rank($0) < rank($1) }
    }
  }

  /// The report of derived data with an executed amount (執行額) for a year of which no official sheet
  /// has one; of several that of the latest sheet.
  ///
  /// It stands beside what the official sheets say, and takes part in no sum.
  public func derivedExecution(_ budget: ProjectBudget) -> ProjectBudget? {
    guard budget.executed == nil else { return nil }
    return budgets.last {
      $0.fiscalYear == budget.fiscalYear && $0.executed != nil
        && sheet($0.sheet)?.source == .derived
    }
  }

  private func rank(_ budget: ProjectBudget) -> (Int, Int, Int) {
    guard let sheet = sheet(budget.sheet) else { return (0, 0, 0) }
    let isOfficial = sheet.source == .derived ? 0 : 1
    let hasExecution = budget.executed == nil ? 0 : 1
    return (isOfficial, hasExecution, sheet.year)
  }
}

/// An inspection of a project, as one sheet reports it (点検・評価).
public struct ProjectInspection: Hashable, Sendable {
  /// The year of the sheet.
  public let year: Int
  /// The department's own result and direction of improvement (点検結果, 改善の方向性).
  public let selfResult, selfDirection: String?
  /// The year of the last inspection by outside experts, its scope, and their remark.
  public let expertYear: Int?
  /// The scope (点検対象) and the remark (所見) of the outside experts.
  public let expertScope, expertRemark: String?
  /// The review team's finding and its details (推進チームの所見).
  public let teamFinding, teamDetail: String?
  /// How it is reflected in the request, and the details (反映状況).
  public let reflection, reflectionDetail: String?
  /// Where it stands.
  public let origin: Origin

  /// Makes an inspection.
  public init(
    year: Int, selfResult: String?, selfDirection: String?, expertYear: Int?, expertScope: String?,
    expertRemark: String?, teamFinding: String?, teamDetail: String?, reflection: String?,
    reflectionDetail: String?, origin: Origin
  ) {
    self.year = year
    self.selfResult = selfResult
    self.selfDirection = selfDirection
    self.expertYear = expertYear
    self.expertScope = expertScope
    self.expertRemark = expertRemark
    self.teamFinding = teamFinding
    self.teamDetail = teamDetail
    self.reflection = reflection
    self.reflectionDetail = reflectionDetail
    self.origin = origin
  }
}

/// An edge of a logic model as its sheet prints it (目標のつながり).
public struct ProjectEdge: Hashable, Sendable {
  /// One end of an edge.
  public struct End: Hashable, Sendable {
    /// Number, kind (種別), period (期間) and text as printed.
    public let number, kind, term, text: String?

    /// Makes an end.
    public init(number: String?, kind: String?, term: String?, text: String?) {
      self.number = number
      self.kind = kind
      self.term = term
      self.text = text
    }
  }

  /// The end it comes from and the end it leads to.
  public let from, to: End
  /// How the one leads to the other (後続アウトカムへのつながり).
  public let connection: String?
  /// Why there are no stages of outcomes (アウトカムを複数段階で設定できない理由).
  public let noStagesReason: String?
  /// Where it stands.
  public let origin: Origin

  /// Makes an edge.
  public init(
    from: End, to: End, connection: String?, noStagesReason: String?, origin: Origin
  ) {
    self.from = from
    self.to = to
    self.connection = connection
    self.noStagesReason = noStagesReason
    self.origin = origin
  }
}

/// A project with the link that ties it to a field.
public struct LinkedProject: Sendable {
  /// The link.
  public let link: FieldLink
  /// The project.
  public let record: ProjectRecord

  /// Makes a linked project.
  public init(link: FieldLink, record: ProjectRecord) {
    self.link = link
    self.record = record
  }
}
