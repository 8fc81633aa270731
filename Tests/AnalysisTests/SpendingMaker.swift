import Policies

@testable import Analysis

/// Makes projects with money and payees; amounts are in million yen.
enum SpendingMaker {
  static func million(_ amount: Int64) -> Yen { Yen(amount * 1_000_000) }

  static let origin = Origin(file: "payees.json", line: 1, fileID: 1)

  static func budget(
    _ year: Int, _ current: Int64?, _ executed: Int64?, sheet: Int64 = 1, initial: Int64? = nil,
    supplementary: Int64? = nil, carriedIn: Int64? = nil, carriedOut: Int64? = nil
  ) -> ProjectBudget {
    ProjectBudget(
      fiscalYear: FiscalYear(year), sheet: sheet, initial: initial.map(million),
      supplementary: supplementary.map(million), carriedIn: carriedIn.map(million), reserve: nil,
      current: current.map(million), executed: executed.map(million),
      executedMissing: executed == nil ? .notYet : nil, carriedOut: carriedOut.map(million),
      request: nil, origin: origin)
  }

  static func sheet(
    _ id: Int64 = 1, _ year: Int = 2024, start: Int? = nil, end: Int? = nil
  ) -> ProjectSheet {
    ProjectSheet(
      id: id, source: .review, year: year, key: "1", number: nil, name: "水路の清掃", ministry: "水辺省",
      unit: [], startYear: start, endYear: end)
  }

  static func project(
    _ id: String, _ budgets: [ProjectBudget], field: Int = 1,
    sheets: [ProjectSheet] = [SpendingMaker.sheet()], steps: [SheetStep] = [],
    suggestions: [SheetStep] = []
  ) -> LinkedProject {
    let record = ProjectRecord(
      id: id, name: "事業\(id)", sheets: sheets,
      steps: Dictionary(steps.map { ($0.earlier, $0) }, uniquingKeysWith: { first, _ in first }),
      suggestions: suggestions, outlines: [:], budgets: budgets, reports: [],
      indicatorDecisions: [], links: [], inspections: [], edges: [])
    return LinkedProject(
      link: FieldLink(
        field: field, project: id, name: record.name, method: .official, score: 1,
        sheetYear: 2024), record: record)
  }

  static func payee(
    _ name: String, _ amount: Int64?, number: String? = nil, isOthers: Bool = false
  ) -> Payee {
    Payee(name: name, corporateNumber: number, amount: amount.map(million), isOthers: isOthers)
  }

  static func block(_ id: String, _ amount: Int64?, _ payees: Payee...) -> SpendingBlock {
    SpendingBlock(id: id, name: id, amount: amount.map(million), payees: payees)
  }

  static func spending(
    _ project: String, _ blocks: [SpendingBlock], _ passages: [(String?, String)] = [],
    year: Int = 2023, sheet: Int64 = 7, source: SheetSource = .derived
  ) -> ProjectSpending {
    ProjectSpending(
      project: project, sheet: sheet, fiscalYear: FiscalYear(year), source: source,
      blocks: blocks, passages: passages.map { SpendingPassage(from: $0.0, to: $0.1) },
      origin: origin)
  }
}
