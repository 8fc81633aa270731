import Policies

/// Reads HTML: each block is a line, each row of a table is a line of cells.
enum HTMLFile {
  static func read(_ bytes: [UInt8]) throws(Problem) -> RawDocument {
    let (text, encoding) = try decode(bytes)
    let file = try XMLFile(html: text)
    var walker = HTMLWalker()
    if let root = file.root { walker.visit([root]) }
    walker.endLine()
    guard walker.lines.count <= ReadingLimits.lines else { throw .tooManyLines() }
    return RawDocument(format: .html, encoding: encoding, lines: walker.lines)
  }

  /// Web pages say their encoding in the head; UTF-8 and Shift_JIS are told apart by the bytes.
  private static func decode(_ bytes: [UInt8]) throws(Problem) -> (String, String) {
    try TextFile.decode(bytes)
  }
}

/// Collects the lines of an HTML tree.
private struct HTMLWalker {
  var lines: [RawLine] = []
  private var buffer = ""
  private var start = RawLine.Start.block
  private var marker: String?
  private var lists: [ListCounter] = []
  private var preformatted = false
  /// Whether what follows stands in the list item that the last line began.
  private var isInItem = false

  mutating func visit(_ nodes: [XMLNode]) {
    for node in nodes { visit(node) }
  }

  private mutating func visit(_ node: XMLNode) {
    if let text = node.text {
      append(text)
      return
    }
    guard let name = node.name, !Self.hidden.contains(name), node.attribute("hidden") == nil
    else { return }
    switch name {
    case "br": breakLine()
    case "table": visitTable(node)
    case "ul", "ol": visitList(node, ordered: name == "ol")
    case "li": visitItem(node)
    case "pre": visitPreformatted(node)
    default:
      let isBlock = Self.blocks.contains(name)
      if isBlock { endLine() }
      visit(node.children)
      if isBlock { endLine() }
    }
  }

  mutating func endLine() {
    let text = preformatted ? buffer : Self.trimmed(buffer)
    if !text.isEmpty, lines.count <= ReadingLimits.lines {
      // A list whose items carry their own numbers shows no others.
      let own = marker == "・" ? nil : ItemMarker.read(text)?.number
      lines.append(RawLine(text, start: start, marker: own == nil ? marker : nil))
      marker = nil
    }
    buffer = ""
    start = isInItem && !text.isEmpty ? .soft : .block
  }

  private mutating func breakLine() {
    let before = lines.count
    endLine()
    if lines.count > before { start = .soft }
  }

  private mutating func append(_ text: String) {
    guard !preformatted else {
      appendPreformatted(text)
      return
    }
    var broken = false
    for character in text {
      if character.isWhitespace, character != "\u{3000}", character != "\u{A0}" {
        broken = broken || character.isNewline
        if buffer.last != " ", !buffer.isEmpty { buffer.append(" ") }
      } else {
        // A line break of the source between two wide characters is no space.
        if broken, buffer.last == " ", Self.isWide(buffer.dropLast().last), Self.isWide(character) {
          buffer.removeLast()
        }
        broken = false
        buffer.append(character)
      }
    }
  }

  private mutating func appendPreformatted(_ text: String) {
    for character in text {
      if character.isNewline {
        lines.append(RawLine(buffer, start: start))
        start = buffer.allSatisfy(\.isWhitespace) ? .block : .soft
        buffer = ""
      } else {
        buffer.append(character)
      }
    }
  }

  private mutating func visitPreformatted(_ node: XMLNode) {
    endLine()
    preformatted = true
    visit(node.children)
    endLine()
    preformatted = false
  }

  private mutating func visitList(_ node: XMLNode, ordered: Bool) {
    endLine()
    let first = node.attribute("start").flatMap { Int($0) } ?? 1
    lists.append(ListCounter(ordered: ordered, next: first))
    visit(node.children)
    lists.removeLast()
    endLine()
  }

  private mutating func visitItem(_ node: XMLNode) {
    endLine()
    marker = "・"
    if var counter = lists.popLast() {
      if let value = node.attribute("value").flatMap({ Int($0) }) { counter.next = value }
      marker = counter.take()
      lists.append(counter)
    }
    isInItem = true
    visit(node.children)
    endLine()
    isInItem = false
    start = .block
    marker = nil
  }

  /// Writes a table row by row.
  ///
  /// Cells that reach over rows are empty beneath their first row.
  private mutating func visitTable(_ table: XMLNode) {
    endLine()
    if Self.isLayout(table) {
      visit(table.children)
      return
    }
    visit(table.elements("caption"))
    endLine()
    var reaching: [Int: Int] = [:]
    for row in Self.rows(of: table) {
      var cells: [String] = []
      for cell in row.children where cell.name == "td" || cell.name == "th" {
        Self.fillReached(&cells, &reaching)
        let height = Self.span(cell, "rowspan")
        let width = Self.span(cell, "colspan")
        guard cells.count < 500 else { break }
        for index in 0..<width {
          if height > 1 { reaching[cells.count] = height - 1 }
          cells.append(index == 0 ? Self.text(of: cell) : "")
        }
      }
      Self.fillReached(&cells, &reaching)
      if cells.contains(where: { !$0.isEmpty }), lines.count <= ReadingLimits.lines {
        lines.append(.row(cells))
      }
    }
    start = .block
  }

  private static func fillReached(_ cells: inout [String], _ reaching: inout [Int: Int]) {
    while let left = reaching[cells.count], left > 0 {
      reaching[cells.count] = left - 1
      cells.append("")
    }
  }

  private static func span(_ cell: XMLNode, _ name: String) -> Int {
    let value = cell.attribute(name).flatMap { Int($0) } ?? 1
    return min(max(value, 1), 100)
  }

  /// A table is layout, and each block in it a line, if a cell holds a table, a heading, a list or
  /// several paragraphs.
  private static func isLayout(_ table: XMLNode) -> Bool {
    if ["table", "h1", "h2", "h3", "ul", "ol"].contains(where: { !table.descendants($0).isEmpty }) {
      return true
    }
    let cells = rows(of: table).flatMap(\.children).filter { $0.name == "td" || $0.name == "th" }
      .map(blocks)
    return TableShape.isLayout(cells)
  }

  private static func rows(of node: XMLNode) -> [XMLNode] {
    node.children.flatMap { child -> [XMLNode] in
      switch child.name {
      case "tr": [child]
      case "thead", "tbody", "tfoot": rows(of: child)
      default: []
      }
    }
  }

  private static func text(of cell: XMLNode) -> String {
    blocks(of: cell).joined()
  }

  private static func blocks(of cell: XMLNode) -> [String] {
    var walker = HTMLWalker()
    walker.visit(cell.children)
    walker.endLine()
    return walker.lines.map(\.text)
  }

  private static func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static func isWide(_ character: Character?) -> Bool {
    guard let value = character?.unicodeScalars.first?.value else { return false }
    return value >= 0x2E80
  }

  private static let hidden: Set<String> = [
    "head", "script", "style", "template", "noscript", "svg", "iframe", "object", "rt", "rp", "del",
  ]
  private static let blocks: Set<String> = [
    "html", "body", "p", "div", "section", "article", "main", "header", "footer", "nav", "aside",
    "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dl", "dt", "dd", "figure", "figcaption",
    "hr", "form", "fieldset", "address", "center", "tr", "caption", "td", "th",
  ]
}

/// The counter of an HTML list.
private struct ListCounter {
  let ordered: Bool
  var next: Int

  mutating func take() -> String {
    guard ordered else { return "・" }
    defer { next = next < Int.max ? next + 1 : next }
    return "\(next)."
  }
}
