import Tabular
import Testing

@Suite struct CSVWriterTests {
  private func written(_ row: [CSVWriter.Cell]) -> String {
    var writer = CSVWriter()
    writer.write(row)
    return String(writer.text.dropFirst())
  }

  @Test(arguments: [
    "=1+1", "+81", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A1",
  ])
  func `no text begins a formula`(text: String) {
    let cell = written([.text(text)])
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
    #expect(cell.contains(text))
  }

  @Test func `numbers stay numbers, also below zero`() {
    #expect(
      written([.integer(-5), .real(-0.25), .real(1e21), .real(.nan), .empty])
        == "-5,-0.25,1e+21,,\r\n")
  }

  @Test func `text with separators is quoted and can be read again`() throws {
    let texts = ["a,b", "say \"so\"", "two\nlines", "", "水辺", "plain"]
    var writer = CSVWriter()
    writer.write(texts.map { .text($0) })
    let reader = CSVReader(MemorySource(Array(writer.text.utf8)))
    #expect(try reader.next())
    #expect((0..<reader.count).map { reader.text($0) } == texts)
    #expect(try !reader.next())
  }
}
