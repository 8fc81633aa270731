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
    let isSame = left.text.utf8.withContiguousStorageIfAvailable { left in
      right.text.utf8.withContiguousStorageIfAvailable { right in
        left.count == right.count && left.elementsEqual(right)
      }
    }
    return isSame == .some(.some(true))
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
  }
}
