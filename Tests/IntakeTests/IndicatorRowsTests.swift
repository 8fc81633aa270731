import Intake
import Policies
import TestSupport
import Testing

@Suite struct IndicatorRowsTests {
  private static let kind = "目標年度／目標値／実績値／達成率"

  private static let base = [
    "アクティビティ・アウトプット・アウトカムの番号": "1", "種別（アクティビティ・アウトプット・アウトカム）": "アウトカム",
    "アウトカムの期間": "3.長期", "アクティビティ／活動目標／成果目標": "橋を長持ちさせる", "活動指標／成果指標": "直した橋",
    "単位": "本",
  ]

  private func table(_ rows: [[String: String]]) throws -> DataReading {
    var table = try OfficialTable("3-1")
    for row in rows { table.add(Self.base.merging(row) { $1 }) }
    return try DataReading.read(text: table.text)
  }

  @Test func `four rows make one indicator with its values`() throws {
    let read = try table([
      [Self.kind: "1.目標年度", "2026": "1"],
      [Self.kind: "2.目標値", "2022": "10", "2023": "12.5", "2026": "1,000"],
      [Self.kind: "3.実績値", "2022": "9", "2023": "-"],
      [Self.kind: "4.達成率", "2022": "90"],
    ])
    #expect(read.notes.isEmpty)
    #expect(read[.indicator].count == 1)
    let indicator = try #require(read[.indicator].first)
    #expect(indicator.line == 2)
    #expect(indicator["number"] == "1")
    #expect(indicator["kind"] == "アウトカム")
    #expect(indicator["term"] == "3.長期")
    #expect(indicator["unit"] == "本")
    #expect(indicator["final_year"] == 2026)
    #expect(indicator["final_target"] == 1000.0)
    let values = read[.indicatorValue]
    #expect(values.column("fiscal_year") == [2022, 2023, 2026])
    #expect(values.column("target") == [10.0, 12.5, 1000.0])
    #expect(values.column("actual") == [9.0, nil, nil])
    // What is no number stays as it is written.
    #expect(values.column("actual_text") == [nil, "-", nil])
    #expect(values.column("rate") == [90.0, nil, nil])
    #expect(values.column("is_target_year") == [0, 0, 1])
    #expect(values.column("indicator") == [0, 0, 0])
    #expect(read.parts.map(\.sourceRows) == [4])
  }

