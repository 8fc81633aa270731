public import Policies

/// What an opinion or a remark says, sentence by sentence.
public struct OpinionReading: Hashable, Sendable {
  /// The sentences that are not blank.
  public let sentences: [OpinionSentence]
  /// The numbers it names.
  public let numbers: [NamedNumber]
  /// Numbers that it sets beside each other.
  public let tables: [NumberTable]
  /// The things it names, as printed.
  public let names: [String]

  /// The kinds of its sentences, in the order of `OpinionKind`; none where no rule holds.
  public var kinds: [OpinionKind] {
    sentences.flatMap(\.kinds).inOrder
  }

  /// What it asks for, in order.
  public var asked: [AskedThing] { sentences.compactMap(\.asked) }
}
