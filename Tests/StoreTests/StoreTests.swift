import Foundation
import GRDB
import Intake
import Policies
import TestSupport
import Testing

@testable import Store

@Suite struct StoreTests {
  private func read(_ path: String) async throws -> ImportedDocument {
    let document = try await EvaluationReader(profiles: try Profile.builtIn()).read(path: path)
    return ImportedDocument(
      name: document.name, format: document.format, encoding: document.encoding,
      sha256: document.digest, evaluation: document.evaluation,
      importedAt: "2024-07-11T00:00:00Z")
  }

  private func store(_ folder: ScratchFolder) throws -> Store {
    try Store(path: folder.path("test.sqlite"), creating: true)
  }

  @Test(
    arguments: [TestFiles.restated, TestFiles.mizube2021, TestFiles.mizube2024]
      + (TestFiles.hasRealData ? [TestFiles.published] : []))
  func `what is stored comes back the same`(path: String) async throws {
    let folder = try ScratchFolder()
    let store = try store(folder)
    let document = try await read(path)
    #expect(try store.add(document) == .stored)
    let revision = try #require(try store.revision(program: document.evaluation.program.id))
    #expect(try store.evaluation(revision) == document.evaluation)
    #expect(revision.sha256 == document.sha256)
    #expect(revision.importedAt == "2024-07-11T00:00:00Z")
  }

  @Test func `boxes of a page come back the same`() async throws {
    let folder = try ScratchFolder()
    let store = try store(folder)
    let plain = try await read(TestFiles.mizube2021)
    let boxed = plain.evaluation.lines.map { line in
      DocumentLine(
        number: line.number, pieces: line.pieces,
        box: PageBox(page: 1, left: 1.5, top: 2, right: 3.25, bottom: 4))
    }
    let evaluation = plain.evaluation.with(lines: boxed)
    _ = try store.add(
      ImportedDocument(
        name: "a.pdf", format: .pdf, encoding: nil, sha256: "x", evaluation: evaluation,
        importedAt: "t"))
    let revision = try #require(try store.revision(program: "mizube-3-2"))
    #expect(try store.evaluation(revision).lines == boxed)
  }

