import Foundation
import Logging

/// Writes each event of the log as one line of JSON to standard error.
struct JSONLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let line = Self.line(event, metadata) + "\n"
    // A log that cannot be written must not end the server.
    try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
  }

  /// The line of an event: time, level and message first, then what it carries.
  static func line(_ event: LogEvent, _ own: Logger.Metadata, at time: Date = Date()) -> String {
    let all = own.merging(event.metadata ?? [:]) { $1 }
    var parts = [
      "\"time\":\(quoted(time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))))",
      "\"level\":\(quoted(event.level.rawValue))",
      "\"message\":\(quoted("\(event.message)"))",
    ]
    for (key, value) in all.sorted(by: { $0.key < $1.key }) {
      parts.append("\(quoted(key)):\(json(value))")
    }
    return "{\(parts.joined(separator: ","))}"
  }

  private static func json(_ value: Logger.MetadataValue) -> String {
    switch value {
    case .stringConvertible(let number as Int): "\(number)"
    case .stringConvertible(let number as Double): "\(number)"
    default: quoted("\(value)")
    }
  }

  /// A text as JSON writes it.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028
        || scalar.value == 0x2029:
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
