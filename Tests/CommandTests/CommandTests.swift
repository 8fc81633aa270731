import Foundation
import Subprocess
import TestSupport
import Testing

/// The built command as a user meets it.
@Suite(.serialized) struct CommandTests {
  private func hyoka(_ arguments: String..., language: String = "C.UTF-8") async throws -> Outcome {
    try await BuiltCommand.run(arguments, language: language)
  }

  @Test func `wrong usage ends with 2 and says what is right`() async throws {
    for arguments in [
      ["nonsense"], ["program"], ["serve", "--port", "0"], ["read"],
      ["read", "--json", "--text", TestFiles.restated],
    ] {
      let result = try await BuiltCommand.run(arguments)
      #expect(result.code == 2)
      #expect(result.error.contains("Usage:"))
    }
    #expect(try await hyoka("--help").code == 0)
    #expect(try await hyoka("--version").output.hasPrefix("0."))
  }

  @Test func `errors say where and what to do, in the user's language`() async throws {
    let folder = try ScratchFolder()
    let missing = try await hyoka("read", folder.path("none.txt"))
    #expect(missing.code == 3)
    #expect(
      missing.error
        == "hyoka: \(folder.path("none.txt")): The file cannot be opened. Check its name and permissions.\n"
    )
    let japanese = try await hyoka("read", folder.path("none.txt"), language: "ja_JP.UTF-8")
    #expect(japanese.error.hasSuffix("ファイルを開けません。名前と権限を確かめてください。\n"))
    let memo = try await hyoka("read", try folder.write("memo.txt", text: "牛乳を買う\n"))
    #expect(memo.code == 1)
    let nothing = try await hyoka("import", folder.path("empty"), "--db", folder.path("a.sqlite"))
    #expect(nothing.code == 3)
    let empty = folder.path("empty")
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
    let none = try await hyoka("import", empty, "--db", folder.path("a.sqlite"))
    #expect(none.code == 1)
    #expect(none.error.hasPrefix("hyoka: \(empty): There are no files in the folder. "))
    let store = try await hyoka("programs", "--db", folder.path("none.sqlite"))
    #expect(store.code == 3)
    #expect(store.error.contains("Run hyoka import first"))
  }

  @Test(arguments: [">/dev/full", ">&-"])
  func `output that cannot be written is an error that says so`(_ output: String) async throws {
    let result = try await BuiltCommand.run(["read", TestFiles.restated], redirection: output)
    #expect(result.code == 3)
    #expect(result.error.hasPrefix("hyoka: The output cannot be written. Check "))
  }

  @Test func `documents are imported, listed and shown`() async throws {
    let folder = try ScratchFolder()
    let db = folder.path("a.sqlite")
    let first = try await hyoka(
      "import", TestFiles.path("Samples/mofa-ii-1/evaluation.txt"), TestFiles.mizube2021,
      TestFiles.mizube2024, TestFiles.troubled, "--db", db, "--json")
    #expect(first.code == 0)
    #expect(try first.json()["stored"] as? Int == 4)
    let again = try await hyoka(
      "import", TestFiles.path("Samples/mofa-ii-1/evaluation.txt"), "--db", db)
    #expect(again.output.contains("unchanged, same as revision 1"))
    let programs = try await hyoka("programs", "--db", db)
    #expect(programs.output.split(separator: "\n").count == 3)
    let program = try await hyoka("program", "mofa-ii-1", "--db", db, "--json").json()
    let fields = try #require(program["fields"] as? [[String: Any]])
    #expect(fields.map { $0["field"] as? Int } == Array(1...11))
    #expect(fields.map { $0["opinions"] as? Int } == [4, 2, 3, 0, 0, 2, 0, 1, 2, 1, 0])
    let field = try await hyoka("field", "mizube-3-2", "2", "--cycle", "2018-2020", "--db", db)
    #expect(field.output.contains("生き物のすみか"))
    let judged = try await hyoka("field", "mofa-ii-1", "6", "--db", db)
    #expect(judged.output.contains("Issues, next goal and opinions"))
    #expect(judged.output.contains("    → next goal: "))
    #expect(judged.output.contains("Rating proposed by rules"))
    #expect(judged.output.contains("[no-basis]"))
    let unknown = try await hyoka("field", "mofa-ii-1", "12", "--db", db)
    #expect(unknown.code == 1)
    #expect(unknown.error.contains("It has 1, 2, 3"))
    let cycle = try await hyoka("program", "mizube-3-2", "--cycle", "1999-2001", "--db", db)
    #expect(cycle.code == 1)
    #expect(
      cycle.error
        == "hyoka: mizube-3-2 has no evaluation 1999-2001. It has 2018-2020, 2021-2023.\n")
    let japanese = try await hyoka("status", "--db", db, language: "ja_JP.UTF-8")
    #expect(japanese.output.contains("  第1版  "))
    #expect(!japanese.output.contains("revision"))
    #expect(try await hyoka("status", "--db", db, "--json").json()["programs"] as? Int == 3)
  }

  @Test func `one bad file does not stop the others`() async throws {
    let folder = try ScratchFolder()
    let bad = try folder.write("bad.pdf", text: "%PDF-1.7 not really")
    let result = try await hyoka(
      "import", bad, TestFiles.restated, "--db", folder.path("a.sqlite"), "--json")
    #expect(result.code == 3)
    #expect(try result.json()["stored"] as? Int == 1)
    #expect(try result.json()["rejected"] as? Int == 1)
    _ = try folder.write("notes.txt", text: "買い物\n")
    _ = try folder.write("good.txt", text: try TestFiles.text(TestFiles.mizube2021))
    try FileManager.default.removeItem(atPath: bad)
    let walked = try await hyoka(
      "import", folder.url.path, "--db", "/tmp/unused-\(UUID()).sqlite", "--json")
    #expect(walked.code == 0)
    #expect(try walked.json()["stored"] as? Int == 1)
  }

  @Test(.enabled(if: TestFiles.hasRealData, "the real data is not there"))
  func `the published evaluation is read as the contract says`() async throws {
    let record = try await hyoka("read", TestFiles.published, "--json").json()
    let lines = try #require(record["lines"] as? [String: Int])
    #expect(lines == ["total": 69, "assigned": 69, "furniture": 0, "unassigned": 0])
    let opinions = try #require(record["opinions"] as? [[String: Any]])
    #expect(opinions.filter { $0["attribution"] as? String == "named" }.count == 13)
    #expect((record["unassigned"] as? [Any])?.isEmpty == true)
    let text = try await hyoka("read", TestFiles.published, "--text")
    #expect(text.output == (try TestFiles.text(TestFiles.published)) + "\n")
  }

  /// Killed at any moment, the store is as before or as after.
  @Test func `an import that is killed leaves all or nothing`() async throws {
    let folder = try ScratchFolder()
    let db = folder.path("kill.sqlite")
    #expect(try await hyoka("import", TestFiles.mizube2021, "--db", db).code == 0)
    // A long document makes the moments of writing many.
    let count = 900
    let goals = (1...count).map { "- \($0) 目標その\($0)を、関係者と協力して着実に進める。" }
    let long = try folder.write(
      "long.txt", text: "施策名：長い施策\n\n施策目標\n\n" + goals.joined(separator: "\n"))
    let start = ContinuousClock.now
    let done = try await hyoka("import", long, "--db", folder.path("whole.sqlite"))
    let whole = ContinuousClock.now - start
    #expect(done.code == 0)
    var outcomes: Set<Int> = []
    let rounds = 16
    for round in 0...rounds {
      let copy = folder.path("round\(round).sqlite")
      try FileManager.default.copyItem(atPath: db, toPath: copy)
      try await importAndKill(long, copy, after: whole * round * 3 / (rounds * 2))
      let status = try await hyoka("status", "--db", copy, "--json")
      #expect(status.code == 0)
      let documents = try #require(try status.json()["documents"] as? [[String: Any]])
      outcomes.insert(documents.count)
      if let id = documents.first(where: { $0["name"] as? String == "long.txt" })?["program"] {
        let record = try await hyoka("program", "\(id)", "--db", copy, "--json").json()
        #expect((record["fields"] as? [Any])?.count == count)
      }
    }
    #expect(outcomes == [1, 2], "the kills came too early or too late to show anything")
  }

  private func importAndKill(_ path: String, _ db: String, after delay: Duration) async throws {
    let process = Process()
    process.executableURL = BuiltCommand.file
    process.arguments = ["import", path, "--db", db]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try await Task.sleep(for: delay)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  @Test func `a taken port is said`() async throws {
    let folder = try ScratchFolder()
    let db = folder.path("a.sqlite")
    #expect(try await hyoka("import", TestFiles.mizube2021, "--db", db).code == 0)
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let port = withUnsafeMutablePointer(to: &address) { pointer -> UInt16 in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        _ = bind(listener, generic, size)
        _ = listen(listener, 1)
        _ = getsockname(listener, generic, &size)
      }
      return UInt16(bigEndian: pointer.pointee.sin_port)
    }
    let result = try await hyoka("serve", "--db", db, "--port", "\(port)")
    #expect(result.code == 3)
    #expect(result.error.contains("Port \(port) is taken"))
    #expect(result.error.contains("PORT="))
  }

  @Test func `the server answers and ends when it is told to`() async throws {
    let folder = try ScratchFolder()
    let db = folder.path("a.sqlite")
    #expect(try await hyoka("import", TestFiles.mizube2021, "--db", db).code == 0)
    let port = Int.random(in: 20000...50000)
    let process = Process()
    process.executableURL = BuiltCommand.file
    process.arguments = ["serve", "--db", db, "--port", "\(port)"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    #expect(line.contains("http://127.0.0.1:\(port)/"))
    let curl = try await Subprocess.run(
      .name("curl"),
      arguments: [
        "--silent", "--noproxy", "*", "-I", "http://127.0.0.1:\(port)/programs/mizube-3-2",
      ],
      output: .string(limit: 1 << 16))
    #expect(curl.standardOutput.hasPrefix("HTTP/1.1 200"))
    #expect(curl.standardOutput.lowercased().contains("content-security-policy"))
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
