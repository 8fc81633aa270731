import Foundation

/// A text as search sees it, as bytes: folded letters and digits in UTF-8, with one zero between runs.
///
/// Counting in it makes no strings.
public struct SearchBytes: Sendable {
  private var bytes: [UInt8] = []

  /// Folds a text.
  public init(_ text: String) {
    var text = text
    text.withUTF8 { replace(with: UnsafeRawBufferPointer($0)) }
  }

  /// Folds UTF-8 into the place of what was there.
  public mutating func replace(with text: UnsafeRawBufferPointer) {
    bytes.removeAll(keepingCapacity: true)
    var isAfterSign = false
    FoldTable.scan(text) { scalar, _ in
      if FoldTable.kind(scalar) == .separator {
        isAfterSign = true
      } else {
        if isAfterSign, !bytes.isEmpty { bytes.append(0) }
        isAfterSign = false
        UTF8Bytes.append(scalar, to: &bytes)
      }
      return true
    }
  }

  /// How often a word stands in it.
  public func count(of word: SearchBytes) -> Int {
    guard let first = word.bytes.first else { return 0 }
    let size = word.bytes.count
    return bytes.withUnsafeBytes { text in
      word.bytes.withUnsafeBytes { word in
        guard let start = text.baseAddress, let wanted = word.baseAddress else { return 0 }
        var place = 0
        var count = 0
        while place + size <= text.count {
          let rest = text.count - size + 1 - place
          guard let found = memchr(start + place, Int32(first), rest) else { break }
          place = UnsafeRawPointer(found) - start
          if memcmp(found, wanted, size) == 0 {
            count += 1
            place += size
          } else {
            place += 1
          }
        }
        return count
      }
    }
  }
}
