import Foundation
import TestSupport
import Testing

/// The links of the published evaluation, imported with the built command: what must be reached.
@Suite(.serialized, .enabled(if: TestFiles.hasRealData, "the real data is not there"))
struct RealLinkTests {
  /// The project sheets of 2024 that links rest on, and all sheets of the ministry before.
  private static func files() throws -> [String] {
    let folder = TestFiles.path("../shared/data/rs2024")
    let tables = try FileManager.default.contentsOfDirectory(atPath: folder).filter { name in
      ["1-1", "1-2", "1-3", "2-1", "4-1"].contains { name.hasPrefix($0) }
    }
    return [TestFiles.published, TestFiles.path("../shared/data/judgit/judgit-mofa.ndjson.gz")]
      + tables.sorted().map { "\(folder)/\($0)" }
  }

  private func output(_ arguments: [String]) async throws -> Data {
    let result = try await BuiltCommand.run(arguments)
    #expect(result.code == 0, "\(result.error)")
    return Data(result.output.utf8)
  }

  @Test func `links and lineage reach at least what was measured before`() async throws {
    let folder = try ScratchFolder()
    let db = folder.path("real.sqlite")
    _ = try await output(["import"] + Self.files() + ["--no-search-index", "--db", db])
    let data = try await output(["link", "measure", "mofa-ii-1", "--json", "--db", db])
    let measure = try JSONDecoder().decode(Measure.self, from: data)
    try fields(try #require(measure.fields))
    // Of 112 projects 74 had money of ten years or more when projects were followed by hand.
    #expect(measure.budgetYears.projects == 112)
    #expect(measure.budgetYears.tenOrMore >= 74)
    try lineage(try #require(measure.lineage.first))
    try await suggestions(db)
    try await evidence(db)
  }

  /// The evidence beside claims, by the labels of Benchmarks/labels/evidence.csv.
  ///
  /// The indicators of other ministries stand in sheets before 2024.
  private func evidence(_ db: String) async throws {
    let sheets = (2015...2023).map {
      TestFiles.path("../shared/data/judgit/judgit-\($0).ndjson.gz")
    }
    _ = try await output(["import"] + sheets + ["--no-search-index", "--db", db])
    let files = ["evidence", "pools"].map { TestFiles.path("Benchmarks/labels/\($0).csv") }
    let data = try await output(["claims", "measure"] + files + ["--db", db])
    let text = String(decoding: data, as: UTF8.self)
    print(text)
    #expect(!text.contains("unplaced"))
    let table = EvidenceTable(text)
    for floor in Self.evidenceFloors {
      let row = try table.row(floor.pool, floor.part)
      #expect(row.claims == floor.claims)
      #expect(row.first >= floor.first, "\(floor.pool) \(floor.part)")
      #expect(row.firstThree >= floor.firstThree, "\(floor.pool) \(floor.part)")
      #expect(row.listed >= floor.listed, "\(floor.pool) \(floor.part)")
    }
    let plain = "shared pairs of letters"
    for part in ["results", "inspections", Self.without] {
      let (ours, others) = (try table.row("all", part), try table.row("all", part, plain))
      #expect(ours.first >= others.first, "\(part)")
      #expect(ours.listed * others.found > others.listed * ours.found, "\(part)")
    }
  }

  private typealias Floor = (
    pool: String, part: String, claims: Int, first: Int, firstThree: Int, listed: Int
  )

  private static let without = "inspections, own project left out"

  /// A little below what was measured, so that only a loss is noticed.
  private static let evidenceFloors: [Floor] = [
    ("mofa", "results", 57, 44, 50, 100), ("mofa", "inspections", 68, 57, 64, 82),
    ("moe", "inspections", 37, 28, 31, 43), ("mext", "inspections", 36, 24, 30, 34),
    ("maff", "inspections", 44, 26, 36, 64),
    // Without the project inspected few claims are left, of the ministry of education five.
    ("mofa", without, 16, 12, 14, 17), ("moe", without, 10, 4, 5, 8),
    ("mext", without, 5, 1, 3, 4), ("maff", without, 28, 10, 23, 28),
  ]

  /// Both baselines of the same run, and the figures they had before, must be beaten.
  private func fields(_ fields: Measure.Fields) throws {
    #expect(fields.projects == 112)
    #expect(fields.fields == 11)
    func method(_ name: String) throws -> Measure.Method {
      try #require(fields.methods.first { $0.method == name })
    }
    let (text, both) = (try method("text"), try method("text-and-unit"))
    let (plain, unit) = (try method("plain-text"), try method("unit"))
    #expect(text.firstShare > 0.768)
    #expect(text.firstThreeShare > 0.946)
    #expect(text.first > plain.first)
    #expect(text.firstThree > plain.firstThree)
    #expect(both.firstShare > 0.92)
    #expect(both.first > unit.first)
    #expect(both.firstThree > unit.firstThree)
    #expect(unit.first == 103)
    #expect(Double(fields.shown.right) >= 0.98 * Double(fields.shown.suggested))
    #expect(fields.shown.suggested >= 100)
  }

  private func lineage(_ lineage: Measure.Lineage) throws {
    let step = try #require(lineage.years.first { $0.year == 2024 })
    #expect(step.sheets == 449)
    #expect(step.continued == 411)
    #expect(Double(step.continuedLinked ?? 0) / 411 >= 0.936)
    // No more errors than 4 of 338 pointers and 4 of 1162 ids.
    let told = lineage.agreements
    let pointers = told.filter { $0.basis == "pointer" && $0.year == 2019 }
    #expect(pointers.map(\.same).reduce(0, +) >= 334)
    #expect(pointers.map(\.other).reduce(0, +) <= 4)
    let ids = told.filter { $0.basis == "project-id" }
    #expect(ids.count == 4)
    #expect(ids.map(\.told).reduce(0, +) >= 1162)
    #expect(ids.map(\.other).reduce(0, +) <= 4)
    #expect(Double(lineage.moneyContradicting) < 0.01 * Double(lineage.moneyCompared))
  }

  /// Projects that ended before 2024 declare no link; some read plainly like a field.
  private func suggestions(_ db: String) async throws {
    let data = try await output(["link", "list", "mofa-ii-1", "--open", "--json", "--db", db])
    let open = try JSONDecoder().decode([Open].self, from: data)
    #expect(open.count >= 10)
    #expect(open.allSatisfy { $0.score >= 0.5 && (2015...2023).contains($0.sheetYear) })
    #expect(Set(open.map(\.sheetYear)).count >= 4)
    #expect(open.allSatisfy { $0.project.hasPrefix("\($0.sheetYear)-外務省-") })
  }

  private struct Open: Decodable {
    let project: String
    let score: Double
    let sheetYear: Int
  }

  private struct Measure: Decodable {
    let fields: Fields?
    let budgetYears: BudgetYears
    let lineage: [Lineage]

    struct Fields: Decodable {
      let projects, fields: Int
      let methods: [Method]
      let shown: Shown
    }
    struct Method: Decodable {
      let method: String
      let first, firstThree: Int
      let firstShare, firstThreeShare: Double
    }
    struct Shown: Decodable { let suggested, right: Int }
    struct BudgetYears: Decodable { let projects, tenOrMore: Int }
    struct Lineage: Decodable {
      let years: [Year]
      let agreements: [Agreement]
      let moneyCompared, moneyContradicting: Int
    }
    struct Year: Decodable {
      let year, sheets: Int
      let continued, continuedLinked: Int?
    }
    struct Agreement: Decodable {
      let basis: String
      let year, told, same, other: Int
    }
  }
}
