extension HTML {
  /// The HTML as text on one line, as it goes to a browser.
  public var rendered: String {
    var output = ""
    write(to: &output)
    return output
  }

  /// A whole page, with its document type.
  public var document: String { "<!DOCTYPE html>\n" + rendered + "\n" }

  /// The HTML indented, an element a line, for people and golden files.
  ///
  /// White space in it is not exact.
  public var indented: String {
    var output = ""
    writeIndented(to: &output, depth: 0)
    return output
  }

  /// All elements, from the outside in, in the order of the text.
  public var elements: [(tag: String, attributes: [String: String], text: String)] {
    switch self {
    case .text: []
    case .group(let children): children.flatMap(\.elements)
    case .element(let tag, let attributes, let children):
      [
        (
          tag.name,
          Dictionary(attributes.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { $1 }),
          plainText
        )
      ] + children.flatMap(\.elements)
    }
  }

  /// The text without markup.
  public var plainText: String {
    switch self {
    case .text(let text): text
    case .group(let children), .element(_, _, let children):
      children.map(\.plainText).joined()
    }
  }

  private func write(to output: inout String) {
    switch self {
    case .text(let text): Escaping.append(text, to: &output)
    case .group(let children): for child in children { child.write(to: &output) }
    case .element(let tag, let attributes, let children):
      Self.open(tag, attributes, &output)
      guard !tag.isVoid else { return }
      if tag.holdsData {
        Escaping.appendData(plainText, to: &output)
      } else {
        for child in children { child.write(to: &output) }
      }
      output += "</\(tag.name)>"
    }
  }

  private func writeIndented(to output: inout String, depth: Int) {
    let indent = String(repeating: " ", count: depth)
    switch self {
    case .text(let text):
      guard !text.allSatisfy(\.isWhitespace) else { return }
      output += indent
      Escaping.append(text, to: &output)
      output += "\n"
    case .group(let children):
      for child in children { child.writeIndented(to: &output, depth: depth) }
    case .element(let tag, let attributes, let children):
      output += indent
      Self.open(tag, attributes, &output)
      if tag.holdsData {
        Escaping.appendData(plainText, to: &output)
      } else if children.allSatisfy(\.isText) {
        for child in children { child.write(to: &output) }
      } else {
        output += "\n"
        for child in children { child.writeIndented(to: &output, depth: depth + 1) }
        output += indent
      }
      output += tag.isVoid ? "\n" : "</\(tag.name)>\n"
    }
  }

  private var isText: Bool {
    switch self {
    case .text: true
    case .group(let children): children.allSatisfy(\.isText)
    case .element: false
    }
  }

  static func open(
    _ tag: Tag, _ attributes: [Attribute], end: String = ">", _ output: inout String
  ) {
    output += "<\(tag.name)"
    for attribute in attributes {
      output += " \(attribute.name)"
      guard let value = attribute.value else { continue }
      output += "=\""
      Escaping.append(value, to: &output)
      output += "\""
    }
    output += end
  }
}

/// Escapes text for HTML and XML.
public enum Escaping {
  /// Appends JSON that stands in a `script` element, which browsers do not decode.
  ///
  /// In JSON, `< > &` can only be part of texts, where a number may stand for them. So nothing in the
  /// JSON can end the element or begin a comment.
  static func appendData(_ json: String, to output: inout String) {
    for scalar in json.unicodeScalars {
      switch scalar {
      case "<": output += "\\u003c"
      case ">": output += "\\u003e"
      case "&": output += "\\u0026"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }

  /// Appends text with `& < > " '` as entities.
  ///
  /// Control characters, which neither allows, become the replacement character; so do those that turn
  /// the direction of writing, with which a text could change how what stands beside it is read.
  public static func append(_ text: String, to output: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\t", "\n", "\r": output.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}", "\u{FFFE}", "\u{FFFF}":
        output += "\u{FFFD}"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }
}