  @Test func `a cell that is not what its row holds is kept beside the columns`() throws {
    let read = try table([
      [Self.kind: "1.目標年度", "2025": "未定"], [Self.kind: "2.目標値", "2025": "8"],
      [Self.kind: "4.達成率", "2024": "概ね", "2025": "75"], [Self.kind: "5.参考値", "2024": "3"],
    ])
    let values = read[.indicatorValue]
    #expect(values.column("fiscal_year") == [2024, 2025])
    #expect(values.column("rate") == [nil, 75.0])
    #expect(values.column("is_target_year") == [0, 1])
    #expect(
      values.column("extra") == [
        #"{"4.達成率":"概ね","5.参考値":"3"}"#, #"{"1.目標年度":"未定"}"#,
      ])
  }

  @Test func `a target in words stays in words`() throws {
    let read = try table([
      [Self.kind: "1.目標年度", "2025": "1"], [Self.kind: "2.目標値", "2024": "九割", "2025": "全て"],
      [Self.kind: "3.実績値"], [Self.kind: "4.達成率"],
    ])
    #expect(read[.indicator].column("final_target") == [nil])
    #expect(read[.indicator].column("final_target_text") == ["全て"])
    #expect(read[.indicatorValue].column("target_text") == ["九割", "全て"])
    #expect(read[.indicatorValue].column("target") == [nil, nil])
  }

  @Test func `indicators that differ in one cell are two`() throws {
    let read = try table([
      [Self.kind: "2.目標値", "2024": "1"],
      [Self.kind: "2.目標値", "2024": "2", "アウトカムの期間": "1.短期"],
      [Self.kind: "3.実績値", "2024": "3", "アウトカムの期間": "1.短期"],
      [Self.kind: "2.目標値", "2024": "4", "アウトカムの期間": "1.短期", "予算事業ID": "8"],
    ])
    #expect(read[.indicator].column("term") == ["3.長期", "1.短期", "1.短期"])
    #expect(read[.indicator].map(\.line) == [2, 3, 5])
    let values = read[.indicatorValue]
    #expect(values.column("target") == [1.0, 2.0, 4.0])
    #expect(values.column("actual") == [nil, 3.0, nil])
    // The position counts from 0 in each part.
    #expect(values.column("indicator") == [0, 1, 0])
    #expect(values.map(\.part) == ["7", "7", "8"])
  }

  @Test func `an activity has no values, an empty row no indicator`() throws {
    var table = try OfficialTable("3-1")
    table.add([
      "アクティビティ・アウトプット・アウトカムの番号": "1", "種別（アクティビティ・アウトプット・アウトカム）": "アクティビティ",
      "アクティビティ／活動目標／成果目標": "橋を見回る",
    ])
    table.add(["予算事業ID": "8"])
    let read = try DataReading.read(text: table.text)
    #expect(read[.indicator].column("goal") == ["橋を見回る"])
    #expect(read[.indicatorValue].isEmpty)
    #expect(read.parts.map(\.key) == ["7", "8"])
    #expect(read[.sheet].column("key") == ["7", "8"])
  }

  @Test func `a column that is unknown is kept, a year that is new is not unknown`() throws {
    var table = try OfficialTable("3-1")
    table.add(Self.base.merging([Self.kind: "2.目標値", "2024": "1"]) { $1 })
    table.insert("2061", at: 40, cells: "5")
    table.insert("橋の色", at: 20, cells: "赤")
    let read = try DataReading.read(text: table.text)
    #expect(read.remarks == ["column-unknown 1 橋の色"])
    #expect(read[.indicator].column("extra") == ["{\"橋の色\":\"赤\"}"])
    #expect(read[.indicatorValue].column("fiscal_year") == [2024, 2061])
  }

  @Test func `the invented ministry's table is joined`() throws {
    let read = try DataReading.read(try DataFiles.mizube("3-1"))
    #expect(read.notes.isEmpty)
    #expect(read.parts.map(\.sourceRows) == [13, 9, 9, 1, 9, 1, 5, 5, 1, 1])
    let first = read[.indicator].of("900001")
    #expect(first.column("kind") == ["アクティビティ", "アウトプット", "アウトカム", "アウトカム"])
    #expect(first.column("number") == ["1", "1", "1", "1"])
    #expect(first.column("term") == [nil, nil, "1.短期", "3.長期"])
    #expect(first.map(\.line) == [2, 3, 7, 11])
    let values = read[.indicatorValue].of("900001")
    #expect(values.column("indicator") == [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3])
    let last = values.filter { $0["indicator"] == 3 }
    #expect(last.column("fiscal_year") == [2021, 2022, 2023, 2026])
    #expect(last.column("target") == [86.0, 88.0, 90.0, 95.0])
    #expect(last.column("actual") == [85.0, 89.0, 91.0, nil])
    #expect(last.column("rate") == [98.8372, 101.1364, 101.1111, nil])
    #expect(first.last?["final_year"] == 2026)
    #expect(first.last?["final_target"] == 95.0)
    // A qualitative goal has a year and a reason, but no values.
    let qualitative = try #require(read[.indicator].of("900007").last)
    #expect(qualitative["goal_kind"] == "定性的")
    #expect(qualitative["final_year"] == 2024)
    #expect(qualitative["final_target"] == nil)
    #expect(qualitative["qualitative_reason"] == "親しみは数で測れないため。")
    #expect(read[.indicatorValue].of("900007").column("is_target_year") == [1])
    for empty in ["900004", "900006", "900009", "900010"] {
      #expect(read[.indicator].of(empty).isEmpty)
    }
    #expect(read[.indicator].of("900003").last?["term"] == "長期")
  }
}
