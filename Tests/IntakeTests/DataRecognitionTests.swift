import Foundation
import Intake
import Policies
import TestSupport
import Testing

/// Files are recognised by what is in them, whatever their names.
@Suite struct DataRecognitionTests {
  private func datasets(_ bytes: [UInt8], name: String = "file") throws -> [String] {
    let folder = try ScratchFolder()
    let path = try folder.write(name, bytes)
    return try DataReader().inspect(path: path).streams.map(\.dataset)
  }

  private func datasets(text: String, name: String = "file") throws -> [String] {
    try datasets(Array(text.utf8), name: name)
  }

  @Test func `data is known by its content`() throws {
    for (path, dataset) in [
      (try DataFiles.mizube("2-1"), "rs-2-1"), (try DataFiles.sample("2-1"), "rs-2-1"),
      (DataFiles.judgit, "judgit"), (DataFiles.ministryItems, "mof-items"),
      (try DataFiles.find("Samples/mofa-ii-1/judgit", "judgit-"), "judgit"),
      (try DataFiles.find("Samples/mofa-ii-1/mof-budget", "mof-jikou-2024"), "mof-items"),
      (try DataFiles.find("Samples/mofa-ii-1/series", "un-con"), "series-un-contributions"),
      (try DataFiles.find("Samples/mofa-ii-1/series", "unga"), "series-unga-ideal-points"),
    ] {
      #expect(try DataReader().inspect(path: path).streams.map(\.dataset) == [dataset])
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      #expect(try datasets(bytes, name: "no name") == [dataset])
    }
  }

  @Test(arguments: [TestFiles.restated, TestFiles.mizube2021, TestFiles.troubled])
  func `evaluation documents are no data`(path: String) throws {
    let text = try TestFiles.text(path)
    #expect(try datasets(text: text).isEmpty)
    #expect(try datasets(text: DocumentMaker.html(text)).isEmpty)
    #expect(try datasets(try DocumentMaker.docx(text)).isEmpty)
  }

  @Test(arguments: [
    "", "\n\n", "牛乳を買う\n", "a,b,c\n1,2,3\n", "\"open", "%PDF-1.7", "{", "{}", "[]", "[1, 2]",
    "{\"a\": 1}\n", "\u{FEFF}", "null", "PK", "名前,年度\n橋,2024\n",
  ])
  func `what is of no known form is no data`(text: String) throws {
    #expect(try datasets(text: text).isEmpty)
  }

  @Test func `bytes that are no text are no data`() throws {
    #expect(try datasets([0, 1, 2, 3]).isEmpty)
    #expect(try datasets([0x1F, 0x8B]).isEmpty)
    #expect(try datasets([0x1F, 0x8B, 8, 0, 9, 9, 9, 9, 9, 9, 9]).isEmpty)
    #expect(try datasets([0xFF, 0xFE, 0x41]).isEmpty)
    let noise = (0..<5000).map { UInt8(truncatingIfNeeded: $0 * $0 * 31 + $0 / 7) | 0x81 }
    #expect(try datasets(noise).isEmpty)
  }

