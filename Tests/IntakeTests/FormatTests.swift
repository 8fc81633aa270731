import Foundation
import Intake
import Policies
import Subprocess
import TestSupport
import Testing

/// The same document in every format gives the same record.
@Suite(.serialized) struct FormatTests {
  static let documents =
    [TestFiles.restated, TestFiles.mizube2024]
    + (TestFiles.hasRealData ? [TestFiles.published] : [])

  @Test(arguments: documents)
  func `HTML says the same as text`(path: String) async throws {
    let html = DocumentMaker.html(try TestFiles.text(path))
    try await expectSame(path, Array(html.utf8), "document.html", .html)
  }

  @Test(arguments: documents)
  func `DOCX says the same as text`(path: String) async throws {
    try await expectSame(
      path, try DocumentMaker.docx(try TestFiles.text(path)), "document.docx", .docx)
  }

  @Test(arguments: documents.filter { !$0.contains("mizube") })
  func `PDF says the same as text, with pages and boxes`(path: String) async throws {
    let folder = try ScratchFolder()
    let page = try folder.write("page.html", text: DocumentMaker.html(try TestFiles.text(path)))
    try await print(page, folder.path("page.pdf"))
    let pdf = try await Reading.read(folder.path("page.pdf"))
    let text = try await Reading.read(path)
    #expect(pdf.format == .pdf)
    #expect(Said(pdf.evaluation) == Said(text.evaluation))
    #expect(pdf.evaluation.unassigned.isEmpty)
    let counts = pdf.evaluation.lineCounts
    #expect(counts.furniture == pdf.evaluation.lines.compactMap(\.box?.page).max())
    let boxed = pdf.evaluation.lines.filter { $0.role == .body || $0.role == .marker }
    #expect(!boxed.isEmpty && boxed.allSatisfy { $0.box != nil })
  }

  @Test(arguments: documents)
  func `encodings of text are told apart`(path: String) async throws {
    let text = try TestFiles.text(path)
    let expected = Said(try await Reading.read(path).evaluation)
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [
      little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big,
      [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      Array(text.replacing("\n", with: "\r\n").utf8), Array(text.replacing("\n", with: "\r").utf8),
    ] {
      #expect(Said(try await Reading.read(bytes: bytes, name: "document.bin")) == expected)
    }
  }

  @Test func `Shift_JIS is read`() async throws {
    let folder = try ScratchFolder()
    let target = folder.path("sjis.txt")
    let result = try await Subprocess.run(
      .name("iconv"), arguments: ["-f", "UTF-8", "-t", "CP932", TestFiles.restated, "-o", target],
      output: .discarded)
    #expect(result.terminationStatus.isSuccess)
    let read = try await Reading.read(target)
    #expect(read.encoding == "Shift_JIS")
    #expect(Said(read.evaluation) == Said(try await Reading.read(TestFiles.restated).evaluation))
  }

  @Test func `lists of HTML and DOCX imply their markers`() async throws {
    let html = """
      <html><body><h1>施策名：港</h1><h2>施策目標</h2><ol><li>直す。</li><li>増やす。<p>更に増やす。</p></li></ol>
      <h2>外部有識者の所見</h2><ul><li>よい。</li><li>個別分野2は遅い。</li></ul></body></html>
      """
    let read = try await Reading.read(text: html, name: "x")
    #expect(read.statements.map(\.field) == [1, 2])
    #expect(read.statements.map(\.text) == ["直す。", "増やす。更に増やす。"])
    #expect(read.opinions.map(\.fields) == [[], [2]])
    let list = { (text: String, id: Int) in
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(id)\"/></w:numPr></w:pPr>"
        + "<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }
    let numbering = """
      <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
      <w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
      """
    let body =
      DocumentMaker.paragraph("施策名：港") + DocumentMaker.paragraph("施策目標") + list("直す。", 1)
      + list("増やす。", 1)
    let header =
      "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      + DocumentMaker.paragraph("取扱注意") + "</w:hdr>"
    let docx = try await Reading.read(
      bytes: try DocumentMaker.docx(
        body: body, parts: ["word/numbering.xml": numbering, "word/header1.xml": header]),
      name: "x")
    #expect(docx.statements.map(\.field) == [1, 2])
    #expect(docx.statements.map(\.text) == ["直す。", "増やす。"])
    #expect(docx.lineCounts.furniture == 1)
  }

  private func expectSame(
    _ path: String, _ bytes: [UInt8], _ name: String, _ format: DocumentFormat
  ) async throws {
    let folder = try ScratchFolder()
    let other = try await Reading.read(try folder.write(name, bytes))
    let text = try await Reading.read(path)
    #expect(other.format == format)
    #expect(other.evaluation.unassigned.isEmpty)
    #expect(Said(other.evaluation) == Said(text.evaluation))
  }

  private func print(_ html: String, _ pdf: String) async throws {
    let result = try await Subprocess.run(
      .name("weasyprint"), arguments: [html, pdf], output: .discarded)
    #expect(result.terminationStatus.isSuccess)
  }
}
