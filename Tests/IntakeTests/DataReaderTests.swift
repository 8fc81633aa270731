import Foundation
import Policies
import TestSupport
import Testing

@testable import Intake

/// Rows of tables: what they become, and why they are rejected.
@Suite struct DataReaderTests {
  private static let current = "計（歳出予算現額合計）"
  private static let executed = "執行額（合計）"

  @Test func `totals and accounts are told apart`() throws {
    let read = try DataReading.read(try DataFiles.mizube("2-1"))
    let rows = read[.projectBudget]
    let levels = Dictionary(grouping: rows.column("level")) { $0 }.mapValues(\.count)
    #expect(levels == ["total": 39, "account": 37])
    for row in rows {
      #expect((row["level"] == "account") == (row["account_class"] == "一般会計"))
    }
    // The account row that is rejected has 3,000,000 of FY2023.
    let sums = ([2021, 2022, 2023, 2024] as [Int64]).map { year in
      let ofYear = rows.filter { $0["fiscal_year"] == .integer(year) && $0["level"] == "total" }
      return [ofYear.sum("initial"), ofYear.sum("current"), ofYear.sum("executed")]
    }
    // Nine projects as in the README, with the total of 900005 that stands twice, and 900010.
    #expect(sums[0] == [140_000_000, 136_800_000, 131_245_000])
    #expect(sums[1] == [171_000_000, 179_400_000, 174_170_000])
    #expect(sums[2] == [151_200_000, 151_200_000, 149_488_000])
    #expect(sums[3] == [159_300_000, 159_300_000, 0])
    let first = try #require(rows.first)
    #expect(first["initial"] == 52_000_000)
    // It is written 53000000.0.
    #expect(first["request"] == 53_000_000)
    #expect(rows[2]["rate"] == 0.99608)
    #expect(read.parts.map(\.sourceRows) == [8, 8, 8, 8, 9, 8, 8, 7, 8, 4])
    #expect(read[.sheet].count == 10)
    #expect(read[.sheet].of("900005").column("agency") == ["みずべ省　河川庁"])
  }

  @Test func `an amount that cannot be read rejects its row, with line and column`() throws {
    let read = try DataReading.read(try DataFiles.mizube("2-1"))
    #expect(read.rejections == ["not-an-amount 62 歳出予算現額"])
    #expect(read.notes.first?.text.english == "\"3000千円（概算）\" is no amount of whole yen.")
    #expect(!read[.projectBudget].contains { $0.line == 62 })
    #expect(read[.projectBudget].contains { $0.line == 61 && $0["current"] == 3_000_000 })
  }

