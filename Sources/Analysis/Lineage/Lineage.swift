public import Policies

/// Follows projects (事業) from the review sheets of one year back to those of earlier years.
///
/// No source gives a key that holds from 2015 to today, so names are the key: first equal names, then
/// names equal but for spelling and remarks, then names and purposes that are alike where money and
/// start year agree. In one pair of years a sheet gets at most one earlier and one later sheet. The
/// result depends on nothing but the sheets; ties go to the lower id.
public enum Lineage {
  /// The steps among the sheets of all years, by later id, then by earlier id.
  ///
  /// Each year is compared with the year before. A sheet that finds none there, and whose project
  /// thus may have missed a year, is compared by name with the sheets two years before that no other
  /// sheet follows. Such a sheet may keep a suggestion for the year before besides.
  public static func steps(of sheets: [LineageSheet]) -> [LineageStep] {
    let grouped = Dictionary(grouping: sheets, by: \.year).sorted {
      $0.value.count > $1.value.count
    }
    let years = Dictionary(
      uniqueKeysWithValues: zip(
        grouped.map(\.key), concurrentMap(grouped) { LineageYear($0.value) }))
    let pairs = grouped.compactMap { year, _ in
      years[year].flatMap { later in before(year, by: 1, years).map { (later, $0) } }
    }
    let steps = concurrentMap(pairs) { Self.steps($0.0, $0.1) }.flatMap { $0 }
    return sorted(steps + stepsOverGaps(years, besides: steps))
  }

  /// The steps from the sheets of one year to those of the year before, by later id.
  ///
  /// Sheets of one ministry are compared with each other; what is left over may come from another
  /// ministry under the same name, since tasks move between ministries. A later sheet has one step at
  /// most: a linked one, or its best suggestion.
  public static func steps(later: [LineageSheet], earlier: [LineageSheet]) -> [LineageStep] {
    sorted(steps(LineageYear(later), LineageYear(earlier)))
  }

  private static func steps(_ later: LineageYear, _ earlier: LineageYear) -> [LineageStep] {
    var matching = LineageMatching(later, earlier)
    matching.matchEqualNames()
    matching.matchSimilar()
    matching.matchAcrossMinistries()
    return matching.finishedSteps()
  }

  private static func stepsOverGaps(
    _ years: [Int: LineageYear], besides steps: [LineageStep]
  ) -> [LineageStep] {
    let linked = steps.filter(\.isLinked)
    let (laterIDs, earlierIDs) = (Set(linked.map(\.later)), Set(linked.map(\.earlier)))
    let pairs = years.compactMap { year, later in
      before(year, by: 2, years).map { (later, $0) }
    }
    return concurrentMap(pairs) { later, earlier in
      var matching = LineageMatching(
        later, earlier, isLaterLinked: { laterIDs.contains($0.id) },
        isEarlierLinked: { earlierIDs.contains($0.id) })
      matching.matchOverGap()
      return matching.finishedSteps()
    }.flatMap { $0 }
  }

  private static func before(
    _ year: Int, by count: Int, _ years: [Int: LineageYear]
  ) -> LineageYear? {
    let (earlier, overflow) = year.subtractingReportingOverflow(count)
    return overflow ? nil : years[earlier]
  }

  private static func sorted(_ steps: [LineageStep]) -> [LineageStep] {
    steps.sorted { ($0.later, $0.earlier) < ($1.later, $1.earlier) }
  }
}
