import Foundation
import Intake
import Policies
import Subprocess
import TestSupport
import Testing

/// Bytes of many kinds on their way to the same rows.
@Suite struct DataStreamTests {
  @Test(arguments: ["2-1", "3-1", "5-1"])
  func `a table in Shift_JIS gives the same rows`(number: String) async throws {
    let path = try DataFiles.mizube(number)
    let folder = try ScratchFolder()
    let plain = try folder.write(
      "plain.csv", Array(try TestFiles.text(path).utf8.drop { $0 > 0xE4 }))
    let result = try await Subprocess.run(
      .name("iconv"),
      arguments: ["-f", "UTF-8", "-t", "CP932", plain, "-o", folder.path("sjis.csv")],
      output: .discarded)
    #expect(result.terminationStatus.isSuccess)
    try expectSame(try DataReading.read(folder.path("sjis.csv")), path)
  }

  @Test func `a table in UTF-16 gives the same rows`() throws {
    let path = try DataFiles.mizube("1-3")
    let units = Array(try TestFiles.text(path).utf16.drop { $0 == 0xFEFF })
    let little = Self.little(units)
    let big = stride(from: 0, to: little.count, by: 2).flatMap { [little[$0 + 1], little[$0]] }
    try expectSame(try DataReading.read(bytes: little), path)
    try expectSame(try DataReading.read(bytes: big), path)
  }

