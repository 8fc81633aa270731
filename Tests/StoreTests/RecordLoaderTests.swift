import Foundation
import Intake
import Policies
import Store
import Tabular
import TestSupport
import Testing

@Suite struct RecordLoaderTests {
  private let folder: ScratchFolder
  private let store: Store
  private let reader: DataReader

  init() throws {
    folder = try ScratchFolder()
    store = try Store(path: folder.path("test.sqlite"), creating: true, filling: true)
    reader = try DataReader()
  }

  private func add(_ path: String) throws -> [Int] {
    try #require(try DataStore.add(path, to: store, reader)).all
  }

  /// Everything that data says, without when it was said.
  private func counts() throws -> [Int64?] {
    try RecordTable.allCases.map { try store.number("SELECT count(*) AS n FROM \($0.rawValue)") }
      + [try store.number("SELECT count(*) AS n FROM part")]
  }

  @Test func `the rows of a table carry its columns, in their order`() throws {
    for table in RecordTable.allCases {
      let names = try store.texts(
        "SELECT name AS t FROM pragma_table_info(?) ORDER BY cid", [.text(table.rawValue)])
      #expect(names == ["id", "line"] + table.columns + ["extra"])
    }
    #expect(Set(RecordTable.allCases.map(\.number)).count == RecordTable.allCases.count)
    for (position, table) in RecordTable.allCases.enumerated() {
      #expect(Int(table.number) == position)
      #expect(Set(table.columns).count == table.columns.count)
      for (place, column) in table.columns.enumerated() {
        #expect(table.index(of: column) == place)
      }
    }
  }

  @Test func `files are stored, and the same again changes nothing`() throws {
    let expected: [(String, [Int])] = [
      ("1-1", [11, 0, 0, 0]), ("1-2", [11, 0, 0, 0]), ("1-3", [12, 0, 0, 0]),
      ("2-1", [76, 0, 0, 1]), ("2-2", [41, 0, 0, 0]), ("3-1", [54, 0, 0, 0]),
      ("4-1", [11, 0, 0, 0]), ("5-1", [29, 0, 0, 0]), ("6-1", [10, 0, 0, 0]),
    ]
    for (number, counts) in expected {
      #expect(try add(try DataStore.table(number)) == counts)
    }
    #expect(try add("\(DataStore.mizube)/judgit.ndjson") == [20, 0, 0, 0])
    #expect(try add("\(DataStore.mizube)/mof.json") == [6, 0, 0, 0])
    let before = try counts()
    for (number, counts) in expected {
      #expect(try add(try DataStore.table(number)) == [0, counts[0], 0, counts[3]])
    }
    #expect(try add("\(DataStore.mizube)/judgit.ndjson") == [0, 20, 0, 0])
    #expect(try add("\(DataStore.mizube)/mof.json") == [0, 6, 0, 0])
    #expect(try counts() == before)
    #expect(try store.number("SELECT count(*) AS n FROM part WHERE until IS NOT NULL") == 0)
    // Ten projects of 2024, and four of each year from 2019 to 2023.
    #expect(try store.number("SELECT count(*) AS n FROM sheet") == 30)
  }

