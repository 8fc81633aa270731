public import Policies

/// Why a goal has a class: a rule, and the words that decided it.
public struct RevisionReason: Hashable, Sendable {
  /// The rules, as `Rules/revisions.json` has them.
  public enum Rule: String, CaseIterable, Sendable {
    /// A clause or sentence came or went.
    case clause
    /// An object came or went.
    case object
    /// A word of degree came or went (一層).
    case intensifier
    /// A word that softens came or went (努める).
    case softener
    /// The verb stands on another rung of a ladder (確保 → 拡大).
    case verb
    /// A number with a limit changed (85％以上 → 90％以上).
    case limit
    /// Words that say the effort goes on came or went (引き続き).
    case continuation
    /// A long name and its abbreviation stand for each other.
    case abbreviation
    /// Other words, of which no rule says more.
    case wording
  }

  /// What follows.
  public let kind: RevisionClass
  /// By which rule.
  public let rule: Rule
  /// The ladder, if it is about a verb.
  public let ladder: String?
  /// The words of the old text, and those of the new.
  public let from, to: [String]

  init(
    _ kind: RevisionClass, _ rule: Rule, from: [String] = [], to: [String] = [],
    ladder: String? = nil
  ) {
    self.kind = kind
    self.rule = rule
    self.ladder = ladder
    self.from = from
    self.to = to
  }

  /// The reason in words.
  public var text: Bilingual {
    let (old, new) = (Self.quoted(from), Self.quoted(to))
    return switch (from.isEmpty, to.isEmpty) {
    case (true, _):
      Bilingual(ja: "\(name.japanese)：\(new)が加わった", en: "\(name.english): \(new) added")
    case (_, true):
      Bilingual(ja: "\(name.japanese)：\(old)がなくなった", en: "\(name.english): \(old) gone")
    default:
      Bilingual(ja: "\(name.japanese)：\(old)から\(new)へ", en: "\(name.english): \(old) to \(new)")
    }
  }

  private static func quoted(_ words: [String]) -> String {
    words.map { "「\($0)」" }.joined()
  }

  private var name: Bilingual {
    switch rule {
    case .clause: Bilingual(ja: "節", en: "clause")
    case .object: Bilingual(ja: "対象", en: "object")
    case .intensifier: Bilingual(ja: "度合いの語", en: "word of degree")
    case .softener: Bilingual(ja: "和らげる語", en: "softening word")
    case .verb: Bilingual(ja: "動詞", en: "verb")
    case .limit: Bilingual(ja: "数値", en: "number")
    case .continuation: Bilingual(ja: "継続の語", en: "word of continuation")
    case .abbreviation: Bilingual(ja: "略称", en: "abbreviation")
    case .wording: Bilingual(ja: "言い換え", en: "wording")
    }
  }
}
