import Intake
import Policies
import TestSupport
import Testing

@Suite struct JudgitDecoderTests {
  private static let sheet = """
    {"公開年度": 2020, "事業名": "橋の点検", "府省庁": "はし省", "事業番号2": "0007", "事業番号3": null}
    """

  /// The sheet with members put in front of its own.
  private func read(_ members: String) throws -> DataReading {
    let first = members.isEmpty ? "" : members + ", "
    return try DataReading.read(text: "{\(first)\(Self.sheet.dropFirst())\n", name: "sheets.ndjson")
  }

  @Test func `the invented ministry's sheets are read whole`() throws {
    let read = try DataReading.read(DataFiles.judgit)
    #expect(read.notes.isEmpty)
    #expect(read.streams.map(\.dataset) == ["judgit"])
    #expect(read.streams.first?.licence?.japanese.contains("JUDGIT!") == true)
    #expect(read.parts.count == 20)
    #expect(read.parts.map(\.line) == Array(1...20))
    #expect(read.parts.first?.key == "2019/みずべ省/0001")
    #expect(read.parts.last?.key == "2023/みずべ省/2023-みずべ-22-0004")
    #expect(read[.sheet].count == 20)
    #expect(read[.overview].count == 20)
    // Two outcomes or outputs at most, none of the one from 2023, of the other from 2021 on.
    let kinds = Dictionary(grouping: read[.indicator].column("kind")) { $0 }.mapValues(\.count)
    #expect(kinds == ["アウトカム": 15, "アウトプット": 8])
    #expect(read[.payment].column("level").allSatisfy { $0 == "payee" })
  }

  @Test func `a sheet has its name, number and unit`() throws {
    let read = try DataReading.read(DataFiles.judgit)
    let first = try #require(read[.sheet].first)
    #expect(first["source"] == "judgit")
    #expect(first["year"] == 2019)
    #expect(first["key"] == "みずべ省/0001")
    #expect(first["number"] == "0001")
    #expect(first["name"] == "（新規）\n下水道接続促進事業")
    #expect(first["ministry"] == "みずべ省")
    #expect(first["bureau"] == "水辺局")
    #expect(first["division"] == "水質課")
    #expect(first["start_year"] == 2009)
    #expect(first["end_year"] == nil)
    let overview = try #require(read[.overview].first)
    #expect(overview["methods"] == "補助")
    #expect(overview["accounts"] == "一般会計")
    #expect(overview["themes"] == "水循環")
    #expect(overview["contribution"] == nil)
    #expect(overview["old_number"] == "9001")
    #expect(read[.overview][1]["no_target_reason"] == "魚の数の変化を測る方法を定めている途中のため。")
  }

  @Test func `amounts in 百万円 become yen`() throws {
    let read = try self.read(
      """
      "予算": [{"年度": 2018, "当初予算": 46.0, "補正予算": -0.5, "予算計": 45.5, "執行額": 44.123456},
      {"年度": 2019, "当初予算": 0, "予算計": 0.0, "執行額": 0.0}],
      "支出先": [{"年度": 2019, "グループ": "A", "番号": 3, "支出先名": "はし建設", "法人番号": "123",
      "業務概要": "点検", "支出額": 0.0015}, {"グループ": "B", "支出額": null}]
      """.replacing("\n", with: " "))
    let budget = read[.projectBudget]
    #expect(budget.column("fiscal_year") == [2018, 2019])
    #expect(budget.column("initial") == [46_000_000, 0])
    #expect(budget.column("supplementary") == [-500_000, nil])
    #expect(budget.column("current") == [45_500_000, 0])
    // Zero was reported, and is no gap.
    #expect(budget.column("executed") == [44_123_456, 0])
    #expect(budget.column("executed_missing") == [nil, nil])
    #expect(budget.column("level") == ["total", "total"])
    let payment = read[.payment]
    #expect(payment.column("amount") == [1500, nil])
    #expect(payment.column("name") == ["はし建設", nil])
    #expect(payment.column("corporate_number") == ["123", nil])
    #expect(payment.column("contract") == ["点検", nil])
    #expect(payment.column("block") == ["A", "B"])
    #expect(payment.column("number") == [3, nil])
  }

