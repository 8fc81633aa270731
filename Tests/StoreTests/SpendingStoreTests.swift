import Intake
import Policies
import TestSupport
import Testing

@testable import Store

/// Payees of the invented ministry, from its tables into the store and out again.
@Suite struct SpendingStoreTests {
  private let folder: ScratchFolder
  private let store: Store

  init() async throws {
    folder = try ScratchFolder()
    store = try Store(path: folder.path("spending.sqlite"), creating: true)
    let document = try await EvaluationReader(profiles: try Profile.builtIn())
      .read(path: TestFiles.mizube2024)
    _ = try store.add(
      ImportedDocument(
        name: document.name, format: document.format, encoding: document.encoding,
        sha256: document.digest, evaluation: document.evaluation,
        importedAt: "2024-07-11T00:00:00Z"))
    let reader = try DataReader()
    for number in ["5-1", "5-2"] {
      try DataStore.add(try DataStore.table(number), to: store, reader)
    }
    let sheets = try store.lineageSheets()
    try store.replaceLineage([], of: sheets, projects: sheets.map(\.key))
    let links = ["900001", "900003", "900007"].enumerated().map { index, project in
      NewFieldLink(
        suggested: FieldLink(
          field: index + 1, project: project, name: "", method: .official, score: 1,
          sheetYear: 2024), rank: 1)
    }
    try store.replaceFieldLinks("mizube-3-2", links, names: [:])
  }

  @Test func `payees come with their blocks, amounts and passages`() throws {
    let spending = try store.spending("mizube-3-2")
    #expect(spending.map(\.project).sorted() == ["900001", "900003", "900007"])
    let fish = try #require(spending.first { $0.project == "900003" })
    #expect(fish.fiscalYear == FiscalYear(2023))
    #expect(fish.source == .review)
    #expect(fish.blocks.map(\.id) == ["A", "B"])
    #expect(fish.blocks.map(\.amount) == [Yen(18_950_000), Yen(2_000_000)])
    #expect(fish.blocks[0].payees.map(\.name) == ["株式会社うおの技研"])
    #expect(fish.blocks[0].payees[0].corporateNumber == "3000000000037")
    #expect(fish.levels == ["A": 1, "B": 2])
    #expect(fish.origin.line > 1)
  }

  @Test func `contracts are no payments of their own, and others are known as such`() throws {
    let spending = try store.spending("mizube-3-2", field: 3)
    #expect(spending.map(\.project) == ["900007"])
    let payees = try #require(spending.first?.blocks.first).payees
    #expect(payees.map(\.amount) == [4_000_000, 3_300_000, 3_000_000].map { Yen($0) })
    #expect(payees.map(\.isOthers) == [false, false, true])
  }

  @Test func `a program without links has no payees`() throws {
    #expect(try store.spending("nobody").isEmpty)
  }
}
