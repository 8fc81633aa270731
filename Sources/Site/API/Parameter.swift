import Policies
import Publishing

/// What a resource can be asked for, in its path or behind the question mark.
struct Parameter: Sendable {
  /// What a value must be.
  enum Kind: Sendable {
    case text
    case number(ClosedRange<Int>)
    /// The name of a cycle, as in `2021-2023`.
    case cycle
    /// One of some words.
    case word([String])
    /// `true` or `false`.
    case flag
  }

  let name: String
  let kind: Kind
  let meaning: Bilingual
  /// Whether nothing can be answered without it.
  let isRequired: Bool

  init(
    _ name: String, _ kind: Kind, ja japanese: String, en english: String, isRequired: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    meaning = Bilingual(ja: japanese, en: english)
  }

  /// Whether a value is what it must be.
  func allows(_ value: String) -> Bool {
    switch kind {
    case .text: return !value.isEmpty && !value.unicodeScalars.contains { $0.value < 0x20 }
    case .number(let range):
      return Int(value).map { range.contains($0) && "\($0)" == value } ?? false
    case .cycle:
      let years = value.split(separator: "-", omittingEmptySubsequences: false)
      return value == "undated"
        || years.count == 2
          && years.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    case .word(let words): return words.contains(value)
    case .flag: return value == "true" || value == "false"
    }
  }

  /// The same as a JSON Schema.
  var schema: JSONValue {
    switch kind {
    case .text: ["type": "string", "minLength": 1, "pattern": "^[^\\u0000-\\u001f]+$"]
    case .number(let range):
      [
        "type": "integer", "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ]
    case .cycle: ["$ref": "#/components/schemas/common/$defs/cycleID"]
    case .word(let words): ["type": "string", "enum": .list(words.map(JSONValue.text))]
    case .flag: ["type": "boolean"]
    }
  }

  /// What to write instead of a value that is not allowed.
  var advice: Bilingual {
    switch kind {
    case .text: Bilingual(ja: "文字列を指定してください。", en: "Give a text.")
    case .number(let range):
      Bilingual(
        ja: "\(range.lowerBound)から\(range.upperBound)までの整数を指定してください。",
        en: "Give a whole number from \(range.lowerBound) to \(range.upperBound).")
    case .cycle: Bilingual(ja: "2021-2023 の形で指定してください。", en: "Write it as 2021-2023.")
    case .word(let words):
      Bilingual(
        ja: "使えるのは\(words.joined(separator: ", "))です。",
        en: "Use one of \(words.joined(separator: ", ")).")
    case .flag: Bilingual(ja: "true か false を指定してください。", en: "Give true or false.")
    }
  }
}
