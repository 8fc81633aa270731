import Policies

/// Reads the text of a DOCX file: paragraphs, list numbers, tables, footnotes, running heads.
enum DOCXFile {
  static func read(_ bytes: [UInt8]) throws(Problem) -> RawDocument {
    let archive = try ZipArchive(bytes, format: "DOCX", limit: ReadingLimits.unpackedBytes)
    guard let main = try archive.read("word/document.xml") else {
      throw .damaged("DOCX", "word/document.xml")
    }
    let file = try XMLFile(xml: main, format: "DOCX")
    var walker = DOCXWalker(numbering: try numbering(archive))
    if let body = file.root?.element("body") { walker.visit(body.children) }
    guard walker.lines.count <= ReadingLimits.lines else { throw .tooManyLines() }
    var lines = walker.lines
    lines += try footnotes(archive)
    lines += try runningHeads(archive)
    guard lines.count <= ReadingLimits.lines else { throw .tooManyLines() }
    return RawDocument(format: .docx, encoding: nil, lines: lines)
  }

  private static func numbering(_ archive: ZipArchive) throws(Problem) -> DOCXNumbering {
    guard let bytes = try archive.read("word/numbering.xml") else { return DOCXNumbering() }
    let numbering = try XMLFile(xml: bytes, format: "DOCX")
    let styles = try archive.read("word/styles.xml")
    let styleFile = try styles.map { bytes throws(Problem) in
      try XMLFile(xml: bytes, format: "DOCX")
    }
    return DOCXNumbering(numbering.root, styles: styleFile?.root)
  }

  private static func footnotes(_ archive: ZipArchive) throws(Problem) -> [RawLine] {
    var lines: [RawLine] = []
    for part in ["word/footnotes.xml", "word/endnotes.xml"] {
      guard let bytes = try archive.read(part) else { continue }
      let notes = try XMLFile(xml: bytes, format: "DOCX").root?.children ?? []
      for note in notes where note.attribute("type") == nil {
        lines += DOCXWalker.lines(of: note.children).map { line in
          var line = line
          line.marker = line.marker ?? "（注）"
          return line
        }
      }
    }
    return lines
  }

  private static func runningHeads(_ archive: ZipArchive) throws(Problem) -> [RawLine] {
    var lines: [RawLine] = []
    let parts = archive.names.filter {
      ($0.hasPrefix("word/header") || $0.hasPrefix("word/footer")) && $0.hasSuffix(".xml")
    }
    for part in parts.sorted() {
      guard let bytes = try archive.read(part) else { continue }
      let root = try XMLFile(xml: bytes, format: "DOCX").root
      lines += DOCXWalker.lines(of: root?.children ?? []).map { line in
        var line = line
        line.isFurniture = true
        return line
      }
    }
    return lines
  }
}

/// Collects the lines of a DOCX body.
private struct DOCXWalker {
  var lines: [RawLine] = []
  var numbering: DOCXNumbering

  static func lines(of nodes: [XMLNode]) -> [RawLine] {
    var walker = DOCXWalker(numbering: DOCXNumbering())
    walker.visit(nodes)
    return walker.lines
  }

  mutating func visit(_ nodes: [XMLNode]) {
    for node in nodes {
      switch node.name {
      case "p": visitParagraph(node)
      case "tbl": visitTable(node)
      case "sdt": visit(node.element("sdtContent")?.children ?? [])
      case "customXml", "ins": visit(node.children)
      default: break
      }
    }
  }

  private mutating func visitParagraph(_ paragraph: XMLNode) {
    var marker = numbering.marker(of: paragraph)
    var start = RawLine.Start.block
    for text in Self.text(of: paragraph).split(separator: "\n")
    where !text.allSatisfy(\.isWhitespace) {
      lines.append(RawLine(String(text), start: start, marker: marker))
      marker = nil
      start = .soft
    }
    // Text boxes are anchored in a paragraph and stand behind it.
    for box in Self.textBoxes(in: paragraph) { visit(box.children) }
  }

  private mutating func visitTable(_ table: XMLNode) {
    let rows = Self.inner(table, "tr").map { Self.inner($0, "tc") }
    if Self.isLayout(rows) {
      for cell in rows.flatMap(\.self) { visit(cell.children) }
      return
    }
    for row in Self.inner(table, "tr") {
      let cells = Self.cells(of: row)
      if cells.contains(where: { !$0.isEmpty }) { lines.append(.row(cells)) }
      // One line more than allowed is enough to refuse the file.
      guard lines.count <= ReadingLimits.lines else { return }
    }
  }

  /// A table is layout, and each paragraph of it a line, if it frames other tables or lists, or has
  /// only one cell.
  private static func isLayout(_ rows: [[XMLNode]]) -> Bool {
    if rows.count == 1, rows[0].count == 1 { return true }
    let cells = rows.flatMap(\.self)
    if cells.contains(where: { !$0.elements("tbl").isEmpty }) { return true }
    return TableShape.isLayout(
      cells.map { cell in
        cell.elements("p").map { text(of: $0) }.filter { !$0.allSatisfy(\.isWhitespace) }
      })
  }

