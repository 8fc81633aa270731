/// A text that is compared and hashed by its bytes.
///
/// `String` compares by canonical equivalence, which costs ten times as much on Japanese keys and
/// would take two spellings of a source for one.
public struct ExactText: Hashable, Sendable {
  /// The text.
  public let text: String

  /// Makes one of a text.
  public init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
  }

  /// Whether both have the same bytes.
  public static func == (left: ExactText, right: ExactText) -> Bool {
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { left in
      right.withUTF8 { left.count == $0.count && left.elementsEqual($0) }
    }
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