  @Test func `why nothing was executed is told by the year of the sheet`() throws {
    let read = try self.read(
      "\"予算\": [{\"年度\": 2018, \"予算計\": 1.0}, {\"年度\": 2020, \"予算計\": 2.0}, {\"年度\": 2021, \"要求額\": 3.0}]"
    )
    let rows = read[.projectBudget]
    #expect(rows.column("executed") == [nil, nil, nil])
    #expect(rows.column("executed_missing") == ["empty-in-source", "not-yet", "not-yet"])
    #expect(rows.column("request") == [nil, nil, 3_000_000])
    let mizube = try DataReading.read(DataFiles.judgit)[.projectBudget]
    let first = mizube.of("2019/みずべ省/0001")
    #expect(
      first.column("current") == [44_000_000, 45_000_000, 46_000_000, 50_000_000, nil])
    #expect(first.column("executed") == [43_000_000, 44_000_000, 45_000_000, nil, nil])
    #expect(first.column("executed_missing") == [nil, nil, nil, "not-yet", "not-yet"])
  }

  @Test func `outcomes and outputs have their values by year`() throws {
    let read = try DataReading.read(DataFiles.judgit)
    let part = "2019/みずべ省/0001"
    let indicators = read[.indicator].of(part)
    #expect(indicators.column("kind") == ["アウトカム", "アウトプット"])
    #expect(indicators.column("name") == ["環境基準の達成率", "新たに接続した住宅の数"])
    #expect(indicators.column("goal") == ["川の環境基準を2025（平成37）年までに満たす", nil])
    #expect(indicators.column("unit") == ["％", "戸"])
    #expect(indicators.column("final_target") == [90.0, nil])
    #expect(indicators.column("final_target_text") == ["90", nil])
    #expect(indicators.column("final_year") == [2025, nil])
    let values = read[.indicatorValue].of(part)
    #expect(values.column("indicator") == [0, 0, 0, 1, 1, 1])
    #expect(values.column("fiscal_year") == [2016, 2017, 2018, 2016, 2017, 2018])
    #expect(values.column("actual") == [70.0, 71.0, 75.0, 390.0, 400.0, 410.0])
    #expect(values.column("target") == [70.0, 72.0, 75.0, 380.0, 380.0, 400.0])
    // FY2019 was 78 of 78 in the sheet of 2020, and 79 of 80 from 2021 on.
    let revised = ["2020/みずべ省/0001", "2021/みずべ省/2021-みずべ-20-0001"].map { part in
      read[.indicatorValue].of(part).first { $0["fiscal_year"] == 2019 && $0["indicator"] == 0 }
    }
    #expect(revised.map { $0?["target"] } == [78.0, 80.0])
    #expect(revised.map { $0?["actual"] } == [78.0, 79.0])
    // The target 九割 is no number.
    let words = read[.indicator].of("2020/みずべ省/0002").first
    #expect(words?["final_target_text"] == "九割")
    #expect(words?["final_target"] == nil)
  }

  @Test func `a value that is missing is no zero`() throws {
    let read = try self.read(
      "\"アウトプット\": [{\"活動指標\": \"橋\", \"活動実績\": [{\"年度\": 2019, \"活動実績\": null}, {\"年度\": 2020, \"当初見込み\": 0}]}]"
    )
    let values = read[.indicatorValue]
    #expect(values.column("actual") == [nil, nil])
    #expect(values.column("target") == [nil, 0.0])
    #expect(values.column("fiscal_year") == [2019, 2020])
  }

  @Test func `sheets of earlier years are named`() throws {
    let read = try self.read(
      "\"関連する過去のレビューシート\": [{\"年度\": 2018, \"府省庁\": \"はし省\", \"事業番号1\": \"新31\", \"事業番号2\": \"0007\", \"事業番号3\": null}]"
    )
    #expect(read[.relatedProject].column("related_year") == [2018])
    #expect(read[.relatedProject].column("related_ministry") == ["はし省"])
    #expect(read[.relatedProject].column("related_key") == ["新31-0007"])
  }

  @Test func `contributions are known by how they are spent`() throws {
    let read = try self.read("\"実施方法\": [\"補助\", \"分担金・拠出金\"]")
    #expect(read[.overview].column("contribution") == [1])
    #expect(read[.overview].column("methods") == ["補助、分担金・拠出金"])
  }

  @Test func `keys that are unknown are kept and noted`() throws {
    let read = try self.read(
      "\"天気\": {\"今日\": [1, 2.5, true, null, \"\\\"晴れ\\\"\\n\"]}, \"予算\": [{\"年度\": 2020, \"予算計\": 1.0, \"色\": \"赤\"}]"
    )
    #expect(read.remarks == ["key-unknown 1 天気"])
    #expect(
      read[.sheet].column("extra")
        == ["{\"天気\":{\"今日\":[1,2.5,true,null,\"\\\"晴れ\\\"\\n\"]}}"])
    #expect(read[.projectBudget].column("extra") == ["{\"色\":\"赤\"}"])
  }

  @Test(arguments: ["事乗名", "事業各", "公開年鹿", "光開年度", "担当部局丁", "作成責任老", "ＩＤ", "id"])
  func `a key that differs by one character from one that is known is another`(key: String) throws {
    let read = try self.read("\"\(key)\": 2019")
    #expect(read.remarks == ["key-unknown 1 \(key)"])
    #expect(read[.sheet].column("extra") == [.text("{\"\(key)\":2019}")])
    #expect(read[.sheet].column("year") == [2020])
  }

  @Test(arguments: [
    ("\"公開年度\": 2020", "\"公開年度\": \"令和2\"", "公開年度"),
    ("\"公開年度\": 2020", "\"公開年度\": 9999", "公開年度"),
    ("\"事業名\": \"橋の点検\"", "\"事業名\": null", "事業名"),
    ("\"府省庁\": \"はし省\"", "\"府省庁\": 7", "府省庁"),
    ("\"事業番号2\": \"0007\"", "\"事業番号2\": null", "事業番号2"),
  ])
  func `a sheet without what names it is rejected`(
    right: String, wrong: String, key: String
  ) throws {
    let lines = [Self.sheet, Self.sheet.replacing(right, with: wrong), Self.sheet]
    let read = try DataReading.read(
      text: lines.joined(separator: "\n"), name: "sheets.ndjson")
    #expect(read.rejections == ["key-missing 2 \(key)"])
    #expect(read[.sheet].count == 2)
  }

  @Test func `a sheet of a year that cannot be is rejected, an entry of one left out`() throws {
    let sheet = Self.sheet.replacing("\"公開年度\": 2020", with: "\"公開年度\": 2150")
    try #require(sheet != Self.sheet)
    let wrong = try DataReading.read(text: [Self.sheet, sheet].joined(separator: "\n"), name: "x")
    #expect(wrong.rejections == ["year-implausible 2 公開年度"])
    #expect(wrong[.sheet].count == 1)
    let read = try self.read(
      "\"予算\": [{\"年度\": 2150, \"予算計\": 1.0}, {\"年度\": 2020, \"予算計\": 1.0}]")
    #expect(read.remarks == ["entry-year-implausible 1 予算.年度"])
    #expect(read[.projectBudget].column("fiscal_year") == [2020])
  }

  @Test func `a line that is no JSON is rejected, the others are read`() throws {
    let lines = [Self.sheet, "{\"公開年度\": 2020, ", "", "junk", Self.sheet]
    let read = try DataReading.read(text: lines.joined(separator: "\n"), name: "x")
    #expect(read.notes.map(\.code) == ["json-invalid", "json-invalid"])
    #expect(read.notes.map(\.line) == [2, 4])
    #expect(read.notes.allSatisfy { $0.isRejection })
    // The same sheet a second time in one file is kept apart.
    #expect(read.parts.map(\.key) == ["2020/はし省/0007", "2020/はし省/0007#2"])
    #expect(read.parts.map(\.line) == [1, 5])
  }

  @Test func `JSON that is nested too deeply is rejected, not followed`() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let read = try self.read("\"深い\": \(deep)")
    #expect(read.notes.map(\.code) == ["json-invalid"])
    #expect(read.parts.isEmpty)
  }

  @Test func `sheets may stand in an array or alone over many lines`() throws {
    let wide = Self.sheet.replacing(", ", with: ",\n  ")
    let expected = try self.read("")[.sheet].map(\.values)
    for text in [
      "[\(Self.sheet)]", "[\n\(wide),\n\(wide)\n]\n", wide, " \n\(Self.sheet)\n",
      Self.sheet + "\r\n" + Self.sheet, "{\"公開年度\"" + Self.sheet.dropFirst(7),
    ] {
      let read = try DataReading.read(text: text, name: "sheets.json")
      #expect(read.notes.isEmpty)
      #expect(!read[.sheet].isEmpty)
      #expect(read[.sheet].allSatisfy { $0.values == expected.first })
    }
    let lines = try DataReading.read(text: "[\n\(wide),\n\(wide)\n]\n", name: "x").parts.map(\.line)
    #expect(lines == [2, 7])
  }

  @Test func `the sample in gzip is read whole`() throws {
    let path = try DataFiles.find("Samples/mofa-ii-1/judgit", "judgit-sample")
    let read = try DataReading.read(path)
    #expect(read.notes.isEmpty)
    let years = Dictionary(grouping: read[.sheet].column("year")) { $0 }.mapValues(\.count)
    #expect(
      years == [
        2015: 21, 2016: 23, 2017: 24, 2018: 24, 2019: 26, 2020: 26, 2021: 26, 2022: 26, 2023: 26,
      ])
    #expect(read.parts.count == 222)
    #expect(Set(read.parts.map(\.key)).count == 222)
    // 国連PKO分担金 of FY2014.
    let dues = read[.projectBudget].of("2015/外務省/0123").first { $0["fiscal_year"] == 2014 }
    #expect(dues?["current"] == 85_577_000_000)
  }
}
