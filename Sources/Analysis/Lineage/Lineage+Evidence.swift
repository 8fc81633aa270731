public import Policies

extension Lineage {
  /// What two sheets say of each other when a person makes a step between them.
  public static func evidence(
    later: LineageSheet, earlier: LineageSheet
  ) -> LineageStep.Evidence {
    let matching = LineageMatching(LineageYear([later]), LineageYear([earlier]))
    let names = (ProjectName(later.name).core, ProjectName(earlier.name).core)
    return matching.evidence(0, 0, name: sharedPairs(names.0, names.1), purpose: nil)
  }

  /// The share of pairs of letters that two names have in common, from 0 to 1.
  private static func sharedPairs(_ one: [UInt32], _ other: [UInt32]) -> Double {
    if one == other { return 1 }
    let (left, right) = (pairs(one), pairs(other))
    let all = left.count + right.count
    return all > 0 ? 2 * Double(left.intersection(right).count) / Double(all) : 0
  }

  private static func pairs(_ letters: [UInt32]) -> Set<UInt64> {
    Set(zip(letters, letters.dropFirst()).map { UInt64($0) << 32 | UInt64($1) })
  }
}
