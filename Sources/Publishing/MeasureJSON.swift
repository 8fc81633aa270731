public import Analysis

/// How well links agree with what sources declare, in `hyoka link measure ID --json`
/// (docs/schemas/measure.json).
public struct MeasureJSON: Encodable, Sendable {
  let program: String
  let fields: Nullable<FieldsJSON>
  let budgetYears: BudgetYearsJSON
  let lineage: [LineageJSON]

  struct FieldsJSON: Encodable, Sendable {
    let projects, fields: Int
    let methods: [MethodJSON]
    let shown: ShownJSON
    let misses: [MissJSON]
  }

  struct MethodJSON: Encodable, Sendable {
    let method: String
    let isBaseline: Bool
    let first, firstThree: Int
    let firstShare, firstThreeShare: Double
  }

  struct ShownJSON: Encodable, Sendable {
    let projects, suggested, right: Int
  }

  struct MissJSON: Encodable, Sendable {
    let project: ProjectID
    let official: [Int]
    let suggested: Int
  }

  struct BudgetYearsJSON: Encodable, Sendable {
    let projects, tenOrMore: Int
    let median, most: Nullable<Int>
  }

  struct LineageJSON: Encodable, Sendable {
    let ministry: Nullable<String>
    let years: [YearJSON]
    let agreements: [AgreementJSON]
    let linked, moneyCompared, moneyContradicting, otherNames: Int
  }

  struct YearJSON: Encodable, Sendable {
    let year, sheets, linked, linkedOverGap: Int
    let exact, normalised, similar, confirmed: Int
    let continued, continuedLinked: Nullable<Int>
  }

  struct AgreementJSON: Encodable, Sendable {
    let basis: String
    let year, told, same, other, missing: Int
  }

  /// Makes the JSON of a measurement.
  ///
  /// - Parameters:
  ///   - program: The program's id.
  ///   - links: How well suggestions do; nothing where no project is officially linked.
  ///   - project: The id of a project by its number in the corpus.
  ///   - budgetYears: For each officially linked project the number of fiscal years with money.
  ///   - lineage: The lineage of the ministry's projects, and of all.
  public init(
    program: String, links: LinkAccuracy?, project: (Int) -> String, budgetYears: BudgetYears,
    lineage: [LineageAccuracy]
  ) {
    self.program = program
    fields = Nullable(links.map { FieldsJSON($0, project) })
    self.budgetYears = BudgetYearsJSON(
      projects: budgetYears.projects, tenOrMore: budgetYears.tenOrMore,
      median: Nullable(budgetYears.median), most: Nullable(budgetYears.most))
    self.lineage = lineage.map(LineageJSON.init)
  }
}

extension MeasureJSON.FieldsJSON {
  init(_ links: LinkAccuracy, _ project: (Int) -> String) {
    projects = links.projects
    fields = links.fields
    methods = links.hits.map { hits in
      MeasureJSON.MethodJSON(
        method: hits.method.rawValue, isBaseline: hits.method.isBaseline, first: hits.first,
        firstThree: hits.firstThree, firstShare: links.share(hits.first),
        firstThreeShare: links.share(hits.firstThree))
    }
    shown = .init(
      projects: links.shown.projects, suggested: links.shown.suggested, right: links.shown.right)
    misses = links.misses.map {
      .init(
        project: ProjectID(project($0.project)), official: $0.official, suggested: $0.suggested)
    }
  }
}

extension MeasureJSON.LineageJSON {
  init(_ lineage: LineageAccuracy) {
    ministry = Nullable(lineage.ministry)
    years = lineage.years.map(MeasureJSON.YearJSON.init)
    agreements = lineage.agreements.map {
      .init(
        basis: $0.basis.rawValue, year: $0.year, told: $0.told,
        same: $0.same, other: $0.other, missing: $0.missing)
    }
    linked = lineage.money.linked
    moneyCompared = lineage.money.compared
    moneyContradicting = lineage.money.contradicting
    otherNames = lineage.money.otherNames
  }
}

extension MeasureJSON.YearJSON {
  init(_ year: LineageAccuracy.Year) {
    self.year = year.year
    sheets = year.sheets
    linked = year.linked
    linkedOverGap = year.linkedOverGap
    exact = year.methods["exact"] ?? 0
    normalised = year.methods["normalised"] ?? 0
    similar = year.methods["similar"] ?? 0
    confirmed = year.methods["confirmed"] ?? 0
    continued = Nullable(year.continued)
    continuedLinked = Nullable(year.continuedLinked)
  }
}