  @Test func `what may only be read is read, and refuses to be written`() async throws {
    let folder = try ScratchFolder()
    let path = folder.path("test.sqlite")
    let document = try await read(TestFiles.restated)
    let filled = try Store(path: path, creating: true, filling: true)
    _ = try filled.add(document)
    try filled.endFilling()
    #expect(!FileManager.default.fileExists(atPath: path + "-journal"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))

    let store = try Store(path: path, creating: false, readOnly: true)
    let revision = try #require(try store.revision(program: document.evaluation.program.id))
    #expect(try store.evaluation(revision) == document.evaluation)
    let other = try await read(TestFiles.mizube2021)
    let problem = #expect(throws: Problem.self) { try store.add(other) }
    #expect(problem?.code == "store-read-only")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test func `what may only be read has to be up to date`() throws {
    let folder = try ScratchFolder()
    let path = folder.path("empty.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE old (id INTEGER)") }
    let problem = #expect(throws: Problem.self) {
      try Store(path: path, creating: false, readOnly: true)
    }
    #expect(problem?.code == "store-older")
  }

  @Test(arguments: ["evidence = '{'", "method = 'guessed'"])
  func `a damaged link is an error, not another link`(_ damage: String) async throws {
    let folder = try ScratchFolder()
    let store = try store(folder)
    _ = try store.add(try await read(TestFiles.mizube2024))
    let link = FieldLink(
      field: 1, project: "1", name: "", method: .suggested, score: 0.5, sheetYear: 2024,
      words: ["水辺"])
    try store.replaceFieldLinks(
      "mizube-3-2", [NewFieldLink(suggested: link, rank: 1)], names: [:])
    #expect(try store.fieldLinks("mizube-3-2").map(\.words) == [["水辺"]])
    try store.write { try $0.execute("UPDATE field_link SET \(damage)", []) }
    let problem = #expect(throws: Problem.self) { try store.fieldLinks("mizube-3-2") }
    #expect(problem?.code == "store-damaged")
  }

  @Test func `the same bytes again change nothing`() async throws {
    let folder = try ScratchFolder()
    let store = try store(folder)
    let document = try await read(TestFiles.restated)
    #expect(try store.add(document) == .stored)
    let before = try dump(store)
    #expect(try store.add(document) == .unchanged(revision: 1))
    #expect(try dump(store) == before)
  }

  @Test func `changed bytes become a revision, and the old one stays`() async throws {
    let folder = try ScratchFolder()
    let store = try store(folder)
    let first = try await read(TestFiles.restated)
    let changed = try TestFiles.text(TestFiles.restated).replacing("一層", with: "更に")
    let second = try await read(try folder.write("evaluation.txt", text: changed))
    #expect(try store.add(first) == .stored)
    #expect(try store.add(second) == .revised(revision: 2))
    #expect(try store.add(first) == .unchanged(revision: 1))
    let latest = try #require(try store.revision(program: "mofa-ii-1"))
    #expect(latest.number == 2)
    #expect(try store.evaluation(latest) == second.evaluation)
    let old = try #require(try store.revision(program: "mofa-ii-1", number: 1))
    #expect(try store.evaluation(old) == first.evaluation)
  }

  @Test func `cycles of a program are kept apart, the latest first`() async throws {
    let folder = try ScratchFolder()
    let store = try store(folder)
    #expect(try store.add(try await read(TestFiles.mizube2024)) == .stored)
    #expect(try store.add(try await read(TestFiles.mizube2021)) == .stored)
    let program = try #require(try store.programs().first)
    #expect(program.cycles.map(\.cycle.id) == ["2021-2023", "2018-2020"])
    #expect(program.cycles.map(\.opinions) == [6, 5])
    #expect(program.cycles.map(\.fields) == [4, 4])
    #expect(try store.revision(program: "mizube-3-2")?.cycle == "2021-2023")
    #expect(try store.revision(program: "mizube-3-2", cycle: "2018-2020")?.number == 1)
    #expect(try store.revision(program: "mizube-3-2", cycle: "1999-2001") == nil)
    #expect(try store.revision(program: "nobody") == nil)
  }

  @Test func `an import that fails halfway leaves nothing`() async throws {
    let folder = try ScratchFolder()
    let store = try store(folder)
    let good = try await read(TestFiles.mizube2021)
    let before = try dump(store)
    // Two opinions of one number break a key late in the import.
    let opinion = good.evaluation.opinions[0]
    let broken = ImportedDocument(
      name: "x", format: .text, encoding: nil, sha256: "y",
      evaluation: good.evaluation.with(opinions: [opinion, opinion]), importedAt: "t")
    #expect(throws: Problem.self) { try store.add(broken) }
    #expect(try dump(store) == before)
    #expect(try store.add(good) == .stored)
  }

  @Test func `two processes may write one after the other`() async throws {
    let folder = try ScratchFolder()
    let first = try store(folder)
    let second = try Store(path: first.path, creating: false)
    #expect(try first.add(try await read(TestFiles.mizube2021)) == .stored)
    #expect(try second.add(try await read(TestFiles.mizube2024)) == .stored)
    #expect(try first.programs().first?.cycles.count == 2)
  }

  @Test func `files that are no store are named`() throws {
    let folder = try ScratchFolder()
    func code(_ path: String, creating: Bool = true) -> String? {
      do {
        _ = try Store(path: path, creating: creating)
        return nil
      } catch {
        return error.code
      }
    }
    #expect(code(folder.path("none"), creating: false) == "store-missing")
    #expect(
      code(try folder.write("junk", text: String(repeating: "junk ", count: 500)))
        == "store-no-database")
    #expect(code("/no/such/folder/x.sqlite") == "store-unreadable")
    let newer = try DatabaseQueue(path: folder.path("newer"))
    _ = try store(folder)
    try newer.write { database in
      try database.execute(
        sql: """
          CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
          INSERT INTO grdb_migrations VALUES ('0001-evaluations'), ('9999-future');
          """)
    }
    try newer.close()
    #expect(code(folder.path("newer")) == "store-newer")
  }

  @Test func `the tables are as they were last looked at`() throws {
    let folder = try ScratchFolder()
    let store = try store(folder)
    let schema = try store.read { connection in
      try connection.rows(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name", []
      ).map { try $0.text("sql") }.joined(separator: ";\n\n")
    }
    let (expected, actual) = try Golden.compare("schema.sql", schema + ";\n")
    #expect(expected == actual)
  }

  @Test func `tables are strict and keys are held`() throws {
    let folder = try ScratchFolder()
    let store = try store(folder)
    #expect(throws: Problem.self) {
      try store.write {
        try $0.execute("INSERT INTO document (id, program, cycle) VALUES (1, 'nobody', 'x')", [])
      }
    }
    let loose = try store.read {
      try $0.rows("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0", [])
        .map { try $0.text("name") }
    }
    #expect(loose.filter { !$0.hasPrefix("sqlite_") && !$0.hasPrefix("grdb_") }.isEmpty)
  }

  @Test func `a column that is not there is an error, not a crash`() throws {
    let row = SQLRow(["a": .text("x"), "b": .null, "c": .integer(3), "d": .real(1.5)])
    #expect(throws: Problem.self) { try row.text("b") }
    #expect(throws: Problem.self) { try row.integer("a") }
    #expect(throws: Problem.self) { try row.optionalText("z") }
    #expect(throws: Problem.self) { try row.optionalInteger("a") }
    #expect(throws: Problem.self) { try row.optionalReal("a") }
    #expect(try row.optionalText("b") == nil)
    #expect(try row.optionalInteger("b") == nil)
    #expect(try row.optionalReal("c") == 3)
    #expect(try row.optionalReal("d") == 1.5)
  }

  /// Everything in the store, as text.
  private func dump(_ store: Store) throws -> String {
    let queue = try DatabaseQueue(path: store.path)
    let stream = Dump()
    try queue.dumpContent(to: stream)
    return stream.text
  }

  private final class Dump: TextOutputStream {
    var text = ""
    func write(_ string: String) { text += string }
  }
}

extension Evaluation {
  /// The same evaluation with other lines or opinions.
  fileprivate func with(
    lines: [DocumentLine]? = nil, opinions: [Opinion]? = nil
  ) -> Evaluation {
    Evaluation(
      profile: profile, program: program, cycle: cycle, preambles: preambles,
      statements: statements, budget: budget, opinionsPreamble: opinionsPreamble,
      opinions: opinions ?? self.opinions, notes: notes, findings: findings,
      lines: lines ?? self.lines)
  }
}
