import Foundation
import Intake
import Policies
import Store
import TestSupport
import Testing

/// All data there is, imported once: the numbers of the data profile, section 8.
@Suite(.serialized, .enabled(if: TestFiles.hasRealData, "the real data is not there"))
struct RealDataTests {
  /// A store with everything, and what became of the rows of each file.
  private struct Imported {
    let folder: ScratchFolder
    let store: Store
    let counts: [String: RowCounts]

    init() throws {
      folder = try ScratchFolder()
      store = try Store(path: folder.path("real.sqlite"), creating: true, filling: true)
      let reader = try DataReader()
      let root = TestFiles.path("../shared/data")
      var counts: [String: RowCounts] = [:]
      for path in try DataStore.files(root) {
        guard let count = try DataStore.add(path, to: store, reader) else { continue }
        counts[String(path.dropFirst(root.count + 1))] = count
      }
      self.counts = counts
    }
  }

  private static let imported = Result { try Imported() }

  private let store: Store
  private let counts: [String: RowCounts]

  init() throws {
    let imported = try Self.imported.get()
    store = imported.store
    counts = imported.counts
  }

  /// Joins the rows of a table, as `x`, to their parts and sheets.
  private func from(_ table: String, _ dataset: String) -> String {
    """
    FROM \(table) x JOIN part p ON p.id = x.id >> 20 AND p.until IS NULL
      AND p.dataset = '\(dataset)' LEFT JOIN sheet s ON s.id = p.sheet
    """
  }

  /// The sheets of the program.
  private let program = """
    (SELECT q.sheet FROM policy_link l JOIN part q ON q.id = l.id >> 20
      WHERE q.dataset = 'rs-1-3' AND l.program LIKE '%国際の平和と安定に対する取組%')
    """

  @Test func `all rows are stored, none is rejected, what is there twice is unchanged`() throws {
    #expect(counts.count == 47)
    let sum = counts.values.reduce(RowCounts()) { $0.adding($1) }
    #expect(sum.all == [516_912, 3571, 0, 0])
    #expect(counts["judgit/judgit-mofa.ndjson.gz"]?.all == [0, 3571, 0, 0])
    #expect(try store.number("SELECT count(*) AS n FROM source_note") == 0)
    #expect(try store.number("SELECT count(*) AS n FROM part WHERE until IS NOT NULL") == 0)
  }

  @Test(
    arguments: [
      ("1-1", 8537), ("1-2", 5948), ("1-3", 14_991), ("1-4", 5909), ("1-5", 6311), ("2-1", 37_981),
      ("2-2", 55_609), ("3-2", 28_362), ("4-1", 5692), ("5-2", 22_662), ("5-3", 33_986),
      ("5-4", 9290), ("6-1", 5664),
    ] as [(String, Int64)])
  func `each table has its rows and all projects`(number: String, rows: Int64) throws {
    let sql = """
      SELECT sum(p.rows) AS rows, count(DISTINCT s.key) AS keys, count(*) AS parts FROM part p
      JOIN sheet s ON s.id = p.sheet WHERE p.dataset = ? AND s.year = 2024
      """
    let found = try store.numbers(sql, ["rows", "keys", "parts"], [.text("rs-\(number)")])
    #expect(found == [[rows, 5664, 5664]])
  }