  @Test func `nothing executed in the sheet's own year is not yet, before it is zero`() throws {
    var table = try OfficialTable("2-1")
    for (year, executed) in [
      ("2024", "0"), ("2025", "0"), ("2023", "0"), ("2024", "5"), ("2023", ""), ("2024", ""),
      ("2024", "-"),
    ] {
      table.add(["予算年度": year, Self.current: "10", Self.executed: executed])
    }
    let rows = try DataReading.read(text: table.text)[.projectBudget]
    #expect(rows.column("executed") == [nil, nil, 0, 5, nil, nil, nil])
    #expect(
      rows.column("executed_missing") == [
        "not-yet", "not-yet", nil, nil, "empty-in-source", "empty-in-source", "empty-in-source",
      ])
    let mizube = try DataReading.read(try DataFiles.mizube("2-1"))[.projectBudget]
    for row in mizube {
      #expect((row["executed_missing"] == "not-yet") == (row["fiscal_year"] == 2024))
      #expect((row["executed"] == nil) == (row["fiscal_year"] == 2024))
    }
  }

  @Test func `blocks, payees and contracts are told apart`() throws {
    let rows = try DataReading.read(try DataFiles.mizube("5-1"))[.payment]
    for (level, count) in [("block", 6), ("payee", 9), ("contract", 9)] {
      let ofLevel = rows.filter { $0["level"] == .text(level) }
      #expect(ofLevel.count == count)
      // Each level says the same money again: never add them.
      #expect(ofLevel.sum("amount") == 109_950_000)
    }
    #expect(rows[0]["block_name"] == "みずの市ほか")
    #expect(rows[0]["payee_count"] == 2)
    #expect(rows[1]["name"] == "みずの市")
    #expect(rows[1]["is_other"] == 0)
    #expect(rows[2]["contract"] == "接続の助成")
    #expect(rows.filter { $0["is_other"] == 1 }.column("name") == ["その他", "その他"])
    #expect(rows.first { $0["bid_rate"] == 98.5 }?["bidders"] == 1)
  }

  @Test func `a column that is unknown is noted, and its cells are kept`() throws {
    let read = try DataReading.read(try DataFiles.mizube("4-1"))
    #expect(read.remarks == ["column-unknown 1 みずべ独自ー公開の可否"])
    #expect(read.rejections.isEmpty)
    let kept = read[.inspection].filter { $0["extra"] != nil }
    #expect(kept.map(\.part) == ["900002"])
    #expect(kept.column("extra") == ["{\"みずべ独自ー公開の可否\":\"可\"}"])
    // 900005 has two inspections.
    #expect(read.parts.map(\.sourceRows) == [1, 1, 1, 1, 2, 1, 1, 1, 1, 1])
  }

  @Test func `cells of an unknown column are kept whatever stands in them`() throws {
    var table = try OfficialTable("6-1")
    table.add(["備考": "橋"])
    table.insert("色,\"形\"", at: 3, cells: "赤\\\n\"丸\"\t")
    let read = try DataReading.read(text: table.text)
    let extra = try #require(read[.remark].first?["extra"])
    guard case .text(let json) = extra else { throw CocoaError(.coderReadCorrupt) }
    let decoded = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
    #expect(decoded == ["色,\"形\"": "赤\\\n\"丸\"\t"])
  }

  /// Three projects; the row of the second has something wrong.
  private func rejections(_ number: String, _ wrong: [String: String]) throws -> DataReading {
    var table = try OfficialTable(number)
    for id in ["1", "2", "3"] {
      let row = ["予算事業ID": id, "予算年度": "2023", Self.current: "10", "備考": "橋", "事業の目的": "橋"]
      table.add(id == "2" ? row.merging(wrong) { $1 } : row)
    }
    return try DataReading.read(text: table.text)
  }

  @Test(arguments: [
    ("予算年度", "9999", "not-a-year"), ("予算年度", "令和6", "not-a-year"),
    ("予算年度", "2150", "year-implausible"), ("事業年度", "2061", "year-implausible"),
    ("予算年度", "1867", "not-a-year"), ("事業年度", "9999", "not-a-year"),
    ("事業年度", "", "not-a-year"), ("予算事業ID", "x1", "not-an-id"), ("予算事業ID", "", "not-an-id"),
    ("予算事業ID", "-5", "not-an-id"), ("府省庁の建制順", "十三", "not-a-number"),
    (current, "1.5", "not-an-amount"), (current, "3000千円", "not-an-amount"),
    (current, "99999999999999999999", "not-an-amount"), (current, "1 0円", "not-an-amount"),
    ("執行率", "約0.5", "not-a-number"), ("執行率", "nan", "not-a-number"),
    ("執行率", "inf", "not-a-number"), ("執行率", "1e999", "not-a-number"),
  ])
  func `a cell that is not what its column holds rejects the row`(
    column: String, cell: String, code: String
  ) throws {
    let read = try rejections("2-1", [column: cell])
    #expect(read.rejections == ["\(code) 3 \(column)"])
    #expect(read[.projectBudget].map(\.part) == ["1", "3"])
    #expect(read[.projectBudget].map(\.line) == [2, 4])
    if !cell.isEmpty { #expect(read.notes.first?.text.japanese.contains("「\(cell)」") == true) }
  }

  @Test func `a flag is yes or no`() throws {
    for (cell, value) in [("TRUE", 1), ("t", 1), ("1", 1), ("FALSE", 0), ("f", 0), ("0", 0)] {
      let read = try rejections("1-2", ["終了予定なし": cell])
      #expect(read.rejections.isEmpty)
      #expect(read[.overview].column("no_end") == [nil, .integer(Int64(value)), nil])
    }
    #expect(try rejections("1-2", ["終了予定なし": "多分"]).rejections == ["not-a-flag 3 終了予定なし"])
  }

  @Test(arguments: ["-", "--", "ー", "－", "―", "‐", "−", "なし", "該当なし", "特になし", "None", "  "])
  func `cells that say nothing are no numbers and reject nothing`(cell: String) throws {
    let read = try rejections("2-1", [Self.current: cell, "執行率": cell, "府省庁の建制順": cell])
    #expect(read.rejections.isEmpty)
    #expect(read[.projectBudget].column("current") == [10, nil, 10])
    #expect(read[.sheet].column("ministry_order") == [nil, nil, nil])
  }

  @Test func `a text stays as it is written`() throws {
    let text = "－、\"橋\"\n　なし "
    #expect(try rejections("6-1", ["備考": text])[.remark].column("text") == ["橋", .text(text), "橋"])
  }

  @Test func `rows with too few or too many cells are rejected`() throws {
    var table = try OfficialTable("6-1")
    for id in ["1", "2", "3"] { table.add(["予算事業ID": id, "備考": "橋"]) }
    let lines = table.text.components(separatedBy: "\r\n")
    let text = [lines[0], lines[1], lines[2] + ",x", "a", "a,b", "", lines[3]].joined(
      separator: "\r\n")
    let read = try DataReading.read(text: text)
    #expect(
      read.rejections == [
        "wrong-cell-count 3 ", "wrong-cell-count 4 ", "wrong-cell-count 5 ",
      ])
    #expect(read.notes.first?.text.english == "The row has 15 cells, the header 14.")
    #expect(read.parts.map(\.key) == ["1", "3"])
  }

  @Test func `a row with text after a closing quote is rejected`() throws {
    var table = try OfficialTable("6-1")
    table.add(["予算事業ID": "1", "備考": "橋"])
    table.add(["予算事業ID": "2", "備考": "こわれた"])
    table.add(["予算事業ID": "3", "備考": "橋"])
    let text = table.text.replacing("こわれた", with: "\"こわ\"れた")
    let read = try DataReading.read(text: text)
    #expect(read.rejections == ["quote-misplaced 3 "])
    #expect(read.parts.map(\.key) == ["1", "3"])
  }

  @Test func `a row that is no UTF-8 is rejected`() throws {
    var table = try OfficialTable("6-1")
    for id in ["1", "2", "3"] { table.add(["予算事業ID": id, "備考": id == "2" ? "@" : "橋"]) }
    var bytes = Array(table.text.utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "@")))
    bytes[place] = 0xFF
    let read = try DataReading.read(bytes: bytes)
    #expect(read.rejections == ["bytes-invalid 3 "])
    #expect(read.parts.map(\.key) == ["1", "3"])
  }

  @Test(arguments: [1, 300_000])
  func `a row with a NUL is rejected`(before: Int) throws {
    var table = try OfficialTable("6-1")
    table.add(["予算事業ID": "1", "備考": String(repeating: "a", count: before)])
    table.add(["予算事業ID": "2", "備考": "橋\0"])
    table.add(["予算事業ID": "3", "備考": "橋"])
    let read = try DataReading.read(text: table.text)
    #expect(read.rejections == ["bytes-invalid 3 "])
    #expect(read.parts.map(\.key) == ["1", "3"])
  }

  @Test func `a file that ends within quotes is an error with its line`() throws {
    var table = try OfficialTable("6-1")
    table.add(["備考": "橋\n川"])
    let cut = String(table.text.unicodeScalars.dropLast(4))
    let problem = try DataReading.problem(text: cut)
    #expect(problem?.code == "csv-unclosed-quote")
    #expect(problem?.place?.hasSuffix("data.csv:2") == true)
  }

  @Test func `a project whose rows stand apart has two parts`() throws {
    var table = try OfficialTable("6-1")
    for id in ["1", "2", "1", "1"] { table.add(["予算事業ID": id, "備考": "橋"]) }
    let read = try DataReading.read(text: table.text)
    #expect(read.parts.map(\.key) == ["1", "2", "1#2"])
    #expect(read.parts.map(\.sourceRows) == [1, 1, 2])
    #expect(read.parts.map(\.line) == [2, 3, 4])
  }

  @Test func `sheets of two years of one project are kept apart`() throws {
    var table = try OfficialTable("6-1")
    table.add(["事業年度": "2024", "備考": "橋"])
    table.add(["事業年度": "2025", "備考": "橋"])
    let read = try DataReading.read(text: table.text)
    #expect(read[.sheet].column("year") == [2024, 2025])
  }

  @Test func `the digest of a part changes with any of its rows`() throws {
    func digests(_ notes: [String]) throws -> [Int64] {
      var table = try OfficialTable("6-1")
      for note in notes { table.add(["備考": note]) }
      table.add(["予算事業ID": "8", "備考": "同じ"])
      return try DataReading.read(text: table.text).parts.map(\.digest)
    }
    let first = try digests(["橋", "川"])
    #expect(try digests(["橋", "川"]) == first)
    for other in [["橋", "河"], ["川", "橋"], ["橋"], ["橋", "川", "川"]] {
      let changed = try digests(other)
      #expect(changed[0] != first[0])
      #expect(changed[1] == first[1])
    }
  }

  @Test func `a long file comes in batches of whole parts`() throws {
    var table = try OfficialTable("6-1")
    let text = String(repeating: "長い備考", count: 300)
    for id in 1...2000 { table.add(["予算事業ID": "\(id / 2)", "備考": text]) }
    let read = try DataReading.read(text: table.text)
    #expect(read.batches > 1)
    #expect(read.parts.map(\.key) == (0...1000).map { "\($0)" })
    #expect(read.parts.map(\.sourceRows) == [1] + [Int](repeating: 2, count: 999) + [1])
    #expect(read[.remark].count == 2000)
    #expect(read[.remark].allSatisfy { $0["text"] == .text(text) })
  }

  @Test func `a row of a series is kept whole or not at all`() throws {
    let read = try DataReading.read(
      text: """
        date,contributor,troops,police,experts,total
        2014-03-31,Japan,271,,NA,271
        2014-03-31,Norway,48,many,3,51
        2014-04-30,Japan,270,0,,270
        """)
    #expect(read.rejections == ["not-a-number 3 police"])
    let rows = read[.observation]
    #expect(Set(rows.map(\.line)) == [2, 4])
    let first = rows.filter { $0.line == 2 }
    #expect(first.column("measure") == ["troops", "police", "experts", "total"])
    #expect(first.column("value") == [271.0, nil, nil, 271.0])
    #expect(rows.first?["subject"] == "JPN")
    #expect(rows.first?["unit"] == "people")
  }
}