  @Test func `a file that is not there is an error with its place`() throws {
    let folder = try ScratchFolder()
    let problem = #expect(throws: Problem.self) {
      _ = try DataReader().inspect(path: folder.path("none.csv"))
    }
    #expect(problem?.place == folder.path("none.csv"))
  }

  @Test func `derived files carry their year in their names`() throws {
    let spending = """
      {"7": {"projectId": 7, "projectName": "橋", "ministry": "はし省", "blocks": []}}
      """
    let outline = """
      {"7": {"projectId": 7, "projectName": "橋", "ministry": "はし省", "purpose": "渡る"}}
      """
    #expect(try datasets(text: spending, name: "rs2024-spending.json") == ["derived-spending"])
    #expect(try datasets(text: outline, name: "rs2025-x.json") == ["derived-outline"])
    let problem = try DataReading.problem(text: spending, name: "spending.json")
    #expect(problem?.code == "data-year-unknown")
    #expect(problem?.place?.hasSuffix("spending.json") == true)
    let later = try DataReading.problem(text: spending, name: "rs2150-spending.json")
    #expect(later?.code == "data-year-implausible")
    #expect(later?.place?.hasSuffix("rs2150-spending.json") == true)
  }

  @Test(arguments: [
    ("{\"a\": ", "broken.json"), ("{\"a\": 1}\n{\"a\": 2}\n", "OTHER.NDJSON"),
    ("\n [[[[1]]]]", "a.jsonl"), (String(repeating: "[", count: 20_000), "deep.json"),
  ])
  func `other JSON is said to be of no known form`(text: String, name: String) throws {
    let problem = try DataReading.problem(text: text, name: name)
    #expect(problem?.code == "json-unknown")
    #expect(problem?.place?.hasSuffix(name) == true)
    #expect(problem?.advice?.english.contains("--layout") == true)
  }

  @Test(arguments: [("[1] 橋の評価\n個別分野1　橋\n", "evaluation.txt"), ("橋の評価\n", "evaluation.json")])
  func `text is left to who reads documents`(text: String, name: String) throws {
    #expect(try datasets(text: text, name: name).isEmpty)
  }

  @Test func `outlines of projects are read`() throws {
    let read = try DataReading.read(
      text: """
        {"7": {"projectId": 7, "projectName": "橋", "ministry": "はし省", "bureau": "点検局",
          "purpose": "渡る", "currentIssues": "古い", "overview": "直す", "url": null,
          "category": "継続", "startYear": 2001, "startYearUnknown": false, "endYear": null,
          "noEndDate": true, "majorExpense": "その他", "remarks": "", "implementationMethods":
          ["直接実施", "分担金・拠出金"], "oldProjectNumber": null, "color": "赤"},
         "8": {"projectId": null, "projectName": "川"}}
        """, name: "rs2025.json")
    let row = try #require(read[.overview].first)
    #expect(row["purpose"] == "渡る")
    #expect(row["issues"] == "古い")
    #expect(row["summary"] == "直す")
    #expect(row["kind"] == "継続")
    #expect(row["start_year"] == 2001)
    #expect(row["start_unknown"] == 0)
    #expect(row["end_year"] == nil)
    #expect(row["no_end"] == 1)
    #expect(row["methods"] == "直接実施、分担金・拠出金")
    #expect(row["contribution"] == 1)
    #expect(row["extra"] == "{\"color\":\"赤\"}")
    #expect(read[.sheet].column("bureau") == ["点検局"])
    #expect(read[.sheet].column("year") == [2025])
    #expect(read.remarks == ["key-unknown 1 color"])
    #expect(read.rejections == ["key-missing 6 projectId"])
  }

  @Test func `a first row longer than what is looked at is still a table`() throws {
    // The look ends in the middle of a character for two of three.
    for length in 0..<3 {
      var table = try OfficialTable("6-1")
      let long = String(repeating: "a", count: length) + String(repeating: "橋", count: 100_000)
      table.add(["備考": long])
      let read = try DataReading.read(text: table.text)
      #expect(read.rejections.isEmpty)
      #expect(read[.remark].column("text") == [.text(long)])
    }
  }

  @Test func `an item list without its year is an error`() throws {
    let problem = try DataReading.problem(
      text: "{\"metadata\": {\"fiscalYear\": \"令和\", \"budgetTypes\": []}, \"items\": []}",
      name: "x.json")
    #expect(problem?.code == "json-invalid")
  }

  @Test func `JSON that is cut is an error with its line`() throws {
    let text = try TestFiles.text(DataFiles.ministryItems)
    let cut = String(text.prefix(text.count * 3 / 4))
    let problem = try DataReading.problem(text: cut, name: "mof.json")
    #expect(problem?.code == "json-invalid")
    #expect(problem?.place?.contains("mof.json:") == true)
  }

  @Test func `JSON with a byte order mark is read`() throws {
    let items = try TestFiles.text(DataFiles.ministryItems)
    #expect(try DataReading.read(text: "\u{FEFF}" + items, name: "x.json").parts.count == 6)
    let sheets = try TestFiles.text(DataFiles.judgit)
    #expect(try DataReading.read(text: "\u{FEFF}" + sheets, name: "x.json").parts.count == 20)
  }
}
