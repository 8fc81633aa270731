public import Policies

/// An example of what a rule finds wrong, or right (例), in words.
public struct CheckRuleExample: Hashable, Sendable {
  /// A part of the example.
  public struct Part: Hashable, Sendable {
    /// What the part is called.
    public let label: Bilingual
    /// Its words; invented ones, in Japanese.
    public let text: String

    init(_ japanese: String, _ english: String, _ text: String) {
      label = Bilingual(ja: japanese, en: english)
      self.text = text
    }
  }

  /// The parts in order.
  public let parts: [Part]
}

extension CheckRuleExample: Decodable {
  /// Reads an example of the catalogue.
  public init(from decoder: any Decoder) throws {
    parts = try CheckExampleDraft(from: decoder).parts
  }
}

/// An example as the catalogue writes it.
private struct CheckExampleDraft: Decodable {
  struct Opinion: Decodable {
    let fields: [Int]
    let text: String
  }

  struct Before: Decodable {
    let results: [String: String]
  }

  let document: [String]?
  let goals, results, nextGoals, names: [String: String]?
  let note: String?
  let cycle: [Int]?
  let opinions: [Opinion]?
  let budget: [String: [String: Double?]]?
  let previous: Before?
  let projects: [CheckProjectDraft]?

  var parts: [CheckRuleExample.Part] {
    let lines = (document ?? []).map { $0.split(separator: "\t").joined(separator: " ") }
    let text =
      lines.isEmpty ? [] : [Part("文書", "Document", lines.joined(separator: "\n"))]
    let sections =
      Part.items("目標", "Goal", goals) + Part.items("評価結果", "Result", results)
      + Part.items("次期目標", "Next goal", nextGoals) + Part.items("名称", "Name", names)
    let rest =
      (note.map { [Part("注", "Note", $0)] } ?? []) + years
      + (opinions ?? []).map(Self.part)
      + (budget.map { [Part("予算表", "Budget table", CheckAmounts.text($0))] } ?? [])
      + Part.items("前の期の評価結果", "Result of the cycle before", previous?.results)
    return text + sections + rest + (projects ?? []).flatMap(\.parts)
  }

  private var years: [Part] {
    guard let cycle, let first = cycle.first, let last = cycle.last else { return [] }
    return [Part("対象期間", "Years evaluated", "\(first)～\(last)年度")]
  }

  private static func part(_ opinion: Opinion) -> Part {
    let fields = opinion.fields.map(String.init)
    return Part(
      "所見（\(fields.joined(separator: "・"))）", "Opinion on \(fields.joined(separator: ", "))",
      opinion.text)
  }
}

private typealias Part = CheckRuleExample.Part

extension CheckRuleExample.Part {
  /// Texts by the number of their field; the number is said where there are several.
  fileprivate static func items(
    _ japanese: String, _ english: String, _ items: [String: String]?
  ) -> [Self] {
    let items = (items ?? [:]).sorted { (Int($0.key) ?? 0, $0.key) < (Int($1.key) ?? 0, $1.key) }
    return items.map { number, text in
      let suffix = items.count > 1 ? number : ""
      return Self(
        japanese + suffix, items.count > 1 ? "\(english) \(number)" : english,
        text.isEmpty ? "（空）" : text)
    }
  }
}
