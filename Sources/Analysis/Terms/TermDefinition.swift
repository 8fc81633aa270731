public import Policies

/// A sentence that defines or glosses a term.
public struct TermDefinition: Hashable, Sendable {
  /// How it does so.
  public enum Kind: String, CaseIterable, Sendable {
    /// Another spelling stands in brackets behind one: `X（ABC）`.
    case gloss
    /// It sets a short name: （以下「X」）.
    case shortForm = "short-form"
    /// It says what the term means: Xとは.
    case explained
  }

  /// How it does so.
  public let kind: Kind
  /// Where it stands, with the sentence.
  public let use: TermUse
}

/// Tells whether a sentence defines the term used in it.
struct DefinitionWords {
  private let phrases: [(kind: TermDefinition.Kind, phrases: [[Unicode.Scalar]])]
  /// A phrase further than this from the term is about something else.
  private static let reach = 12

  init(_ list: TermList) {
    phrases = list.phrases.map { ($0.kind, $0.phrases.map(TermFinder.fold)) }
  }

  /// The kind of definition that the words behind a term make, if any.
  ///
  /// - Parameter behind: the sentence behind the term; `before` ends where the term begins.
  func kind(before: [Unicode.Scalar], behind: [Unicode.Scalar]) -> TermDefinition.Kind? {
    let (behind, before) = (fold(behind), fold(before))
    if before.last == "「" || before.last == "『",
      let group = phrases.first(where: { $0.kind == .shortForm }),
      group.phrases.contains(where: { before.ends(with: $0) })
    {
      return .shortForm
    }
    if behind.first == "(" || behind.starts(with: ["」", "("]) { return gloss(behind) }
    let near = behind.prefix(Self.reach)
    let explained = phrases.first { $0.kind == .explained }?.phrases ?? []
    return explained.contains { near.starts(with: $0) || near.dropFirst().starts(with: $0) }
      ? .explained : nil
  }

  /// What stands in brackets is a gloss if it is an abbreviation or sets a short name.
  private func gloss(_ behind: [Unicode.Scalar]) -> TermDefinition.Kind? {
    guard let open = behind.firstIndex(of: "("), let close = behind.firstIndex(of: ")"),
      close > open + 1
    else { return nil }
    let inner = Array(behind[(open + 1)..<close])
    if inner.starts(with: Array("以下".unicodeScalars)) { return .shortForm }
    return inner.allSatisfy(TermFinder.isLetter) ? .gloss : nil
  }

  private func fold(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    TermFinder.fold(String(String.UnicodeScalarView(scalars)))
  }
}

extension Array where Element == Unicode.Scalar {
  fileprivate func ends(with other: [Unicode.Scalar]) -> Bool {
    suffix(other.count).elementsEqual(other)
  }
}
