import Policies
import Testing

@testable import Analysis

@Suite struct MoneyJumpTests {
  private typealias Maker = SpendingMaker

  @Test func `a jump names the parts of the budget that make it`() throws {
    let record = Maker.project(
      "1",
      [
        Maker.budget(2021, 100, 100, initial: 100), Maker.budget(2022, 110, 100, initial: 110),
        Maker.budget(2023, 310, 300, initial: 112, supplementary: 150, carriedIn: 48),
      ]
    ).record
    let jump = try #require(MoneyJump.all(record).first)
    #expect(MoneyJump.all(record).count == 1)
    #expect(jump.year == FiscalYear(2023) && jump.difference == Maker.million(200))
    #expect(jump.causes.map(\.kind) == [.supplementary])
    #expect(jump.causes.first?.amount == Maker.million(150))
    #expect(jump.causes.first?.isInferred == false)
  }

  @Test func `no part is named where the parts do not add up`() throws {
    let record = Maker.project(
      "1", [Maker.budget(2022, 100, 90, initial: 100), Maker.budget(2023, 300, 90, initial: 150)]
    ).record
    #expect(try #require(MoneyJump.all(record).first).causes.isEmpty)
  }

  @Test func `what goes to the next year counts with any sign`() throws {
    for out: Int64 in [80, -80] {
      let record = Maker.project(
        "1",
        [
          Maker.budget(2022, 100, 90, initial: 100),
          Maker.budget(2023, 20, 20, initial: 100, carriedOut: out),
        ]
      ).record
      let jump = try #require(MoneyJump.all(record).first)
      #expect(jump.causes.map(\.kind) == [.carriedOut])
      #expect(jump.causes.first?.amount == Maker.million(-80))
    }
  }

  @Test func `small changes and gaps between years are no jumps`() {
    #expect(MoneyJump.all(record([(2021, 100), (2022, 115), (2023, 95)])).isEmpty)
    #expect(MoneyJump.all(record([(2020, 100), (2022, 900)])).isEmpty)
    // A change of a tiny year beside a large one is none.
    #expect(MoneyJump.all(record([(2020, 1), (2021, 3), (2022, 3)])).count == 1)
    #expect(MoneyJump.all(record([(2020, 1), (2021, 3), (2022, 1000), (2023, 1000)])).count == 1)
  }

  private func record(_ years: [(Int, Int64)]) -> ProjectRecord {
    Maker.project("1", years.map { Maker.budget($0.0, $0.1, nil) }).record
  }

  @Test func `a beginning is said by a sheet or inferred`() throws {
    let budgets = [Maker.budget(2022, 0, 0), Maker.budget(2023, 300, 300)]
    for (start, isInferred) in [(2023, false), (2019, true)] {
      let record = Maker.project("1", budgets, sheets: [Maker.sheet(start: start)]).record
      let cause = try #require(MoneyJump.all(record).first?.causes.first)
      #expect(cause.kind == .began && cause.isInferred == isInferred)
    }
  }

  @Test func `sheets that are one project by likeness only are named`() throws {
    let step = SheetStep(
      later: 2, earlier: 1, method: "similar", score: 0.6, isLinked: true, nameLikeness: 0.6,
      purposeLikeness: nil, agreeingYears: 0, comparedYears: 0, sameStart: nil, sameMinistry: true)
    let record = Maker.project(
      "1", [Maker.budget(2022, 100, 90, sheet: 1), Maker.budget(2023, 300, 90, sheet: 2)],
      sheets: [Maker.sheet(2, 2024), Maker.sheet(1, 2023)], steps: [step], suggestions: [step]
    ).record
    let causes = try #require(MoneyJump.all(record).first).causes
    #expect(causes.map(\.kind) == [.lineage, .mergedOrSplit])
    #expect(causes.allSatisfy { $0.isInferred })
  }

  @Test func `a sum names the projects that make its jump, each once`() throws {
    let big = Maker.project(
      "2", [Maker.budget(2023, 3000, 3000, initial: 0, supplementary: 3000)],
      sheets: [Maker.sheet(start: 2023)])
    let projects = [
      Maker.project("1", [Maker.budget(2022, 1000, 900), Maker.budget(2023, 1100, 900)]), big, big,
    ]
    let jump = try #require(MoneyJump.all(projects).first)
    #expect(jump.difference == Maker.million(3100))
    let cause = try #require(jump.causes.first)
    #expect(jump.causes.count == 1)
    #expect(cause.kind == .began && cause.project?.id == "2" && !cause.isInferred)
    #expect(cause.amount == Maker.million(3000))
  }
}
