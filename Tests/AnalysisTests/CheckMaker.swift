import Policies

@testable import Analysis

/// Makes evaluations and projects to check.
enum CheckMaker {
  static func evaluation(
    _ sections: [Section: [String: String]], names: [String: String] = [:],
    opinions: [([Int], String)] = [], cycle: [Int]? = nil, budget: BudgetTable? = nil
  ) -> Evaluation {
    var line = 0
    func passage(_ text: String) -> Passage {
      line += 1
      return Passage(text: text, lines: line...line)
    }
    let statements = Section.allCases.flatMap { section in
      (sections[section] ?? [:]).sorted { $0.key < $1.key }.enumerated().map { index, item in
        Statement(
          section: section, position: index + 1, field: Int(item.key) ?? 0, name: names[item.key],
          passage: passage(item.value))
      }
    }
    return Evaluation(
      profile: "mizube-report",
      program: Program(
        id: "mizube-1-1", title: "水辺", ministry: Bilingual(ja: "みずべ省", en: "Waterside Ministry"),
        fieldLabel: Bilingual(ja: "取組", en: "Strand")),
      cycle: years(cycle), preambles: [:], statements: statements, budget: budget,
      opinions: opinions.enumerated().map { index, opinion in
        Opinion(
          number: index + 1, fields: opinion.0, attribution: .named, words: [],
          passage: passage(opinion.1))
      }, notes: [], findings: [], lines: [])
  }

  private static func years(_ cycle: [Int]?) -> EvaluationCycle {
    guard let first = cycle?.first, let last = cycle?.last, first <= last else {
      return EvaluationCycle(years: nil, basis: .unknown)
    }
    return EvaluationCycle(years: FiscalYear(first)...FiscalYear(last), basis: .stated)
  }

  /// A table in 百万円 on line 50; an amount that is missing stands as an empty cell.
  static func table(_ years: [String: CheckExample.Money], note: String?) -> BudgetTable {
    let rows = years.sorted { $0.key < $1.key }.map { key, money in
      let amounts: [(BudgetKind, Double?)] = [
        (.initial, money.initial), (.supplementary, money.supplementary),
        (.carryOver, money.carryOver), (.budget, money.budget), (.executed, money.executed),
      ]
      let printed = amounts.filter { $0.1 != nil || $0.0 == .executed }
      return BudgetYear(
        fiscalYear: FiscalYear(Int(key) ?? 0),
        cells: Dictionary(
          printed.map { kind, amount in
            let value = amount.flatMap { Yen(millions: $0) }
            return (
              kind,
              BudgetCell(
                text: "", value: value.map { .yen($0) } ?? .missing(.emptyInSource), line: 50)
            )
          }, uniquingKeysWith: { $1 }))
    }
    return BudgetTable(
      unit: .millionYen, lines: [BudgetLine(label: "予算", contributions: nil, years: rows)],
      notes: note.map { [Passage(text: $0, lines: 51...51)] } ?? [], place: 50...50)
  }

  static func linked(_ project: CheckExample.Project, id: String) -> LinkedProject {
    LinkedProject(
      link: FieldLink(
        field: project.field, project: id, name: "観察会", method: .official, score: 1, sheetYear: 2024
      ),
      record: record(project, id: id))
  }

  static func record(
    _ project: CheckExample.Project, id: String, outline: String? = nil
  ) -> ProjectRecord {
    let origin = Origin(file: "sheet.csv", line: 2, fileID: 1)
    let sheet = ProjectSheet(
      id: 1, source: .review, year: 2024, key: id, number: nil, name: "観察会", ministry: "みずべ省",
      unit: [], startYear: nil, endYear: nil)
    return ProjectRecord(
      id: id, name: "観察会", sheets: [sheet], steps: [:], suggestions: [],
      outlines: [
        1: ProjectOutline(
          purpose: outline, issues: nil, summary: nil, kind: nil, url: nil, isContribution: false,
          origin: origin)
      ],
      budgets: (project.budgets ?? [:]).sorted { $0.key < $1.key }.map { key, money in
        budget(Int(key) ?? 0, money, origin)
      },
      reports: (project.indicators ?? []).enumerated().map { report($1, id: Int64($0 + 1)) },
      indicatorDecisions: [],
      links: [],
      inspections: project.inspection.map { [inspection($0, origin)] } ?? [],
      edges: (project.edges ?? []).map { edge($0, origin) })
  }

  private static func budget(
    _ year: Int, _ money: CheckExample.Money, _ origin: Origin
  ) -> ProjectBudget {
    func yen(_ millions: Double?) -> Yen? { millions.flatMap { Yen(millions: $0) } }
    return ProjectBudget(
      fiscalYear: FiscalYear(year), sheet: 1, initial: yen(money.initial),
      supplementary: yen(money.supplementary), carriedIn: yen(money.carryOver), reserve: nil,
      current: yen(money.budget), executed: yen(money.executed), executedMissing: nil,
      carriedOut: nil, request: nil, origin: origin)
  }

  private static func report(_ indicator: CheckExample.Indicator, id: Int64) -> IndicatorReport {
    let final = indicator.final.map {
      FinalTarget(value: $0.last, year: $0.first.map { FiscalYear(Int($0)) })
    }
    return IndicatorReport(
      id: id, key: "\(id)", sheetYear: indicator.sheetYear ?? 2024, source: "rs",
      kind: indicator.kind.flatMap(IndicatorKind.init(rawValue:)) ?? .outcome,
      name: indicator.name ?? "", unit: indicator.unit,
      direction: indicator.direction.flatMap(IndicatorDirection.init(rawValue:)),
      finalTarget: final,
      values: indicator.values.map {
        IndicatorValue(
          FiscalYear(Int(($0.first ?? nil) ?? 0)), target: $0.count > 1 ? $0[1] : nil,
          actual: $0.count > 2 ? $0[2] : nil)
      })
  }

  private static func inspection(
    _ inspection: CheckExample.Inspection, _ origin: Origin
  ) -> ProjectInspection {
    ProjectInspection(
      year: 2024, selfResult: nil, selfDirection: nil, expertYear: nil, expertScope: nil,
      expertRemark: nil, teamFinding: inspection.teamFinding, teamDetail: inspection.teamDetail,
      reflection: inspection.reflection, reflectionDetail: nil, origin: origin)
  }

  /// An edge from four words: kind and text of one end, kind and text of the other.
  private static func edge(_ words: [String], _ origin: Origin) -> ProjectEdge {
    func end(_ start: Int) -> ProjectEdge.End {
      let known = words.count > start + 1
      return ProjectEdge.End(
        number: nil, kind: known ? words[start] : nil, term: nil,
        text: known ? words[start + 1] : nil)
    }
    return ProjectEdge(
      from: end(0), to: end(2), connection: nil, noStagesReason: nil, origin: origin)
  }
}
