import Foundation
import Intake
import Policies
import TestSupport
import Testing

/// The documents that come with the project, and the published one where it is.
@Suite struct SampleTests {
  @Test func `the restated evaluation is read whole`() async throws {
    let evaluation = try await Reading.read(TestFiles.restated).evaluation
    expectForeignMinistry(evaluation)
    #expect(evaluation.notes.count == 2)
    #expect(evaluation.findings.isEmpty)
  }

  @Test(.enabled(if: TestFiles.hasRealData, "the real data is not there"))
  func `the published evaluation is read whole`() async throws {
    let evaluation = try await Reading.read(TestFiles.published).evaluation
    expectForeignMinistry(evaluation)
    #expect(evaluation.notes.count == 1)
    #expect(evaluation.findings.map(\.code) == ["repeated-character", "variant-character"])
    #expect(evaluation.findings.map(\.lines) == [29...29, 70...70])
    #expect(evaluation.lineCounts.total == 69)
    #expect(evaluation.field(1)?.goal?.passage.lines == 7...7)
    #expect(evaluation.opinions.first?.passage.lines == 67...67)
  }

  private func expectForeignMinistry(_ evaluation: Evaluation) {
    #expect(evaluation.program.id == "mofa-ii-1")
    #expect(evaluation.program.title == "国際の平和と安定に対する取組")
    #expect(evaluation.cycle.id == "2021-2023")
    for section in Section.allCases {
      #expect(evaluation.statements(in: section).map(\.field) == Array(1...11))
      #expect(evaluation.preambles[section] != nil)
    }
    expectBudget(evaluation)
    let kinds = Dictionary(grouping: evaluation.opinions, by: \.attribution).mapValues(\.count)
    #expect(kinds == [.named: 13, .inferred: 2, .general: 4])
    #expect(evaluation.opinions.filter { $0.attribution == .inferred }.map(\.number) == [8, 13])
    #expect(evaluation.opinions[7].fields == [1])
    #expect(evaluation.opinions[7].words.contains("シンクタンク"))
    #expect(evaluation.opinions[12].fields == [3])
    #expect(evaluation.opinions[12].words.contains("PKO"))
    #expect(evaluation.unassigned.isEmpty)
  }

  private func expectBudget(_ evaluation: Evaluation) {
    let lines = evaluation.budget?.lines ?? []
    #expect(evaluation.budget?.unit == .millionYen)
    #expect(lines.map(\.contributions) == [.excluded, .only])
    let million: [[Int64?]] = lines.flatMap { line in
      [BudgetKind.budget, .executed].map { kind in
        line.years.map { $0.yen(kind).map { $0.amount / 1_000_000 } }
      }
    }
    #expect(
      million == [
        [3223, 3034, 5262, 8174], [2354, 2754, 4958, nil],
        [95663, 99215, 114_862, 77140], [95280, 98588, 114_680, nil],
      ])
    for line in lines {
      #expect(line.years.map(\.fiscalYear.year) == [2021, 2022, 2023, 2024])
      #expect(line.years[3].cells[.executed]?.value == .missing(.emptyInSource))
    }
  }

  @Test func `the invented ministry's documents are read whole`() async throws {
    let first = try await Reading.read(TestFiles.mizube2021).evaluation
    let second = try await Reading.read(TestFiles.mizube2024).evaluation
    for evaluation in [first, second] {
      #expect(evaluation.program.id == "mizube-3-2")
      #expect(evaluation.fields.map(\.number) == [1, 2, 3, 4])
      #expect(evaluation.fields.map(\.name) == ["水質の改善", "生き物のすみか", "水辺の安全", "人のつながり"])
      #expect(evaluation.findings.isEmpty)
      #expect(evaluation.unassigned.isEmpty)
      #expect(evaluation.cycle.basis == .stated)
    }
    // The name in brackets is no part of the goal, which stays the same here.
    #expect(first.field(3)?.goal?.text == first.field(3)?.nextGoal?.text)
    #expect((first.cycle.id, second.cycle.id) == ("2018-2020", "2021-2023"))
    #expect(first.opinions.map(\.fields) == [[1], [2], [2, 4], [], [3]])
    #expect(second.opinions.map(\.fields) == [[1], [3], [2, 4], [], [3], [4]])
    let year = try #require(first.budget?.lines.first?.years.first { $0.fiscalYear.year == 2020 })
    #expect(year.yen(.supplementary) == Yen(-2_500_000))
    #expect(year.yen(.executed) == Yen(120_011_000))
    // A wrapped line goes on with its item.
    let wrapped = first.field(3)?.result?.passage
    #expect(wrapped?.lines.count == 2)
    #expect(wrapped?.text.contains("\n") == false)
  }

  @Test(arguments: [TestFiles.restated, TestFiles.mizube2021, TestFiles.mizube2024])
  func `the text can be written again from the record, line for line`(path: String) async throws {
    let evaluation = try await Reading.read(path).evaluation
    #expect(evaluation.text + "\n" == (try TestFiles.text(path)))
    expectTiled(evaluation)
  }

  /// Every part's text is what its body pieces say.
  private func expectTiled(_ evaluation: Evaluation) {
    for statement in evaluation.statements {
      let pieces = evaluation.lines.flatMap(\.pieces)
        .filter { $0.part == statement.part && $0.role == .body }
      #expect(pieces.map(\.text).joined() == statement.text.replacing("\n", with: ""))
    }
    for opinion in evaluation.opinions {
      let pieces = evaluation.lines.flatMap(\.pieces)
        .filter { $0.part == .opinion(opinion.number) && $0.role == .body }
      #expect(pieces.map(\.text).joined() == opinion.text.replacing("\n", with: ""))
    }
  }
}