  /// UTF-16 with a byte order mark, the low bytes first.
  private static func little(_ units: [UInt16]) -> [UInt8] {
    ([0xFEFF] + units).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private func expectSame(_ read: DataReading, _ path: String) throws {
    let expected = try DataReading.read(path)
    #expect(!expected.parts.isEmpty)
    #expect(read.parts == expected.parts)
    #expect(read.notes == expected.notes)
    for table in RecordTable.allCases { #expect(read[table] == expected[table]) }
  }

  @Test func `a long table in another encoding is read to its end`() throws {
    var table = try OfficialTable("6-1")
    let note = String(repeating: "橋", count: 150)
    for id in 1...3000 { table.add(["予算事業ID": "\(id)", "備考": note]) }
    let read = try DataReading.read(bytes: Self.little(Array(table.text.utf16)))
    #expect(read.notes.isEmpty)
    #expect(read.parts.count == 3000)
  }

  @Test func `a row longer than what is read at once is read in another encoding too`() throws {
    for length in 0..<3 {
      var table = try OfficialTable("6-1")
      let note = String(repeating: "a", count: length) + String(repeating: "橋", count: 500_000)
      table.add(["備考": note])
      let read = try DataReading.read(bytes: Self.little(Array(table.text.utf16)))
      #expect(read[.remark].column("text") == [.text(note)])
    }
  }

  @Test(arguments: [
    ("1-1", 117), ("1-2", 113), ("1-3", 174), ("2-1", 788), ("2-2", 840), ("3-1", 830),
    ("3-2", 235), ("4-1", 112), ("5-1", 967), ("5-2", 235), ("5-3", 174), ("5-4", 112),
    ("6-1", 112),
  ])
  func `the sample of 112 projects is read whole, in ZIP or not`(number: String, rows: Int) throws {
    let read = try DataReading.read(try DataFiles.sample(number))
    #expect(read.notes.isEmpty)
    #expect(read.parts.reduce(0) { $0 + $1.sourceRows } == rows)
    #expect(Set(read.parts.map(\.key)).count == 112)
  }

  @Test func `the sample's budget is the ministry's`() throws {
    let rows = try DataReading.read(try DataFiles.sample("2-1"))[.projectBudget]
    let totals = rows.filter { $0["level"] == "total" }
    #expect(totals.count == 392)
    #expect(rows.count == 788)
    let current = ([2021, 2022, 2023, 2024] as [Int64]).map { year in
      totals.filter { $0["fiscal_year"] == .integer(year) }.sum("current")
    }
    #expect(current == [97_475_526_999, 101_235_274_000, 119_703_747_000, 115_941_973_000])
  }

  @Test func `files in a ZIP come one by one, others are named`() throws {
    let folder = try ScratchFolder()
    let first = try Data(contentsOf: URL(fileURLWithPath: try DataFiles.mizube("6-1")))
    let second = try Data(contentsOf: URL(fileURLWithPath: DataFiles.judgit))
    let path = try folder.write(
      "all.zip",
      try DocumentMaker.zip([
        "a/6-1.csv": Array(first), "b.ndjson": Array(second), "読んでね.txt": Array("橋".utf8),
      ]))
    let read = try DataReading.read(path)
    #expect(read.streams.map(\.name) == ["\(path)/a/6-1.csv", "\(path)/b.ndjson"])
    #expect(read.streams.map(\.dataset) == ["rs-6-1", "judgit"])
    #expect(read.passedOver == ["\(path)/読んでね.txt"])
    #expect(read.parts.count == 30)
  }

  @Test func `a gzip file that is cut or damaged is an error`() throws {
    let path = try DataFiles.find("Samples/mofa-ii-1/judgit", "judgit-sample")
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let cut = try DataReading.problem(bytes: Array(bytes.dropLast(5000)), name: "cut.gz")
    #expect(cut?.code == "gzip-damaged")
    #expect(cut?.advice?.english == "It may have been cut; fetch it again.")
    #expect(cut?.place?.hasSuffix("cut.gz") == true)
    var broken = bytes
    for place in 60_000..<60_100 { broken[place] ^= 0xFF }
    #expect(try DataReading.problem(bytes: broken, name: "b.gz") != nil)
  }

  @Test func `gzip members that follow each other are one file`() throws {
    let path = try DataFiles.find("Samples/mofa-ii-1/judgit", "judgit-sample")
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let read = try DataReading.read(bytes: bytes + bytes, name: "twice.gz")
    #expect(read.parts.count == 444)
    #expect(read.parts.filter { $0.key.hasSuffix("#2") }.count == 222)
  }

  @Test func `budget items of the ministry of finance are in yen`() throws {
    let read = try DataReading.read(DataFiles.ministryItems)
    #expect(read.notes.isEmpty)
    #expect(read.streams.map(\.edition) == [2023])
    let rows = read[.ministryItem]
    #expect(rows.count == 6)
    #expect(rows.column("fiscal_year").allSatisfy { $0 == 2023 })
    let program = rows.filter { $0["name"] == "身近な水辺の再生に必要な経費" && $0["budget_type"] == "決算" }
    #expect(program.sum("current") == 152_000_000)
    #expect(program.sum("executed") == 150_318_000)
    #expect(rows[2]["difference"] == -2_000_000)
    #expect(rows[0]["executed"] == nil)
    #expect(rows[0]["special_account"] == nil)
    #expect(rows[0]["extra"] == "{\"sectionCode\":\"901\",\"majorExpenseCode\":\"95\"}")
    #expect(read.parts.first?.key == "general-202399001-901-1")
    for (year, items) in [(2021, 38), (2022, 38), (2023, 42), (2024, 42)] {
      let path = try DataFiles.find("Samples/mofa-ii-1/mof-budget", "mof-jikou-\(year)")
      let sample = try DataReading.read(path)
      #expect(sample.notes.isEmpty)
      #expect(sample.parts.count == items)
      #expect(sample.streams.map(\.edition) == [year])
    }
  }

  @Test func `an item with a value of another type is kept and noted`() throws {
    let read = try DataReading.read(
      text: """
        {"metadata": {"fiscalYear": 2023, "budgetTypes": []}, "items": [
          {"id": "a", "name": "橋", "amount": "多い", "spent": 5, "新": [1]},
          {"id": 7, "name": "川"},
          {"name": "川"}
        ], "after": {"items": [{"id": "b", "name": "池"}]}}
        """, name: "x.json")
    #expect(read.remarks == ["value-unexpected 2 amount", "key-unknown 2 新"])
    #expect(read.notes.filter(\.isRejection).map(\.line) == [3, 4])
    #expect(read[.ministryItem].column("executed") == [5])
    #expect(read[.ministryItem].column("amount") == [nil])
    #expect(read[.ministryItem].column("extra") == ["{\"新\":[1],\"amount\":\"多い\"}"])
  }

  @Test func `derived payees are of the year before the sheet's`() throws {
    for (year, blocks, payees) in [(2024, 19, 23), (2025, 17, 52)] {
      let path = try DataFiles.find("Samples/mofa-ii-1/payees", "rs\(year)")
      let read = try DataReading.read(path)
      #expect(read.notes.isEmpty)
      #expect(read.streams.map(\.dataset) == ["derived-spending"])
      #expect(read.streams.map(\.edition) == [year])
      #expect(read.parts.count == 12)
      #expect(read[.sheet].column("source").allSatisfy { $0 == "rs-derived" })
      #expect(read[.sheet].column("year").allSatisfy { $0 == .integer(Int64(year)) })
      let rows = read[.payment]
      #expect(rows.filter { $0["level"] == "block" }.count == blocks)
      #expect(rows.filter { $0["level"] == "payee" }.count == payees)
      #expect(rows.column("fiscal_year").allSatisfy { $0 == .integer(Int64(year - 1)) })
      #expect(read[.projectBudget].column("level").allSatisfy { $0 == "derived" })
    }
    let path = try DataFiles.find("Samples/mofa-ii-1/payees", "rs2024")
    let read = try DataReading.read(path)
    #expect(read[.projectBudget].of("994").column("current") == [34_371_000])
    #expect(read[.projectBudget].of("994").column("executed") == [30_397_000])
    #expect(read[.spendingFlow].count == 19)
    #expect(read[.spendingFlow].first?["from_unit"] == 1)
    #expect(read[.spendingFlow].first?["to_block"] == "A")
    let payee = read[.payment].of("994").first { $0["level"] == "payee" }
    #expect(payee?["corporate_number"] == "7010001025732")
    #expect(payee?["amount"] == 15_730_000)
  }

  @Test func `series have a session's year, and keys where no country is`() throws {
    let points = try DataReading.read(
      try DataFiles.find("Samples/mofa-ii-1/series", "unga-ideal-points"))
    #expect(points.notes.isEmpty)
    #expect(points.parts.reduce(0) { $0 + $1.sourceRows } == 184)
    let japan = points[.observation].first {
      $0["subject"] == "JPN" && $0["measure"] == "ideal-point" && $0["year"] == 2023
    }
    #expect(japan?["value"] == 0.8112958)
    let money = try DataReading.read(
      try DataFiles.find("Samples/mofa-ii-1/series", "un-contributions"))
    #expect(money[.observation].count == 192)
    let dues = money[.observation].filter {
      $0["subject"] == "JPN" && $0["category"] == "UN-DPO" && $0["year"] == 2023
    }
    #expect(dues.column("value") == [521_823_290.0])
    #expect(Set(money[.observation].column("subject")).contains("KOR"))
  }
}
