import Foundation
import TestSupport
import Testing

/// Data files as a user imports them with the built command.
@Suite(.serialized) struct ImportDataTests {
  private func hyoka(_ arguments: String..., language: String = "C.UTF-8") async throws -> Outcome {
    try await BuiltCommand.run(arguments, language: language)
  }

  private let folder: ScratchFolder
  private let db: String
  private let mizube = TestFiles.path("Tests/Fixtures/mizube")

  init() throws {
    folder = try ScratchFolder()
    db = folder.path("a.sqlite")
  }

  /// A table of the invented ministry, as in `2-1`.
  private func table(_ number: String) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(mizube)/projects")
    return try #require(names.first { $0.hasPrefix(number) }.map { "\(mizube)/projects/\($0)" })
  }

  @Test func `everything of the invented ministry is imported, but one row`() async throws {
    let paths = ["\(mizube)/projects", "\(mizube)/judgit.ndjson", "\(mizube)/mof.json"]
    let first = try await hyoka("import", paths[0], paths[1], paths[2], "--db", db, "--json")
    // The rejected row is an error for who runs it.
    #expect(first.code == 1)
    #expect(try first.counts() == ["stored": 17, "stored rows": 357, "rejected rows": 1])
    let files = try first.files()
    #expect(files.count == 17)
    #expect(files.allSatisfy { $0["outcome"] as? String == "stored" })
    let budget = files.first { $0["dataset"] as? String == "rs-2-1" }
    #expect(
      budget?["rows"] as? [String: Int]
        == ["stored": 76, "unchanged": 0, "revised": 0, "rejected": 1])
    #expect(Set(files.compactMap { $0["dataset"] as? String }).count == 17)

    let again = try await hyoka("import", paths[0], paths[1], paths[2], "--db", db, "--json")
    #expect(again.code == 0)
    #expect(try again.counts() == ["unchanged": 17])
    #expect(try await hyoka("status", "--db", db).code == 0)
  }

  @Test func `what became of the rows is said in the user's language`() async throws {
    let path = try table("2-1")
    let english = try await hyoka("import", path, "--db", db)
    #expect(english.code == 1)
    #expect(
      english.output == "\(path): Project review 2-1, budget and execution:"
        + " 77 rows: 76 stored, 0 unchanged, 0 revised, 1 rejected\n"
        + "  \(path):62: [歳出予算現額] \"3000千円（概算）\" is no amount of whole yen.\n")
    let again = try await hyoka("import", path, "--db", db)
    #expect(again.output == "\(path): unchanged, imported before\n")
    #expect(again.code == 0)
    let copy = folder.path("copy.csv")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let japanese = try await hyoka("import", copy, "--db", db, language: "ja_JP.UTF-8")
    #expect(
      japanese.output
        == "\(copy): 行政事業レビュー 2-1 予算・執行サマリ: 77行：保存0、変更なし76、改訂0、却下1\n"
        + "  \(copy):62: [歳出予算現額] 「3000千円（概算）」は整数円の金額として読めません。\n")
    #expect(japanese.code == 1)
  }

  @Test func `a changed file revises what it changes`() async throws {
    let path = try table("6-1")
    #expect(try await hyoka("import", path, "--db", db, "--no-search-index").code == 0)
    let text = try TestFiles.text(path)
    let changed = text.replacing("900003,外来魚駆除事業", with: "900003,外来魚対策事業")
    try #require(changed != text)
    let other = try folder.write("6-1.csv", text: changed)
    let result = try await hyoka("import", other, "--db", db, "--no-search-index", "--json")
    #expect(result.code == 0)
    #expect(try result.counts() == ["revised": 1, "unchanged rows": 9, "revised rows": 1])
  }

  @Test func `a table without a column is not imported, the others are`() async throws {
    let text = try TestFiles.text(try table("2-1"))
    let bad = try folder.write(
      "bad.csv", text: text.replacing("執行率", with: "天気", maxReplacements: 1))
    let good = try table("6-1")
    let result = try await hyoka("import", bad, good, "--db", db, "--json")
    #expect(result.code == 1)
    #expect(try result.counts() == ["stored": 1, "rejected": 1, "stored rows": 10])
    let rejected = try result.files().first { $0["outcome"] as? String == "rejected" }
    let reason = try #require(rejected?["reason"] as? String)
    #expect(reason.hasPrefix("\(bad):1: "))
    #expect(reason.contains("執行率"))
    #expect(reason.contains("--layout"))
  }

  @Test func `files in folders are known by their content, others are passed over`() async throws {
    let samples = TestFiles.path("Samples/mofa-ii-1/projects")
    let result = try await hyoka("import", samples, "--db", db, "--no-search-index", "--json")
    #expect(result.code == 0)
    let counts = try result.counts()
    #expect(counts["stored"] == 15)
    #expect(counts["passedOver"] == 1)
    #expect(counts["rejected rows"] == nil)
    let zipped = try result.files().first { $0["dataset"] as? String == "rs-2-1" }
    #expect((zipped?["path"] as? String)?.contains(".zip/2-1_RS_2024") == true)
    #expect((zipped?["rows"] as? [String: Int])?["stored"] == 788)
  }

  @Test func `JSON of no known form is refused, but passed over in a folder`() async throws {
    let place = try ScratchFolder()
    let json = try place.write("package.json", text: "{\"name\": \"橋\"}")
    let remarks = TestFiles.path("Tests/Fixtures/mizube/projects/6-1_RS_2024_その他備考.csv")
    _ = try place.write("remarks.csv", Data(contentsOf: URL(fileURLWithPath: remarks)))
    let alone = try await hyoka("import", json, "--db", db, "--json")
    #expect(alone.code == 1)
    #expect(try alone.counts() == ["rejected": 1])
    let reason = try alone.files().first?["reason"] as? String
    #expect(reason?.hasPrefix("\(json): ") == true && reason?.contains("JUDGIT!") == true)
    let all = try await hyoka("import", place.url.path, "--db", db, "--json")
    #expect(all.code == 0)
    #expect(try all.counts()["passedOver"] == 1)
  }

  @Test func `a user's layout says what the columns of a table mean`() async throws {
    let layout = try folder.write(
      "city.json",
      text: """
        {"id": "city", "title": {"ja": "市", "en": "City"}, "table": "ministry_item",
         "part": ["年度"], "columns": [
          {"header": "年度", "name": "fiscal_year", "type": "year"},
          {"header": "事項", "name": "name"},
          {"header": "千円", "name": "amount", "type": "yen", "moneyUnit": "千円"}]}
        """)
    let data = try folder.write("costs.csv", text: "年度,事項,千円\n2023,橋,12\n2023,川,十二\n")
    let without = try await hyoka("import", data, "--db", db)
    #expect(without.code == 1)
    let result = try await hyoka("import", data, "--db", db, "--layout", layout, "--json")
    #expect(result.code == 1)
    #expect(try result.counts() == ["stored": 1, "stored rows": 1, "rejected rows": 1])
    let missing = try await hyoka("import", data, "--db", db, "--layout", folder.path("no.json"))
    #expect(missing.code == 3)
    #expect(missing.error.contains(folder.path("no.json")))
    let broken = try folder.write("broken.json", text: "{}")
    let wrong = try await hyoka("import", data, "--db", db, "--layout", broken)
    #expect(wrong.code == 1)
    #expect(wrong.error.contains("layout"))
  }

  /// A table of 20,000 rows.
  private func longTable() throws -> (path: String, rows: Int) {
    let lines = try TestFiles.text(try table("6-1")).components(separatedBy: "\r\n")
    let count = 20_000
    let rows = (1...count).map { lines[1].replacing("900001", with: "\($0)") }
    let path = try folder.write(
      "long.csv", text: ([lines[0]] + rows).joined(separator: "\r\n") + "\r\n")
    return (path, count)
  }

  /// Killed at any moment, a file is whole in the store or not at all: in a store that had something
  /// (which the rounds copy) and in a new one.
  @Test(arguments: [false, true])
  func `an import of data that is killed leaves all or nothing`(new: Bool) async throws {
    let (path, count) = try longTable()
    #expect(try await hyoka("import", try table("6-1"), "--db", db).code == 0)
    let start = ContinuousClock.now
    let whole = try await hyoka("import", path, "--db", folder.path("b.sqlite"), "--json")
    let duration = ContinuousClock.now - start
    #expect(try whole.counts() == ["stored": 1, "stored rows": count])
    let rounds = 6
    for round in 0..<rounds {
      let copy = folder.path("round\(round).sqlite")
      if !new { try FileManager.default.copyItem(atPath: db, toPath: copy) }
      try await importAndKill(path, copy, after: duration * round / rounds)
      let after = try await hyoka("import", path, "--db", copy, "--no-search-index", "--json")
      #expect(after.code == 0)
      let counts = try after.counts()
      #expect(counts == ["unchanged": 1] || counts == ["stored": 1, "stored rows": count])
      #expect(!FileManager.default.fileExists(atPath: copy + "-filling"))
    }
  }

  /// Pages of a first import may be lost when the machine stops, so what is left of it is refused.
  @Test func `a first import that the machine cut off is refused`() async throws {
    #expect(try await hyoka("import", try table("6-1"), "--db", db).code == 0)
    let mark = try folder.write("a.sqlite-filling", text: "another start of the machine")
    for arguments in [["import", try table("2-1")], ["status"], ["serve", "--port", "8999"]] {
      let result = try await BuiltCommand.run(arguments + ["--db", db], language: "ja_JP.UTF-8")
      #expect(result.code == 3)
      #expect(result.error.contains("\(db): 最初の取り込みがディスクに書き終わらないうちに"))
      #expect(result.error.contains("a.sqlite-filling を消して"))
    }
    try FileManager.default.removeItem(atPath: db)
    #expect(try await hyoka("import", try table("6-1"), "--db", db).code == 0)
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  private func importAndKill(_ path: String, _ db: String, after delay: Duration) async throws {
    let process = Process()
    process.executableURL = BuiltCommand.file
    process.arguments = ["import", path, "--db", db, "--no-search-index"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try await Task.sleep(for: delay)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

extension Outcome {
  /// The files of the summary.
  fileprivate func files() throws -> [[String: Any]] {
    try #require(try json()["files"] as? [[String: Any]])
  }

  /// The numbers of files and of rows in the summary that are not zero.
  fileprivate func counts() throws -> [String: Int] {
    let json = try json()
    let rows = try #require(json["rows"] as? [String: Int])
    var counts: [String: Int] = [:]
    for (name, number) in json where number as? Int ?? 0 != 0 { counts[name] = number as? Int }
    for (name, number) in rows where number != 0 { counts["\(name) rows"] = number }
    return counts
  }
}
