import Foundation
import Intake
import Policies
import Subprocess
import TestSupport
import Testing

/// Input that is not as it should be: an error or a finding that says where, never a crash.
@Suite(.serialized) struct BadInputTests {
  @Test func `files that are no documents are named`() async throws {
    #expect(try await Reading.problem(bytes: [])?.code == "file-empty")
    #expect(try await Reading.problem(bytes: Array("\n \n\t\n".utf8))?.code == "file-empty")
    #expect(
      try await Reading.problem(bytes: [0x89, 0x50, 0x4E, 0x47, 0, 1, 2])?.code == "file-binary")
    #expect(
      try await Reading.problem(bytes: (0..<4096).map { UInt8($0 % 256) })?.code == "file-binary")
    #expect(try await Reading.problem(bytes: Array("買い物のメモ。牛乳。".utf8))?.code == "not-an-evaluation")
    #expect(try await Reading.problem(bytes: Array("%PDF-1.4 junk".utf8))?.code == "pdf-damaged")
    #expect(
      try await Reading.problem(bytes: Array("PK\u{3}\u{4}junk".utf8))?.code == "docx-damaged")
  }

  @Test func `a wrong byte is found by its line`() async throws {
    let bytes = Array("施策名：港\n目標\n".utf8) + [0xFF, 0xFE, 0xFD] + Array("\n".utf8)
    let problem = try #require(try await Reading.problem(bytes: bytes, name: "a.txt"))
    #expect(problem.code == "text-encoding")
    #expect(problem.place?.hasSuffix("a.txt:3") == true)
  }

  @Test func `a missing file and a folder are named`() async throws {
    let folder = try ScratchFolder()
    for (path, code) in [
      (folder.path("nothing.txt"), "file-not-found"), (folder.url.path, "file-is-folder"),
    ] {
      await #expect { _ = try await Reading.read(path) } throws: {
        ($0 as? Problem)?.code == code && ($0 as? Problem)?.place == path
      }
    }
  }

  @Test func `a file beyond the limit is refused without being read`() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write("large.txt", [])
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 200 << 20)
    try handle.close()
    await #expect { _ = try await Reading.read(path) } throws: {
      ($0 as? Problem)?.code == "file-too-large"
    }
    let lines = Array(repeating: UInt8(ascii: "\n"), count: ReadingLimits.lines + 1)
    #expect(try await Reading.problem(bytes: lines)?.code == "too-many-lines")
  }

  @Test func `a zip bomb is refused`() async throws {
    let zeros = [UInt8](repeating: 0x20, count: ReadingLimits.unpackedBytes + 1)
    let bomb = try DocumentMaker.zip(["word/document.xml": zeros])
    #expect(bomb.count < 1 << 20)
    #expect(try await Reading.problem(bytes: bomb)?.code == "unpacked-too-large")
  }

  @Test func `a zip that is no DOCX, or a cut one, is refused`() async throws {
    let other = try DocumentMaker.zip(["xl/workbook.xml": Array("<x/>".utf8)])
    #expect(try await Reading.problem(bytes: other)?.code == "docx-damaged")
    let whole = try DocumentMaker.docx(Sample().text)
    for count in stride(from: 4, to: whole.count, by: max(1, whole.count / 40)) {
      #expect(try await Reading.problem(bytes: whole.prefix(count)) != nil)
    }
    let broken = try DocumentMaker.zip(["word/document.xml": Array("<w:document><".utf8)])
    #expect(try await Reading.problem(bytes: broken)?.code == "docx-damaged")
  }

  @Test func `an encrypted PDF and one without text are named`() async throws {
    let folder = try ScratchFolder()
    let page = try folder.write("page.html", text: DocumentMaker.html(Sample().text))
    let blank = try folder.write("blank.html", text: "<html><body><hr></body></html>")
    try await run("weasyprint", page, folder.path("page.pdf"))
    try await run("weasyprint", blank, folder.path("blank.pdf"))
    try await run(
      "qpdf", "--encrypt", "secret", "owner", "256", "--", folder.path("page.pdf"),
      folder.path("locked.pdf"))
    for (name, code) in [("locked.pdf", "pdf-encrypted"), ("blank.pdf", "pdf-without-text")] {
      await #expect { _ = try await Reading.read(folder.path(name)) } throws: {
        ($0 as? Problem)?.code == code
      }
    }
    let read = try await Reading.read(folder.path("page.pdf")).evaluation
    #expect(Said(read) == Said(try await Reading.read(text: Sample().text)))
  }

  @Test func `random bytes never crash, whatever they begin with`() async throws {
    var state: UInt64 = 42
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let heads = ["", "PK\u{3}\u{4}", "<html>", "施策名：", "\u{FEFF}", "施策目標\n- 1"]
    for round in 0..<300 {
      let head = Array(heads[round % heads.count].utf8)
      let bytes = head + (0..<Int(next())).map { _ in next() }
      _ = try await Reading.problem(bytes: bytes)
    }
  }

  @Test func `shuffled lines of a document are all accounted for`() async throws {
    let lines = try TestFiles.text(TestFiles.restated).split(separator: "\n").map(String.init)
    var order = lines
    for round in 1...20 {
      order = order.enumerated().sorted {
        ($0.offset &* 7919 &* round) % 71 < ($1.offset &* 7919 &* round) % 71
      }.map(\.element)
      let read = try await Reading.read(text: order.joined(separator: "\n"))
      let counts = read.lineCounts
      #expect(counts.assigned + counts.furniture + counts.unassigned == lines.count)
      #expect(read.text == order.joined(separator: "\n"))
    }
  }

  // MARK: Findings

  private func findings(_ change: (inout Sample) -> Void) async throws -> (Evaluation, [String]) {
    var sample = Sample()
    change(&sample)
    let read = try await Reading.read(text: sample.text)
    return (read, read.findings.map { "\($0.code) \($0.lines?.lowerBound ?? 0)" })
  }

  @Test func `field numbers that repeat or skip are found`() async throws {
    let (read, repeats) = try await findings { $0.goals.append("- 2 橋も直す。") }
    #expect(repeats == ["field-number-repeats 7"])
    #expect(read.statements(in: .goals).map(\.field) == [1, 2, 2])
    let (_, skips) = try await findings { $0.goals.append("- 5 橋も直す。") }
    #expect(skips.contains("field-number-skips 7"))
    #expect(skips.filter { $0.hasPrefix("statement-missing") }.count == 2)
  }

  @Test func `a section that stands twice is found`() async throws {
    let (read, codes) = try await findings { $0.goals.insert("施策目標", at: 1) }
    #expect(codes == ["section-repeats 6"])
    #expect(read.statements(in: .goals).map(\.field) == [1, 2])
  }

  @Test func `missing sections are found, the rest is read`() async throws {
    let (read, codes) = try await findings { sample in
      sample.title = ""
      sample.budget = []
    }
    #expect(codes == ["section-missing 0", "section-missing 0"])
    #expect(read.budget == nil)
    #expect(read.program.title == nil)
    #expect(read.statements.count == 6)
  }

  @Test func `a number that is none is found, with its column`() async throws {
    let (read, codes) = try await findings {
      $0.budget[1] = "本体\t予算の状況\tabc\t99999999999999999999"
    }
    #expect(codes == ["number-unreadable 19", "number-unreadable 19"])
    #expect(read.findings.first?.text.english.contains("Column 3") == true)
    let cells = read.budget?.lines.first?.years.map { $0.cells[.budget]?.value }
    #expect(cells == [.missing(.unreadable), .missing(.unreadable)])
  }

  @Test func `a ragged row is found`() async throws {
    let (_, extra) = try await findings { $0.budget[1] = "本体\t予算の状況\t1,200\t1,300\t1,400" }
    #expect(extra == ["ragged-row 19", "line-unassigned 19"])
    let (read, few) = try await findings { $0.budget[1] = "本体\t予算の状況\t1,200" }
    #expect(few == ["ragged-row 19"])
    #expect(
      read.budget?.lines.first?.years.map { $0.yen(.budget)?.amount } == [1_200_000_000, nil])
  }

  @Test func `without a unit there are no yen`() async throws {
    let (read, codes) = try await findings { $0.budget.removeLast() }
    #expect(codes == ["unit-unknown 18"])
    #expect(read.budget?.lines.first?.years.first?.cells[.budget]?.value == .missing(.unitUnknown))
  }

  @Test func `an opinion on a field that is not there is found`() async throws {
    let (read, codes) = try await findings { $0.opinions[0] = "- 個別分野99で、工事が早い。" }
    #expect(codes == ["opinion-names-unknown-field 25"])
    #expect(read.opinions.first?.fields == [])
  }

  @Test func `units that contradict each other are found`() async throws {
    let (read, codes) = try await findings { $0.budget.insert("（単位：千円）", at: 1) }
    #expect(codes == ["unit-conflict 18"])
    #expect(read.budget?.lines.first?.years.first?.yen(.budget) == Yen(1_200_000))
    let (tens, none) = try await findings { $0.budget[3] = "(注) 万円単位。" }
    #expect(tens.budget?.lines.first?.years.first?.yen(.budget) == Yen(12_000_000))
    #expect(none.isEmpty)
  }

  @Test func `sections without items and items without text are found`() async throws {
    let (_, codes) = try await findings { sample in
      sample.goals = ["港を直し、船を増やす。"]
      sample.results = ["- 1", "", "- 2 船が二隻増えた。"]
    }
    #expect(codes.contains("section-without-items 3"))
    #expect(codes.contains("statement-empty 9"))
  }

  @Test func `tables within tables do not take for ever`() async throws {
    var body = DocumentMaker.paragraph("施策名：港")
    for _ in 0..<60 { body = "<w:tbl><w:tr><w:tc>\(body)</w:tc></w:tr></w:tbl>" }
    let docx = try DocumentMaker.docx(body: body + DocumentMaker.paragraph("施策目標"))
    #expect(try await Reading.read(bytes: docx, name: "x").program.title == "港")
  }

  @Test func `a pipe is no file`() async throws {
    let folder = try ScratchFolder()
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    await #expect { _ = try await Reading.read(folder.path("pipe")) } throws: {
      ($0 as? Problem)?.code == "file-not-found"
    }
  }

  @Test func `a year that stands twice keeps its first amount`() async throws {
    let (read, codes) = try await findings {
      $0.budget[0] = "予算額・執行額等\t区分\t令和5年度\t令和5年度"
    }
    #expect(codes == ["budget-cell-repeats 19", "budget-cell-repeats 20"])
    #expect(read.budget?.lines.first?.years.map { $0.yen(.budget)?.amount } == [1_200_000_000])
  }

  @Test func `HTML that is nested too deeply is refused, not cut`() async throws {
    let deep = String(repeating: "<div>", count: 100_000)
    let html = "<html><body><p>施策名：港</p><p>施策目標</p><p>- 1 直す。</p>" + deep + "<p>- 2 増やす。</p>"
    #expect(try await Reading.problem(bytes: Array(html.utf8))?.code == "html-damaged")
  }

  @Test func `documents without a title are told apart by their names`() async throws {
    var sample = Sample()
    sample.title = ""
    let first = try await Reading.read(text: sample.text, name: "a.txt").program.id
    let second = try await Reading.read(text: sample.text, name: "b.txt").program.id
    #expect(first != second)
    #expect(first == (try await Reading.read(text: sample.text, name: "a.txt").program.id))
  }

  @Test func `a line that belongs nowhere is listed, not dropped`() async throws {
    let (read, codes) = try await findings { $0.goals.append("\n見慣れない見出し\n説明の文。") }
    #expect(read.unassigned.map(\.text) == ["見慣れない見出し", "説明の文。"])
    #expect(codes == ["line-unassigned 8", "line-unassigned 9"])
    #expect(read.statements(in: .goals).map(\.text) == ["港を直す。", "船を増やす。"])
  }

  @Test func `unusual spellings are kept and found`() async throws {
    let (read, codes) = try await findings { $0.goals[0] = "- 1 港湾審議会会に互惠の協定をを結ぶ。" }
    #expect(codes == ["repeated-character 5", "repeated-character 5", "variant-character 5"])
    #expect(read.field(1)?.goal?.text == "港湾審議会会に互惠の協定をを結ぶ。")
    let (_, none) = try await findings { $0.goals[0] = "- 1 委員会会議と協議会会長の人々が年々増える。" }
    #expect(none.isEmpty)
  }

  @Test func `a mistake in a profile names the key`() {
    #expect(throws: Problem.self) { try Profile(json: Data("{}".utf8), name: "p.json") }
    #expect(throws: Problem.self) { try Profile(json: Data("junk".utf8), name: "p.json") }
  }

  private func run(_ name: String, _ arguments: String...) async throws {
    let result = try await Subprocess.run(
      .name(name), arguments: Arguments(arguments), output: .discarded)
    #expect(result.terminationStatus.isSuccess)
  }
}
