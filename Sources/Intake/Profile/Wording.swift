import Japanese

/// A wording of a profile, matched without regard to widths, variants, case and white space.
///
/// `{n}` stands for a number in digits or kanji.
struct Wording: Sendable {
  private enum Element {
    case scalar(Unicode.Scalar)
    case number
  }

  private let elements: [Element]

  init(_ text: String) {
    var elements: [Element] = []
    for (index, part) in text.components(separatedBy: "{n}").enumerated() {
      if index > 0 { elements.append(.number) }
      elements += FoldedText(part, .heading).text.unicodeScalars.map { Element.scalar($0) }
    }
    self.elements = elements
  }

  /// The offset behind the wording if it stands at `start`.
  func match(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    var index = start
    for element in elements {
      guard index < scalars.count else { return nil }
      switch element {
      case .scalar(let scalar):
        guard scalars[index] == scalar else { return nil }
        index += 1
      case .number:
        let first = index
        while index < scalars.count, Self.isNumber(scalars[index]) { index += 1 }
        guard index > first else { return nil }
      }
    }
    return elements.isEmpty ? nil : index
  }

  static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || "〇一二三四五六七八九十".unicodeScalars.contains(scalar)
  }
}

extension String {
  /// The text split at every occurrence of a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
