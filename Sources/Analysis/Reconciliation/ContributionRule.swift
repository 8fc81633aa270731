import Japanese
import Policies

/// The words that tell contributions to international organisations.
///
/// Assessed contributions are 分担金 and voluntary ones 拠出金 in the budget of the state; names of
/// projects also say 〜への拠出.
public struct ContributionWords: Decodable, Hashable, Sendable {
  /// The words that tell in a sub-item (目).
  public let subItems: [String]
  /// The words that tell in a name, the longer ones first.
  public let names: [String]
  /// Words that hold one of the others and mean something else.
  public let ignored: [String]
}

/// Tells whether a project's money counts as contributions to international organisations (分担金・拠出金).
///
/// A person's decision comes first. Then the sheet's flag, a sub-item and the name, in this order,
/// each say yes; none of them says no, since the flag is often left out.
public struct ContributionRule: Sendable {
  private let words: ContributionWords

  /// Makes the rule from lists of words.
  public init(words: ContributionWords = ReconciliationRules.builtIn.contributions) {
    self.words = words
  }

  /// The verdict on a project.
  public func verdict(on evidence: ContributionEvidence) -> ContributionVerdict {
    let shares = shares(evidence.subItems)
    let inItems = Self.unique(evidence.subItems.flatMap(wordsIn))
    let inName = found(words.names, in: evidence.name)
    let basis = basis(evidence, inItems, inName)
    return ContributionVerdict(
      isContribution: evidence.decision?.isContribution ?? (basis != nil), basis: basis,
      words: Self.unique(inItems + inName), reason: evidence.decision?.reason,
      isFlagged: evidence.isFlagged, shares: basis == .decision ? [] : shares)
  }

  private func basis(
    _ evidence: ContributionEvidence, _ inItems: [String], _ inName: [String]
  ) -> ContributionBasis? {
    if evidence.decision != nil { return .decision }
    if evidence.isFlagged { return .flag }
    if !inItems.isEmpty { return .subItem }
    return inName.isEmpty ? nil : .name
  }

  /// What the sub-items of each year say, for the years in which they say anything.
  private func shares(_ items: [SubItem]) -> [SubItemShare] {
    let years = Dictionary(grouping: items, by: \.fiscalYear)
    return years.sorted { $0.key < $1.key }.compactMap { year, items in
      let telling = items.filter { isNamed($0) || !wordsIn($0).isEmpty }
      let (yes, no) = (
        telling.filter { !wordsIn($0).isEmpty }, telling.filter { wordsIn($0).isEmpty }
      )
      guard !telling.isEmpty, let contributions = Yen.sum(yes.compactMap(\.amount)),
        let others = Yen.sum(no.compactMap(\.amount))
      else { return nil }
      return SubItemShare(fiscalYear: year, contributions: contributions, others: others)
    }
  }

  private func isNamed(_ item: SubItem) -> Bool {
    !(item.name ?? "").isEmpty
  }

  /// The words in a sub-item; the note counts only where the sub-item has no name.
  private func wordsIn(_ item: SubItem) -> [String] {
    found(words.subItems, in: isNamed(item) ? item.name ?? "" : item.note ?? "")
  }

  private func found(_ list: [String], in text: String) -> [String] {
    var rest = FoldedText(text).text
    for word in words.ignored { rest = rest.replacing(word, with: " ") }
    return list.filter { word in
      let folded = FoldedText(word).text
      guard !folded.isEmpty, rest.contains(folded) else { return false }
      rest = rest.replacing(folded, with: " ")
      return true
    }
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}
