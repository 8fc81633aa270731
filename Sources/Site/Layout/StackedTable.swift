import Markup

/// A table whose rows the style sheet lays one below the other on a narrow screen, each cell under the
/// name of its column.
///
/// Cells laid out as blocks are no cells any more for a screen reader; roles say that they are. The
/// table has one row of heads, and no cell spans rows.
struct StackedTable {
  private let content: [HTML]
  /// The names of the columns.
  private let names: [String]

  init(_ content: [HTML]) {
    self.content = content
    let heads = content.flatMap(\.parts).first { $0.isElement("thead") }
    let row = heads?.children.first { $0.isElement("tr") }
    names = (row?.children ?? []).flatMap { cell in
      Array(repeating: cell.plainText, count: cell.columns)
    }
  }

  func html(caption: String) -> HTML {
    element("table", .class("stacked"), Attribute("role", "table")) {
      element("caption") { caption }
      content.flatMap(\.parts).map(group)
    }
  }

  /// Head, body or foot of the table.
  private func group(_ part: HTML) -> HTML {
    guard case .element(let tag, let attributes, _) = part else { return part }
    return .element(
      tag, attributes + [Attribute("role", "rowgroup")], part.children.map(row))
  }

  private func row(_ part: HTML) -> HTML {
    guard case .element(let tag, let attributes, _) = part else { return part }
    var column = 0
    let cells = part.children.map { cell in
      defer { column += cell.columns }
      return marked(cell, column)
    }
    return .element(tag, attributes + [Attribute("role", "row")], cells)
  }

  private func marked(_ cell: HTML, _ column: Int) -> HTML {
    guard case .element(let tag, let attributes, let children) = cell else { return cell }
    let role = tag == "td" ? "cell" : cell.headsColumn ? "columnheader" : "rowheader"
    var more = [Attribute("role", role)]
    if !cell.headsColumn, names.indices.contains(column) {
      more.append(Attribute("data-label", names[column]))
    }
    return .element(tag, attributes + more, children)
  }
}

extension HTML {
  /// The elements and texts beside each other in a group, and in groups within it.
  fileprivate var parts: [HTML] {
    guard case .group(let parts) = self else { return [self] }
    return parts.flatMap(\.parts)
  }

  /// What stands in an element.
  fileprivate var children: [HTML] {
    guard case .element(_, _, let children) = self else { return [] }
    return children.flatMap(\.parts)
  }

  fileprivate func isElement(_ tag: Tag) -> Bool {
    guard case .element(tag, _, _) = self else { return false }
    return true
  }

  /// Whether it is the head of a column.
  fileprivate var headsColumn: Bool { value("scope") == "col" }

  /// How many columns it takes.
  fileprivate var columns: Int { value("colspan").flatMap { Int($0) } ?? 1 }

  private func value(_ name: String) -> String? {
    guard case .element(_, let attributes, _) = self else { return nil }
    return attributes.first { $0.name == name }?.value
  }
}
