import Foundation

/// Writes the published JSON: sorted keys, two spaces, a line feed at the end.
public enum JSONText {
  /// The text of a value.
  public static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}

/// A value that is written as `null` where it is missing, instead of being left out.
public struct Nullable<Value: Encodable & Sendable>: Encodable, Sendable {
  let value: Value?

  /// Makes it of a value or nothing.
  public init(_ value: Value?) {
    self.value = value
  }

  /// Writes the value or `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
