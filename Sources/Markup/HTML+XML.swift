extension HTML {
  /// The same as an XML document: elements without children end themselves.
  public var xml: String {
    var output = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    writeXML(to: &output)
    return output + "\n"
  }

  private func writeXML(to output: inout String) {
    switch self {
    case .text(let text): Escaping.append(text, to: &output)
    case .group(let children): for child in children { child.writeXML(to: &output) }
    case .element(let tag, let attributes, let children):
      Self.open(tag, attributes, end: children.isEmpty ? "/>" : ">", &output)
      guard !children.isEmpty else { return }
      for child in children { child.writeXML(to: &output) }
      output += "</\(tag.name)>"
    }
  }
}