  @Test func `budgets are totals and accounts, and add up`() throws {
    let budget = from("project_budget", "rs-2-1")
    func count(_ condition: String) throws -> Int64? {
      try store.number("SELECT count(*) AS n \(budget) WHERE \(condition)")
    }
    #expect(try count("level = 'total'") == 18_524)
    #expect(try count("level = 'account' AND account_class IS NOT NULL") == 19_455)
    #expect(try count("level = 'account' AND account_class IS NULL") == 2)
    #expect(
      try count(
        "level = 'total' AND current IS NOT initial + supplementary + carried_in + reserve") == 0)
    #expect(
      try store.number(
        "SELECT sum(initial) AS n \(budget) WHERE level = 'total' AND fiscal_year = 2024")
        == 121_141_049_606_724)
    #expect(
      try store.number(
        "SELECT sum(executed) AS n \(budget) WHERE level = 'total' AND fiscal_year = 2023")
        == 129_518_856_972_958)
    // Nothing is executed in the sheet's own year; that is no zero.
    #expect(
      try count("fiscal_year = 2024 AND executed IS NULL AND executed_missing = 'not-yet'")
        == 11_440)
    #expect(try count("(fiscal_year = 2024) <> (executed_missing IS NOT NULL)") == 0)
    #expect(try count("request IS NULL AND level = 'total'") == 0)
  }

  @Test func `the program has 112 projects in eleven fields`() throws {
    #expect(
      try store.number(
        "SELECT count(*) AS n FROM sheet WHERE source = 'rs' AND year = 2024 AND ministry = '外務省'")
        == 449)
    let fields = try store.numbers(
      """
      SELECT count(DISTINCT p.sheet) AS n \(from("policy_link", "rs-1-3"))
      WHERE x.program LIKE '%国際の平和と安定に対する取組%' GROUP BY x.program
      ORDER BY length(substr(x.program, 1, instr(x.program, ' '))), x.program
      """, ["n"])
    #expect(fields == [[4], [13], [5], [19], [2], [12], [10], [8], [30], [5], [4]])
  }

  @Test func `the program's budgets are those of the profile`() throws {
    let totals = """
      \(from("project_budget", "rs-2-1")) WHERE x.level = 'total' AND p.sheet IN \(program)
      """
    let flagged = """
      (SELECT q.sheet FROM overview o JOIN part q ON q.id = o.id >> 20
        WHERE q.dataset = 'rs-1-2' AND o.contribution = 1)
      """
    let year = "GROUP BY x.fiscal_year ORDER BY x.fiscal_year"
    #expect(
      try store.numbers("SELECT sum(x.current) AS n \(totals) \(year)", ["n"])
        == [[97_475_526_999], [101_235_274_000], [119_703_747_000], [115_941_973_000]])
    #expect(
      try store.numbers(
        "SELECT sum(x.current) AS n \(totals) AND p.sheet IN \(flagged) \(year)", ["n"])
        == [[94_728_928_000], [98_639_542_000], [111_820_840_000], [107_996_475_000]])
    let corrected = """
      SELECT sum(x.current) AS current, sum(x.initial) AS initial \(totals)
      AND (p.sheet IN \(flagged) OR s.key IN ('1152', '7697')) \(year)
      """
    #expect(
      try store.numbers(corrected, ["current", "initial"]).suffix(2)
        == [[114_861_929_000, 94_490_563_000], [108_040_205_000, 77_139_920_000]])
  }

  @Test func `the ministry of finance's items make the published table`() throws {
    let sql = """
      SELECT sum(amount) AS amount, sum(current) AS current, sum(executed) AS executed
      FROM ministry_item WHERE ministry = '外務省' AND budget_type = ?
        AND name LIKE '%国際の平和と安定に対する取組に必要な経費' AND fiscal_year BETWEEN 2021 AND 2024
      GROUP BY fiscal_year ORDER BY fiscal_year
      """
    #expect(
      try store.numbers(sql, ["current", "executed"], ["決算"]) == [
        [98_885_959_000, 97_633_801_270], [102_248_691_000, 101_342_005_477],
        [120_124_447_000, 119_637_984_050], [116_286_616_000, 114_478_287_004],
      ])
    #expect(
      try store.numbers(sql, ["amount"], ["当初予算"])
        == [[88_453_697_000], [85_815_689_000], [99_530_167_000], [85_314_210_000]])
    #expect(try store.number("SELECT count(*) AS n FROM ministry_item") == 38_724)
  }

  @Test func `there are as many sheets of each year as were published`() throws {
    let sql = """
      SELECT count(*) AS n, count(DISTINCT p.sheet) AS sheets,
        count(CASE WHEN s.ministry = '外務省' THEN 1 END) AS mofa
      FROM part p JOIN sheet s ON s.id = p.sheet WHERE p.dataset = 'judgit'
      GROUP BY s.year ORDER BY s.year
      """
    let found = try store.numbers(sql, ["n", "sheets", "mofa"])
    let all: [Int64] = [5365, 5218, 5165, 5145, 5198, 5445, 5440, 5394, 5227]
    #expect(found.map { $0[0] } == all)
    #expect(found.map { $0[1] } == all)
    #expect(found.map { $0[2] } == [338, 359, 374, 399, 437, 424, 404, 415, 421])
    #expect(all.reduce(0, +) == 47_597)
  }

  @Test func `the dues for peacekeeping are known since 2014`() throws {
    let earlier = try store.numbers(
      """
      SELECT s.year, x.current, x.executed \(from("project_budget", "judgit"))
      WHERE s.name = '国際連合平和維持活動（ＰＫＯ）分担金' AND x.fiscal_year = 2014 ORDER BY s.year
      """, ["year", "current", "executed"])
    #expect(
      earlier == [2015, 2016, 2017].map { [$0, 85_577_000_000, 85_478_000_000] })
    let latest = """
      \(from("project_budget", "rs-2-1"))
      WHERE s.key = '1124' AND x.fiscal_year = 2023 AND x.level = 'total'
      """
    #expect(
      try store.numbers("SELECT current, executed \(latest)", ["current", "executed"])
        == [[61_617_000_000, 61_617_364_000]])
    #expect(try store.number("SELECT count(*) AS n \(latest) AND x.rate = 1.00001") == 1)
  }

  @Test func `inspections of the program are those of the profile`() throws {
    let inspections = "\(from("inspection", "rs-4-1")) WHERE p.sheet IN \(program)"
    func count(_ condition: String) throws -> Int64? {
      try store.number("SELECT count(DISTINCT p.sheet) AS n \(inspections) AND \(condition)")
    }
    #expect(try count("team_finding = '現状通り'") == 81)
    #expect(try count("team_finding = '事業内容の一部改善'") == 11)
    #expect(try count("team_finding = '終了予定'") == 9)
    #expect(try count("team_finding = '廃止'") == 2)
    // The other nine of 112 have no finding, seven of them no inspection at all.
    #expect(try count("team_finding IS NOT NULL") == 103)
    #expect(try count("expert_remark IS NOT NULL") == 20)
    // 28 rows more than projects; one project has several.
    #expect(
      try store.numbers(
        "SELECT count(*) AS n, sum(rows - 1) AS more FROM part WHERE dataset = 'rs-4-1' AND rows > 1",
        ["n", "more"]) == [[22, 28]])
  }

  @Test func `series have Japan's values`() throws {
    func value(_ series: String, _ measure: String, _ condition: String) throws -> Double? {
      try store.read { connection in
        try connection.row(
          """
          SELECT value FROM observation WHERE series = ? AND measure = ? AND subject = 'JPN'
          AND \(condition)
          """, [.text(series), .text(measure)])?.optionalReal("value")
      }
    }
    #expect(
      try value(
        "series-un-contributions", "amount",
        "year = 2023 AND category = 'UN-DPO' AND subcategory = 'Assessed'") == 521_823_290)
    #expect(
      try value("series-unga-ideal-points", "ideal-point", "year = 2023") == 0.811_295_8)
    let date = "date = '2014-03-31'"
    let people = "series-un-peacekeeping-contributors"
    #expect(try value(people, "troops", date) == 271)
    #expect(try value(people, "total", date) == 271)
    #expect(try value(people, "police", date) == nil)
    #expect(try value(people, "experts", date) == nil)
    #expect(counts["series/un-contributions-by-government.csv"]?.stored == 86_354)
    // Every subject is a country or region with a code of three letters.
    #expect(
      try store.texts(
        """
        SELECT DISTINCT subject AS t FROM observation WHERE length(subject) <> 3
        AND series <> 'series-unga-rollcalls'
        """) == [])
  }

  @Test func `excerpts of the tables that could not be had are joined`() throws {
    let indicators = from("indicator", "rs-3-1")
    func count(_ year: Int64, _ key: String) throws -> Int64? {
      try store.number(
        "SELECT count(*) AS n \(indicators) WHERE s.year = ? AND s.key = ?",
        [.integer(year), .text(key)])
    }
    #expect([try count(2024, "11"), try count(2024, "884")] == [6, 7])
    #expect([try count(2025, "11"), try count(2025, "884"), try count(2025, "1319")] == [6, 7, 3])
    let values = """
      SELECT v.fiscal_year, v.target, v.actual, v.rate, v.is_target_year
      FROM indicator_value v JOIN part p ON p.id = v.id >> 20 JOIN sheet s ON s.id = p.sheet
      WHERE p.dataset = 'rs-3-1' AND s.year = 2024 AND s.key = '884' AND v.line = 38
      ORDER BY v.fiscal_year
      """
    let rows = try store.read { connection in
      try connection.rows(values, []).map { row in
        try ["fiscal_year", "target", "actual", "rate", "is_target_year"].map {
          try row.optionalReal($0)
        }
      }
    }
    #expect(
      rows == [
        [2021, 20000, 44528, 222.64, 0], [2022, 20000, 26071, 130.355, 0],
        [2023, 20000, 13865, 69.325, 0], [2028, 20000, nil, nil, 1],
      ])
    let payments = try store.texts(
      "SELECT x.level || ' ' || x.amount AS t \(from("payment", "rs-5-1")) ORDER BY x.id")
    #expect(
      payments == [
        "block 10715267000", "payee 11930000", "contract 11930000", "block 2105314000",
        "payee 2105314000", "contract 1841580000", "contract 263734000",
      ])
  }

  @Test func `derived payees are whole`() throws {
    func count(_ year: Int64, _ level: String) throws -> Int64? {
      try store.number(
        """
        SELECT count(*) AS n \(from("payment", "derived-spending"))
        WHERE s.year = ? AND x.level = ?
        """, [.integer(year), .text(level)])
    }
    #expect([try count(2024, "block"), try count(2024, "payee")] == [19_633, 74_639])
    #expect([try count(2025, "block"), try count(2025, "payee")] == [20_372, 73_591])
    let projects = try store.numbers(
      """
      SELECT count(*) AS n FROM part p JOIN sheet s ON s.id = p.sheet
      WHERE p.dataset LIKE 'derived-%' GROUP BY p.dataset, s.year ORDER BY p.dataset, s.year
      """, ["n"])
    #expect(projects == [[5794], [5435], [5558]])
  }
}
