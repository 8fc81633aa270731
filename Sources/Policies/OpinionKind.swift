/// What a sentence of an opinion does (所見の種類).
public enum OpinionKind: String, CaseIterable, Decodable, Sendable {
  /// It values what was done (評価).
  case praise
  /// It asks that something be done (要望).
  case request
  /// It wants an answer (疑問).
  case question
  /// It says what is lacking or worrying (懸念).
  case concern
  /// It puts something forward without insisting (提案).
  case suggestion

  /// What the kind is called.
  public var title: Bilingual {
    switch self {
    case .praise: Bilingual(ja: "評価", en: "Praise")
    case .request: Bilingual(ja: "要望", en: "Request")
    case .question: Bilingual(ja: "疑問", en: "Question")
    case .concern: Bilingual(ja: "懸念", en: "Concern")
    case .suggestion: Bilingual(ja: "提案", en: "Suggestion")
    }
  }

  /// Whether it wants something to be done.
  public var asks: Bool { self == .request || self == .suggestion }
}
