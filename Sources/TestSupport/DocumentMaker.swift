import CZip
import Foundation

/// Makes the same document in other formats: lines with tabs become tables, other lines paragraphs.
public enum DocumentMaker {
  private enum Block {
    case paragraph(String)
    case table([[String]])
  }

  /// HTML with paragraphs and tables, with page numbers when it is printed.
  public static func html(_ text: String) -> String {
    let body = blocks(text).map { block -> String in
      switch block {
      case .paragraph(let line): "<p>\(escaped(line))</p>"
      case .table(let rows):
        "<table>"
          + rows.map { row in "<tr>" + row.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>" }
          .joined() + "</table>"
      }
    }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="ja"><head><meta charset="utf-8"><title>文書</title><style>
      @page { size: A4; margin: 20mm; @bottom-center { content: "- " counter(page) " -" } }
      body { font-family: "Noto Sans CJK JP", "IPAexGothic", sans-serif; font-size: 10.5pt }
      table { border-collapse: collapse } td { border: 1px solid; padding: 2pt 4pt }
      </style></head><body>
      \(body)
      </body></html>
      """
  }

  /// A DOCX with paragraphs and real table cells.
  public static func docx(_ text: String) throws -> [UInt8] {
    let body = blocks(text).map { block -> String in
      switch block {
      case .paragraph(let line): paragraph(line)
      case .table(let rows):
        "<w:tbl>"
          + rows.map { row in
            "<w:tr>" + row.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
          }.joined() + "</w:tbl>"
      }
    }.joined()
    return try docx(body: body)
  }

  /// A DOCX with this content of `w:body`, and other parts beside it.
  public static func docx(body: String, parts: [String: String] = [:]) throws -> [UInt8] {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let document =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"\(space)\"><w:body>"
      + body + "</w:body></w:document>"
    var all = ["word/document.xml": Array(document.utf8)]
    for (name, text) in parts { all[name] = Array(text.utf8) }
    return try zip(all)
  }

  /// A paragraph of a DOCX.
  public static func paragraph(_ text: String) -> String {
    "<w:p><w:r><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r></w:p>"
  }

  /// A ZIP file with these parts.
  public static func zip(_ parts: [String: [UInt8]]) throws -> [UInt8] {
    let folder = try ScratchFolder()
    let path = folder.path("made.zip")
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      throw MakerError.zip(code)
    }
    var kept: [UnsafeMutableRawBufferPointer] = []
    defer { for buffer in kept { buffer.deallocate() } }
    for (name, bytes) in parts.sorted(by: { $0.key < $1.key }) {
      let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(bytes.count, 1), alignment: 1)
      buffer.copyBytes(from: bytes)
      kept.append(buffer)
      guard
        let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(bytes.count), 0),
        zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8)) >= 0
      else { throw MakerError.zip(-1) }
    }
    guard zip_close(archive) == 0 else { throw MakerError.zip(-2) }
    return Array(try Data(contentsOf: folder.url.appendingPathComponent("made.zip")))
  }

  enum MakerError: Error {
    case zip(Int32)
  }

  private static func blocks(_ text: String) -> [Block] {
    var blocks: [Block] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.contains("\t") {
        let row = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        if case .table(let rows)? = blocks.last {
          blocks[blocks.count - 1] = .table(rows + [row])
        } else {
          blocks.append(.table([row]))
        }
      } else if !line.allSatisfy(\.isWhitespace) {
        blocks.append(.paragraph(String(line)))
      }
    }
    return blocks
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