  @Test func `a file is on record with its counts and notes`() throws {
    _ = try add(try DataStore.table("2-1"))
    let columns = ["rows", "stored", "unchanged", "revised", "rejected", "bytes"]
    #expect(
      try store.numbers("SELECT * FROM source_file", columns) == [[77, 76, 0, 0, 1, 1]])
    #expect(try store.texts("SELECT dataset AS t FROM source_file") == ["rs-2-1"])
    #expect(
      try store.texts("SELECT title_ja AS t FROM source_file") == ["行政事業レビュー 2-1 予算・執行サマリ"])
    #expect(try store.numbers("SELECT * FROM source_note", ["line", "is_rejection"]) == [[62, 1]])
    #expect(try store.texts("SELECT code AS t FROM source_note") == ["not-an-amount"])
    #expect(try store.texts("SELECT column_name AS t FROM source_note") == ["歳出予算現額"])
  }

  @Test func `rows lie beside the others of their part`() throws {
    _ = try add(try DataStore.table("2-1"))
    let rows = try store.numbers(
      """
      SELECT b.id & 0xFFFFF AS place, b.line, b.initial FROM project_budget b
      JOIN part p ON p.id = b.id >> 20 JOIN sheet s ON s.id = p.sheet
      WHERE s.key = '900001' ORDER BY b.id
      """, ["place", "line", "initial"])
    #expect(rows.map { $0[0] } == Array(0..<8))
    #expect(rows.map { $0[1] } == Array(2..<10))
    #expect(rows.first?[2] == 52_000_000)
    let texts = try store.texts("SELECT agency AS t FROM sheet WHERE key = '900005'")
    #expect(texts == ["みずべ省　河川庁"])
    #expect(try store.texts("SELECT key AS t FROM part ORDER BY id LIMIT 1") == ["2024/900001"])
  }

  @Test func `what a changed file says is stored beside what was said before`() throws {
    let path = try DataStore.table("2-1")
    let text = try TestFiles.text(path)
    let changed = text.replacing(",51000000,50800000,0.99608,", with: ",51000000,50700000,0.99412,")
    try #require(changed != text)
    _ = try add(path)
    let other = try folder.write("2-1.csv", text: changed)
    // One of ten projects is said anew; its eight rows are revised, not the one that differs.
    #expect(try add(other) == [0, 68, 8, 1])
    let values = """
      SELECT b.executed AS n, p.until AS u FROM project_budget b JOIN part p ON p.id = b.id >> 20
      WHERE p.key = '2024/900001' AND b.fiscal_year = 2023 AND b.level = 'total' ORDER BY b.id
      """
    let file = try store.number("SELECT max(id) AS n FROM source_file")
    #expect(
      try store.numbers(values, ["n", "u"]) == [[50_800_000, file], [50_700_000, nil]])
    #expect(try store.number("SELECT count(*) AS n FROM part") == 11)
    #expect(try store.number("SELECT count(*) AS n FROM part WHERE until IS NOT NULL") == 1)
    #expect(try store.number("SELECT count(*) AS n FROM sheet") == 10)
    // The changed file once more is nothing new; the first one revises again.
    #expect(try add(other) == [0, 76, 0, 1])
    #expect(try add(path) == [0, 68, 8, 1])
    #expect(try store.numbers(values, ["n"]) == [[50_800_000], [50_700_000], [50_800_000]])
    #expect(
      try store.number(
        "SELECT count(*) AS n FROM part WHERE key = '2024/900001' AND until IS NULL") == 1)
  }

  @Test func `a sheet that is named anew has its new name`() throws {
    let path = try DataStore.table("6-1")
    let text = try TestFiles.text(path)
    _ = try add(path)
    let changed = text.replacing("外来魚駆除事業", with: "外来魚対策事業")
    #expect(try add(try folder.write("6-1.csv", text: changed)) == [0, 9, 1, 0])
    #expect(try store.texts("SELECT name AS t FROM sheet WHERE key = '900003'") == ["外来魚対策事業"])
  }

  @Test func `a project that is new is stored, the others are left`() throws {
    let path = try DataStore.table("6-1")
    let lines = try TestFiles.text(path).components(separatedBy: "\r\n")
    let first = try folder.write("6-1.csv", text: lines.dropLast(2).joined(separator: "\r\n"))
    #expect(try add(first) == [9, 0, 0, 0])
    #expect(try add(path) == [1, 9, 0, 0])
  }

  @Test func `two tables of one project share its sheet`() throws {
    _ = try add(try DataStore.table("1-2"))
    _ = try add(try DataStore.table("2-1"))
    #expect(try store.number("SELECT count(*) AS n FROM sheet") == 10)
    #expect(try store.number("SELECT count(*) AS n FROM part") == 20)
    #expect(try store.number("SELECT count(DISTINCT sheet) AS n FROM part") == 10)
  }

  @Test func `a file whose reading fails leaves nothing`() throws {
    _ = try add(try DataStore.table("1-1"))
    let before = try counts()
    let stream = try #require(
      try reader.inspect(path: try DataStore.table("2-1")).streams.first)
    struct Failure: Error {}
    for error in [Failure(), CancellationError(), Problem.test] as [any Error] {
      #expect(throws: Problem.self) {
        try store.add(DataStore.file(stream)) { loader in
          try reader.read(stream) { batch, _ in try DataStore.add(batch, to: loader) }
          throw error
        }
      }
      #expect(try counts() == before)
      #expect(try store.number("SELECT count(*) AS n FROM source_file") == 1)
      #expect(try store.number("SELECT count(*) AS n FROM source_note") == 0)
    }
    // The problem itself comes through, and the store goes on.
    #expect(throws: Problem.test) {
      try store.add(DataStore.file(stream)) { _ throws in throw Problem.test }
    }
    #expect(try add(try DataStore.table("2-1")) == [76, 0, 0, 1])
  }

  @Test func `a file that was imported is known by its place and digest`() throws {
    let stream = try #require(
      try reader.inspect(path: try DataStore.table("6-1")).streams.first)
    let digest = "digest of \(stream.name)"
    for name in ["/data/a.csv", "/data/100%_b.zip/c.csv", "/資料/橋.zip/川.csv"] {
      #expect(try !store.holds(name: name, digest: digest))
      _ = try store.add(DataStore.file(stream, name: name)) { _ in }
      #expect(try store.holds(name: name, digest: digest))
      #expect(try !store.holds(name: name, digest: "other"))
    }
    // The entry of a ZIP stands for the ZIP, and no name for another that begins like it.
    #expect(try store.holds(name: "/data/100%_b.zip", digest: digest))
    #expect(try store.holds(name: "/資料/橋.zip", digest: digest))
    #expect(try !store.holds(name: "/資料/橋.zi", digest: digest))
    #expect(try !store.holds(name: "/data/100%_b", digest: digest))
    #expect(try !store.holds(name: "/資料/橋.zip/", digest: digest))
  }

  @Test func `numbers and texts come out as they went in`() throws {
    let long = String(repeating: "長い", count: 100_000)
    let texts = ["", "水\u{301}辺", "𠮷", long, "'; DROP TABLE part"]
    var good = RowBatch()
    for (line, text) in texts.enumerated() {
      let cells: [RowBatch.Cell] = [
        good.text("series"), good.text("measure"), good.text(text), .null, .null,
        .integer(.min), .null, .null, .null, .null, .null, .real(0.1),
      ]
      good.beginRow(RecordTable.observation.number, width: cells.count, line: line)
      for (position, cell) in cells.enumerated() { good.set(position, cell) }
    }
    good.closePart(key: "k", digest: 1, line: 0, sourceRows: texts.count)
    let file = ImportedFile(
      dataset: "test", edition: 2024, name: "n", digest: "d", bytes: 1, importedAt: "t",
      title: nil, licence: nil)
    // A row without a text that must be there does not fit, and takes its file with it.
    var bad = good
    bad.beginRow(RecordTable.observation.number, width: 1, line: 9)
    bad.closePart(key: "bad", digest: 2, line: 9, sourceRows: 1)
    #expect(throws: Problem.self) { try store.add(file) { try $0.add(bad) } }
    #expect(try store.number("SELECT count(*) AS n FROM observation") == 0)
    #expect(try store.add(file) { try $0.add(good) }.stored == texts.count)
    #expect(try store.number("SELECT count(*) AS n FROM observation") == Int64(texts.count))
    for (line, text) in texts.enumerated() {
      let found = try store.number(
        "SELECT count(*) AS n FROM observation WHERE line = ? AND unit = ?",
        [.integer(Int64(line)), .text(text)])
      #expect(found == 1)
    }
    #expect(try store.numbers("SELECT year FROM observation LIMIT 1", ["year"]) == [[.min]])
    #expect(try store.number("SELECT count(*) AS n FROM observation WHERE value = 0.1") == 5)
    #expect(try store.number("SELECT count(*) AS n FROM observation WHERE unit IS NULL") == 0)
    #expect(try store.number("SELECT edition AS n FROM source_file") == 2024)
  }

  @Test func `what another connection wrote meanwhile is known too`() throws {
    func add(_ table: String, to store: Store, _ known: KnownRecord) throws -> [Int] {
      let stream = try #require(try reader.inspect(path: DataStore.table(table)).streams.first)
      return try store.add(DataStore.file(stream), known) { loader in
        try reader.read(stream) { batch, _ in try DataStore.add(batch, to: loader) }
      }.all
    }
    let known = KnownRecord()
    #expect(try add("6-1", to: store, known) == [10, 0, 0, 0])
    let other = try Store(path: store.path, creating: false, filling: true)
    #expect(try add("1-1", to: other, KnownRecord()) == [11, 0, 0, 0])
    #expect(try add("1-1", to: store, known) == [0, 11, 0, 0])
    #expect(try add("1-2", to: store, known) == [11, 0, 0, 0])
    let keys = "SELECT count(DISTINCT source || year || '/' || key) AS n FROM sheet"
    #expect(try store.number("SELECT count(*) AS n FROM sheet") == store.number(keys))
  }

  @Test func `a store that was filled is an ordinary one afterwards`() throws {
    _ = try add(try DataStore.table("6-1"))
    let again = try Store(path: store.path, creating: false)
    #expect(try again.number("SELECT count(*) AS n FROM sheet") == 10)
  }
}

extension Problem {
  fileprivate static let test = Problem(
    .invalid, "test", Bilingual(ja: "試験", en: "test"), at: "here")
}
