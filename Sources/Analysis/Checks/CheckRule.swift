public import Policies

/// One rule of checking.
public struct CheckRule: Sendable, Identifiable {
  /// What a rule can be run on.
  public enum Subject: String, Decodable, Sendable {
    /// An evaluation document, with the evidence for its fields where there is any.
    case document
    /// The sheet of one project (レビューシート).
    case sheet
  }

  /// Its stable name, as in `goal-without-outcome`.
  public let id: String
  /// How much its findings matter.
  public let severity: Severity
  /// What it is run on.
  public let subjects: [Subject]
  /// What it cannot be run without.
  public let needs: [CheckNeed]
  /// The rule in a sentence, and what it is based on.
  public let sentence, basis: Bilingual
  /// What it finds, and what it lets pass.
  public let wrong, right: CheckRuleExample
  /// The text of a finding, with names in braces for what is filled in.
  let text: Bilingual
  private let limits: [String: Double]
  private let words: [String: [String]]

  /// A limit by its name.
  func limit(_ name: String) -> Double { limits[name] ?? 0 }

  /// A word list by its name.
  func words(_ name: String) -> [String] { words[name] ?? [] }

  /// A finding of the rule.
  func finding(_ place: CheckPlace, _ values: [String: CheckValue] = [:]) -> CheckFinding {
    finding(
      place,
      Bilingual(
        ja: Self.filled(text.japanese, values.mapValues(\.text.japanese)),
        en: Self.filled(text.english, values.mapValues(\.text.english))))
  }

  /// A finding of the rule in the words of another part of Hyoka.
  func finding(_ place: CheckPlace, _ text: Bilingual) -> CheckFinding {
    let text = Bilingual(ja: Self.oneLine(text.japanese), en: Self.oneLine(text.english))
    return CheckFinding(rule: id, severity: severity, text: text, place: place)
  }

  /// Names of indicators and the like may be printed on several lines.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// A template with its names replaced once, so that braces in a value stay.
  private static func filled(_ template: String, _ values: [String: String]) -> String {
    var parts = template.split(separator: "{", omittingEmptySubsequences: false)[...]
    var text = String(parts.popFirst() ?? "")
    for part in parts {
      guard let end = part.firstIndex(of: "}"), let value = values[String(part[..<end])] else {
        text += "{" + part
        continue
      }
      text += value + part[part.index(after: end)...]
    }
    return text
  }
}

extension CheckRule: Decodable {
  private enum Key: String, CodingKey {
    case id, severity, on, needs, rule, basis, wrong, right, text, limits, words
  }

  private struct Texts: Decodable {
    let ja, en: String
    var bilingual: Bilingual { Bilingual(ja: ja, en: en) }
  }

  /// Reads a rule of the catalogue.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    id = try values.decode(String.self, forKey: .id)
    subjects = try values.decode([Subject].self, forKey: .on)
    needs = try values.decodeIfPresent([CheckNeed].self, forKey: .needs) ?? []
    sentence = try values.decode(Texts.self, forKey: .rule).bilingual
    basis = try values.decode(Texts.self, forKey: .basis).bilingual
    wrong = try values.decode(CheckRuleExample.self, forKey: .wrong)
    right = try values.decode(CheckRuleExample.self, forKey: .right)
    text = try values.decode(Texts.self, forKey: .text).bilingual
    limits = try values.decodeIfPresent([String: Double].self, forKey: .limits) ?? [:]
    words = try values.decodeIfPresent([String: [String]].self, forKey: .words) ?? [:]
    let name = try values.decode(String.self, forKey: .severity)
    guard let severity = Severity(rawValue: name) else {
      throw DecodingError.dataCorruptedError(
        forKey: .severity, in: values, debugDescription: "\(id): unknown severity \(name)")
    }
    self.severity = severity
  }
}
