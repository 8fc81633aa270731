import Policies
import Testing

@testable import Analysis

@Suite struct SpendingTests {
  private typealias Maker = SpendingMaker

  private func flow(
    _ projects: [LinkedProject], _ spending: [ProjectSpending], year: Int? = nil
  ) throws -> ProgramFlow {
    try #require(ProgramFlow(projects, spending, year: year.map(FiscalYear.init)))
  }

  @Test func `what payees pass on is a level and no part of a sum`() throws {
    let spending = Maker.spending(
      "1",
      [
        Maker.block("A", 80, Maker.payee("川上株式会社", 80)),
        Maker.block("B", 50, Maker.payee("川中株式会社", 50)),
        Maker.block("C", 20, Maker.payee("川下株式会社", 20)),
      ], [(nil, "A"), ("A", "B"), ("B", "C")])
    #expect(spending.levels == ["A": 1, "B": 2, "C": 3])
    let project = try #require(
      try flow([Maker.project("1", [Maker.budget(2023, 100, 100)])], [spending]).projects.first)
    #expect(project.paid == Maker.million(80))
    #expect(project.withoutPayee == Maker.million(20))
    #expect(project.later.map(\.level) == [2, 3])
  }

  @Test func `blocks that only reach each other have no level, and are in no sum`() throws {
    let spending = Maker.spending(
      "1",
      [
        Maker.block("A", 10, Maker.payee("甲", 10)), Maker.block("X", 99, Maker.payee("乙", 99)),
        Maker.block("Y", 99, Maker.payee("丙", 99)),
      ], [("X", "Y"), ("Y", "X"), ("A", "A")])
    #expect(spending.levels == ["A": 1])
    let project = try #require(
      try flow([Maker.project("1", [Maker.budget(2023, 10, 10)])], [spending]).projects.first)
    #expect(project.paid == Maker.million(10))
    #expect(project.later.map(\.level) == [nil, nil])
  }

  @Test func `all sums agree, whichever figure is larger`() throws {
    let projects = [
      Maker.project("1", [Maker.budget(2023, 100, 100)]),
      Maker.project("2", [Maker.budget(2023, 50, 40)], field: 2),
      Maker.project("3", [Maker.budget(2023, 30, nil)], field: 2),
      Maker.project("4", [Maker.budget(2023, 7, 7)], field: 3),
    ]
    let flow = try flow(
      projects,
      [
        Maker.spending("1", [Maker.block("A", 70, Maker.payee("甲", 60))]),
        Maker.spending("2", [Maker.block("A", 45, Maker.payee("甲", 45))]),
        Maker.spending("3", [Maker.block("A", nil, Maker.payee("乙", 5))]),
      ])
    let executed = flow.sum { $0.executed ?? Yen(0) }
    #expect(executed == Maker.million(147))
    #expect(flow.sum(\.paid) == Maker.million(120))
    #expect(flow.sum(\.withoutPayee) == Maker.million(37))
    #expect(flow.sum(\.beyond) == Maker.million(5))
    // Project 3 has no executed amount: what it paid is all that is known of it.
    #expect(flow.sum(\.total) == Maker.million(157))
    #expect(flow.sum(\.total) == flow.sum(\.paid).adding(flow.sum(\.withoutPayee)))
    #expect(flow.projects.first { $0.id == "3" }?.executedMissing == .notYet)
    // 甲 is one payee, and what block A of project 1 was paid beyond it has no name.
    #expect(flow.payees.map(\.amount) == [105, 5].map(Maker.million))
    #expect(flow.projects[0].payees.contains { $0.isUnnamed && $0.amount == Maker.million(10) })
  }

  @Test func `a project of two fields counts once`() throws {
    let budget = Maker.budget(2023, 10, 10)
    let flow = try flow(
      [Maker.project("1", [budget], field: 1), Maker.project("1", [budget], field: 2)],
      [Maker.spending("1", [Maker.block("A", 10, Maker.payee("甲", 10))])])
    #expect(flow.projects.map(\.field) == [1])
  }

  @Test func `payees are one by number, else by name, and nobody where there is no name`() throws {
    let projects = ["1", "2"].map { Maker.project($0, [Maker.budget(2023, 100, 100)]) }
    let blocks = Maker.block(
      "A", 60, Maker.payee("株式会社　水", 10, number: "1000000000019"),
      Maker.payee("ミズ", 20, number: "1000000000019"),
      Maker.payee("個人A", 5), Maker.payee("ＡＢＣ 機構", 10), Maker.payee("その他", 15))
    let flow = try flow(
      projects, [Maker.spending("1", [blocks]), Maker.spending("2", [blocks], sheet: 8)])
    #expect(flow.payees.map(\.amount) == [60, 20, 5, 5].map(Maker.million))
    #expect(flow.payees[0].name == "株式会社　水")
    #expect(flow.projects[0].payees.contains { $0.isUnnamed && $0.amount == Maker.million(15) })
  }

  @Test func `a number that says that there is none makes no two payees one`() throws {
    let none = "9999999999999"
    let block = Maker.block(
      "A", 30, Maker.payee("東の国", 20, number: none), Maker.payee("西の国", 10, number: none))
    let flow = try flow(
      [Maker.project("1", [Maker.budget(2023, 30, 30)])], [Maker.spending("1", [block])])
    #expect(flow.payees.map(\.name) == ["東の国", "西の国"])
    #expect(flow.payees.map(\.amount) == [20, 10].map(Maker.million))
  }

  @Test func `repayments are listed and in no sum`() throws {
    let flow = try flow(
      [Maker.project("1", [Maker.budget(2023, 10, 10)])],
      [Maker.spending("1", [Maker.block("A", 8, Maker.payee("甲", 10), Maker.payee("乙", -2))])])
    #expect(flow.sum(\.paid) == Maker.million(10))
    #expect(flow.projects[0].later.map(\.amount) == [Maker.million(-2)])
  }

  @Test func `the year is the one the links are about, and official sheets come first`() throws {
    let projects = [Maker.project("1", [2023, 2024].map { Maker.budget($0, 10, 10) })]
    let spending = [
      Maker.spending("1", [Maker.block("A", 1, Maker.payee("古", 1))]),
      Maker.spending("1", [Maker.block("A", 2, Maker.payee("公", 2))], sheet: 3, source: .review),
      Maker.spending("1", [Maker.block("A", 3, Maker.payee("新", 3))], year: 2024),
    ]
    let chosen = try flow(projects, spending)
    #expect(chosen.fiscalYear == FiscalYear(2023))
    #expect(chosen.years.map(\.year) == [2023, 2024])
    #expect(chosen.payees.map(\.name) == ["公"])
    #expect(try flow(projects, spending, year: 2024).payees.map(\.name) == ["新"])
    #expect(try flow(projects, spending, year: 1999).fiscalYear == FiscalYear(2023))
    #expect(ProgramFlow(projects, []) == nil)
  }

  @Test func `amounts at the end of what fits break nothing`() throws {
    let huge = Payee(name: "甲", corporateNumber: nil, amount: Yen(.max), isOthers: false)
    let least = Payee(name: "乙", corporateNumber: nil, amount: Yen(.min), isOthers: false)
    let block = SpendingBlock(id: "A", name: "", amount: Yen(.max), payees: [huge, huge, least])
    let flow = try flow(
      [Maker.project("1", [Maker.budget(2023, 10, 10)])], [Maker.spending("1", [block, block])])
    #expect(flow.sum(\.total) == Yen(.max))
    #expect(flow.payees.count == 1)
  }
}
