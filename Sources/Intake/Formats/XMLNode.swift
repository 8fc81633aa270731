import CXML
import Policies

/// A parsed XML or HTML file.
///
/// Entities are not expanded and nothing is fetched.
final class XMLFile {
  private let document: OpaquePointer

  /// Parses XML; `recovering` reads on behind mistakes.
  init(xml bytes: [UInt8], format: String, recovering: Bool = false) throws(Problem) {
    let parsed = bytes.withUnsafeBytes {
      cxml_parse_xml($0.baseAddress, $0.count, recovering ? 1 : 0)
    }
    guard let parsed else { throw .damaged(format, "XML") }
    document = parsed
  }

  /// Parses HTML as it comes.
  init(html text: String) throws(Problem) {
    let parsed = Array(text.utf8).withUnsafeBytes { cxml_parse_html($0.baseAddress, $0.count) }
    guard let parsed else { throw .damaged("HTML", "nested too deeply") }
    document = parsed
  }

  deinit { cxml_free(document) }

  /// The outermost element.
  var root: XMLNode? {
    cxml_root(document).map { XMLNode(file: self, pointer: $0) }
  }
}

/// An element or text of a parsed file.
struct XMLNode {
  /// Keeps the tree alive.
  private let file: XMLFile
  private let pointer: OpaquePointer

  fileprivate init(file: XMLFile, pointer: OpaquePointer) {
    self.file = file
    self.pointer = pointer
  }

  /// The element's name without its namespace prefix; nothing for text.
  var name: String? {
    guard cxml_kind_of(pointer) == CXML_ELEMENT else { return nil }
    return cxml_name(pointer).map { String(cString: $0) }
  }

  /// The text of a text node.
  var text: String? {
    guard cxml_kind_of(pointer) == CXML_TEXT else { return nil }
    return cxml_content(pointer).map { String(cString: $0) }
  }

  var children: [XMLNode] {
    var nodes: [XMLNode] = []
    var next = cxml_first_child(pointer)
    while let node = next {
      nodes.append(XMLNode(file: file, pointer: node))
      next = cxml_next(node)
    }
    return nodes
  }

  /// The child elements with a name.
  func elements(_ name: String) -> [XMLNode] {
    children.filter { $0.name == name }
  }

  /// The first child element along a path of names.
  func element(_ path: String...) -> XMLNode? {
    path.reduce(Optional(self)) { node, name in node?.elements(name).first }
  }

  /// All elements with a name anywhere beneath, in the order of the file.
  func descendants(_ name: String) -> [XMLNode] {
    children.flatMap { child -> [XMLNode] in
      (child.name == name ? [child] : []) + child.descendants(name)
    }
  }

  /// An attribute by its name without prefix.
  func attribute(_ name: String) -> String? {
    cxml_attribute(pointer, name).map { String(cString: $0) }
  }

  func number(_ name: String) -> Double? {
    attribute(name).flatMap { Double($0) }
  }
}