  /// Children with a name, also those inside content controls.
  private static func inner(_ node: XMLNode, _ name: String) -> [XMLNode] {
    node.children.flatMap { child -> [XMLNode] in
      switch child.name {
      case name: [child]
      case "sdt", "sdtContent", "customXml", "ins": inner(child, name)
      default: []
      }
    }
  }

  /// The cells of a row; what reaches over columns or from the row above gives empty cells.
  private static func cells(of row: XMLNode) -> [String] {
    let skipped = span(row.element("trPr", "gridBefore")) ?? 0
    return Array(repeating: "", count: skipped)
      + inner(row, "tc").flatMap { cell -> [String] in
        let properties = cell.element("tcPr")
        let merge = properties?.element("vMerge")
        let continued = merge != nil && merge?.attribute("val") != "restart"
        let text = continued ? "" : lines(of: cell.children).map(\.text).joined()
        return [text]
          + Array(repeating: "", count: (span(properties?.element("gridSpan")) ?? 1) - 1)
      }
  }

  private static func span(_ node: XMLNode?) -> Int? {
    node?.attribute("val").flatMap { Int($0) }.map { min(max($0, 1), 100) }
  }

  /// The text of a paragraph; deleted words of tracked changes are left out.
  private static func text(of node: XMLNode) -> String {
    node.children.map { child -> String in
      switch child.name {
      case "t": child.children.compactMap(\.text).joined()
      case "tab", "ptab": "\t"
      case "br", "cr": "\n"
      case "noBreakHyphen": "-"
      case "r" where child.element("rPr", "vanish") != nil: ""
      case "rt": ""
      case "del", "moveFrom", "pPr", "rPr", "drawing", "pict", "AlternateContent", "instrText": ""
      case nil: ""
      default: text(of: child)
      }
    }.joined()
  }

  private static func textBoxes(in node: XMLNode) -> [XMLNode] {
    node.children.flatMap { child -> [XMLNode] in
      switch child.name {
      case "txbxContent": [child]
      case "Fallback": []
      default: textBoxes(in: child)
      }
    }
  }
}

/// The numbers and bullets that lists of a DOCX file imply.
struct DOCXNumbering {
  private struct Level {
    let format: String
    let text: String
    let start: Int
  }

  private var levels: [String: [Int: Level]] = [:]
  private var counters: [String: [Int: Int]] = [:]

  init() {}

  /// The list that a paragraph style belongs to.
  private var styles: [String: (id: String, level: Int)] = [:]

  init(_ root: XMLNode?, styles styleRoot: XMLNode? = nil) {
    for style in styleRoot?.elements("style") ?? [] {
      guard let name = style.attribute("styleId"), let properties = style.element("pPr", "numPr"),
        let id = properties.element("numId")?.attribute("val")
      else { continue }
      styles[name] = (id, Self.level(properties))
    }
    var abstract: [String: [Int: Level]] = [:]
    for definition in root?.elements("abstractNum") ?? [] {
      guard let id = definition.attribute("abstractNumId") else { continue }
      abstract[id] = Self.levels(of: definition)
    }
    for number in root?.elements("num") ?? [] {
      guard let id = number.attribute("numId"),
        let target = number.element("abstractNumId")?.attribute("val")
      else { continue }
      levels[id] = abstract[target]
    }
  }

  private static func levels(of definition: XMLNode) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for level in definition.elements("lvl") {
      guard let index = level.attribute("ilvl").flatMap({ Int($0) }) else { continue }
      levels[index] = Level(
        format: level.element("numFmt")?.attribute("val") ?? "decimal",
        text: level.element("lvlText")?.attribute("val") ?? "%1.",
        start: level.element("start")?.attribute("val").flatMap { Int($0) } ?? 1)
    }
    return levels
  }

  /// The bullet or number of a paragraph, and one step of the list's counter.
  mutating func marker(of paragraph: XMLNode) -> String? {
    guard let (id, index) = list(of: paragraph), id != "0" else { return nil }
    guard let level = levels[id]?[index] else { return "・" }
    guard level.format != "bullet", level.format != "none" else { return "・" }
    let count = counters[id]?[index].map { $0 &+ 1 } ?? level.start
    counters[id, default: [:]][index] = count
    counters[id] = counters[id]?.filter { $0.key <= index }
    return level.text.contains("%\(index + 1)")
      ? level.text.replacing("%\(index + 1)", with: String(count)) : "\(count)."
  }

  /// The list and level of a paragraph, its own or its style's.
  private func list(of paragraph: XMLNode) -> (id: String, level: Int)? {
    if let properties = paragraph.element("pPr", "numPr"),
      let id = properties.element("numId")?.attribute("val")
    {
      return (id, Self.level(properties))
    }
    return paragraph.element("pPr", "pStyle")?.attribute("val").flatMap { styles[$0] }
  }

  private static func level(_ properties: XMLNode) -> Int {
    properties.element("ilvl")?.attribute("val").flatMap { Int($0) } ?? 0
  }
}
