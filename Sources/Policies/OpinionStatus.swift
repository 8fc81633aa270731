/// What became of an opinion (対応状況).
///
/// It is a person's word, or that of a source; Hyoka only proposes.
public enum OpinionStatus: String, CaseIterable, Decodable, Sendable {
  /// Nobody answered (未回答).
  case unanswered
  /// It was answered (回答済み).
  case answered
  /// What it asks for was done (反映).
  case reflected
  /// Part of it was done (一部反映).
  case partly
  /// The answer is that it will not be done (反映しない).
  case declined

  /// What the status is called.
  public var title: Bilingual {
    switch self {
    case .unanswered: Bilingual(ja: "未回答", en: "Not answered")
    case .answered: Bilingual(ja: "回答済み", en: "Answered")
    case .reflected: Bilingual(ja: "反映", en: "Reflected")
    case .partly: Bilingual(ja: "一部反映", en: "Reflected in part")
    case .declined: Bilingual(ja: "反映しない", en: "Declined")
    }
  }
}

/// A person's word on what became of an opinion.
public struct OpinionResponse: Hashable, Sendable {
  /// What became of it.
  public let status: OpinionStatus
  /// The answer in words, if one was given.
  public let text: String?
  /// Who says so, if they gave a name.
  public let by: String?
  /// When, in ISO 8601.
  public let at: String

  /// Makes a response.
  public init(status: OpinionStatus, text: String?, by: String?, at: String) {
    self.status = status
    self.text = text
    self.by = by
    self.at = at
  }
}

/// The opinion that a response is about.
public struct OpinionKey: Hashable, Sendable {
  /// The program and the cycle of its document.
  public let program, cycle: String
  /// The opinion's number in the document.
  public let number: Int

  /// Makes a key.
  public init(program: String, cycle: String, number: Int) {
    self.program = program
    self.cycle = cycle
    self.number = number
  }

  /// The key as a text: `PROGRAM/CYCLE/NUMBER`.
  public var text: String { "\(program)/\(cycle)/\(number)" }

  /// Reads a key as `text` writes it.
  public init?(_ text: String) {
    let words = text.split(separator: "/", omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, !words[1].isEmpty, let number = Int(words[2]),
      number > 0
    else { return nil }
    self.init(program: String(words[0]), cycle: String(words[1]), number: number)
  }
}

/// What people said of opinions and remarks: what became of them, and of which kinds they are.
public struct OpinionResponses: Hashable, Sendable {
  private var histories: [String: [OpinionResponse]] = [:]
  private let kinds: [String: Rulings<OpinionKind>]

  /// Makes a collection from responses in the order in which they were given; `id` is the text of an
  /// opinion's key, or the id of a remark in the ledger.
  public init(
    _ responses: [(id: String, response: OpinionResponse)] = [],
    kinds: [String: Rulings<OpinionKind>] = [:]
  ) {
    for (id, response) in responses { histories[id, default: []].append(response) }
    self.kinds = kinds
  }

  /// All responses to an opinion or a remark, the earliest first; the last one holds.
  public func history(of id: String) -> [OpinionResponse] { histories[id] ?? [] }

  /// What was said of the kinds of an opinion or a remark.
  public func kinds(of id: String) -> Rulings<OpinionKind> { kinds[id] ?? Rulings() }
}
