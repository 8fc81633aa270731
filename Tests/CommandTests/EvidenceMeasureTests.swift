import TestSupport
import Testing

/// How evidence is measured by labels, as a user meets it, on the invented ministry of water.
@Suite(.serialized) struct EvidenceMeasureTests {
  private let folder: ScratchFolder
  private let db: String

  private static let labels = """
    pool,source,place,start,projects
    program,result,2,3,900003
    animals,inspection,900003,0,900003
    animals,inspection,900004,0,900004

    """
  private static let pools = """
    pool,kind,owner,years,policy
    program,program,mizube-3-2,2021-2023,
    animals,policy,みずべ省,2024,３－２－２ 身近な水辺の再生（生き物のすみか）

    """

  init() throws {
    folder = try ScratchFolder()
    db = folder.path("a.sqlite")
  }

  private func measure(_ labels: String, _ pools: String) async throws -> Outcome {
    let arguments = [
      "claims", "measure", try folder.write("labels.csv", text: labels),
      try folder.write("pools.csv", text: pools), "--misses", "--db", db,
    ]
    return try await BuiltCommand.run(arguments)
  }

  private func importMizube() async throws {
    let files = TestFiles.path("Tests/Fixtures/mizube")
    // One row of its data is rejected.
    #expect(
      try await BuiltCommand.run(["import", files, "--no-search-index", "--db", db]).code == 1)
  }

  @Test func `claims are measured among the projects of a program and of a policy`() async throws {
    try await importMizube()
    let result = try await measure(Self.labels, Self.pools)
    #expect(result.code == 0, "\(result.error)")
    let table = EvidenceTable(result.output)
    let animals = try table.row("animals", "inspections")
    #expect([animals.claims, animals.first, animals.listed, animals.labelled] == [2, 2, 2, 2])
    #expect(animals.found <= 4)
    // Neither project speaks of what the other one does.
    let others = try table.row("animals", "inspections, own project left out")
    #expect([others.claims, others.silent] == [0, 2])
    #expect(others.found <= 2)
    #expect(try table.row("program", "results").first == 1)
    #expect(try table.row("all", "results") == table.row("program", "results"))
    #expect(try table.row("all", "inspections") == animals)
    #expect(!result.output.contains("unplaced"))
    #expect(!result.output.contains("→"))
  }

  @Test func `a policy's name may be written with other hyphens and widths`() async throws {
    try await importMizube()
    let narrow = Self.pools.replacing("３－２－２", with: "3-2-2")
    let result = try await measure(Self.labels, narrow)
    #expect(try await measure(Self.labels, Self.pools).output == result.output)
  }

  @Test func `labels that are nowhere are counted, and wrong files are named`() async throws {
    try await importMizube()
    let lost = Self.labels + "animals,inspection,900001,0,900001\nnowhere,result,1,0,900001\n"
    let counted = try await measure(lost, Self.pools)
    #expect(counted.output.contains("\nunplaced\t2\n"))
    let wrong: [(labels: String, pools: String, words: String)] = [
      (Self.labels + "animals,result,x,0,\n", Self.pools, "labels.csv:5"),
      (Self.labels, Self.pools + "more,field,1,1,1\n", "pools.csv:4"),
      (Self.labels, Self.pools.replacing("2024", with: "2023"), "names the policy みずべ省 2023"),
      (Self.labels, Self.pools.replacing("mizube-3-2", with: "no-such"), "no program no-such"),
    ]
    for (labels, pools, words) in wrong {
      let result = try await measure(labels, pools)
      #expect(result.code == 1)
      #expect(result.error.contains(words), "\(result.error)")
      #expect(result.output.isEmpty)
    }
  }
}

/// The table that `hyoka claims measure` prints.
struct EvidenceTable {
  /// What a row counts.
  struct Row: Equatable {
    let claims, first, firstThree, listed, labelled, found, silent, silentWithEvidence: Int
  }

  private var rows: [[String]: Row] = [:]

  init(_ output: String) {
    for line in output.split(separator: "\n") {
      let cells = line.split(separator: "\t").map(String.init)
      let numbers = cells.dropFirst(3).compactMap { Int($0) }
      guard cells.count == 11, numbers.count == 8 else { continue }
      rows[Array(cells.prefix(3))] = Row(
        claims: numbers[0], first: numbers[1], firstThree: numbers[2], listed: numbers[3],
        labelled: numbers[4], found: numbers[5], silent: numbers[6],
        silentWithEvidence: numbers[7])
    }
  }

  /// The row of a pool, part and way.
  func row(_ pool: String, _ part: String, _ way: String = "evidence") throws -> Row {
    try #require(rows[[pool, part, way]])
  }
}
