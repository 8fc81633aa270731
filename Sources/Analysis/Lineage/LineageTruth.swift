import Policies

/// What a source says: which earlier sheets are of the same project as a later one.
public struct LineageTruth: Sendable {
  /// Where a source says so.
  public enum Basis: String, CaseIterable, Sendable {
    /// A pointer to the earlier sheet (関連する過去のレビューシート).
    case pointer
    /// The same id of a project in both years (事業ID).
    case projectID = "project-id"
  }

  /// JUDGIT! keeps the id of a project only from 2015 to 2019; in 2020 all ids are new.
  private static let yearsWithIDs = 2015...2019

  let basis: Basis
  /// The later sheet and its year.
  let sheet: Int64
  let year: Int
  /// The sheets of the year before that are meant; a project may have been several.
  let targets: Set<Int64>

  /// Everything that sources say about sheets that are there.
  static func all(_ sheets: [FollowedSheet], _ pointers: [SheetPointer]) -> [LineageTruth] {
    let judgit = sheets.filter { $0.source == .judgit }
    return byPointer(judgit, pointers) + byID(judgit)
  }

  private struct Number: Hashable {
    let year: Int
    let ministry, number: String
  }

  private static func byPointer(
    _ sheets: [FollowedSheet], _ pointers: [SheetPointer]
  ) -> [LineageTruth] {
    let byNumber = Dictionary(grouping: sheets) {
      Number(year: $0.year, ministry: $0.ministry, number: $0.number ?? "")
    }
    let pointersOf = Dictionary(grouping: pointers, by: \.sheet)
    return sheets.compactMap { sheet in
      let found = (pointersOf[sheet.id] ?? []).flatMap {
        byNumber[Number(year: sheet.year - 1, ministry: $0.ministry, number: $0.number)] ?? []
      }
      guard !found.isEmpty else { return nil }
      return LineageTruth(
        basis: .pointer, sheet: sheet.id, year: sheet.year, targets: Set(found.map(\.id)))
    }
  }

  private static func byID(_ sheets: [FollowedSheet]) -> [LineageTruth] {
    let years = Dictionary(
      grouping: sheets.filter { yearsWithIDs.contains($0.year) && $0.projectID != nil }, by: \.year)
    return years.flatMap { year, later -> [LineageTruth] in
      let earlier = Dictionary(grouping: years[year - 1] ?? [], by: \.projectID)
      return later.compactMap { sheet in
        guard let found = earlier[sheet.projectID] else { return nil }
        return LineageTruth(
          basis: .projectID, sheet: sheet.id, year: year, targets: Set(found.map(\.id)))
      }
    }
  }
}

extension [LineageTruth] {
  private struct Key: Hashable {
    let basis: LineageTruth.Basis
    let year: Int
  }

  /// Compares with linked steps, each given as later and earlier sheet.
  func agreements(
    with earlier: [Int64: Int64], _ sheets: [Int64: FollowedSheet]
  ) -> [LineageAccuracy.Agreement] {
    Dictionary(grouping: self) { Key(basis: $0.basis, year: $0.year) }.map { key, truths in
      let linked = truths.compactMap { truth -> Bool? in
        guard let found = earlier[truth.sheet], sheets[found]?.year == truth.year - 1
        else { return nil }
        return truth.targets.contains(found)
      }
      let same = linked.count { $0 }
      return LineageAccuracy.Agreement(
        basis: key.basis, year: key.year, told: truths.count, same: same,
        other: linked.count - same)
    }.sorted { ($0.basis.rawValue, $1.year) < ($1.basis.rawValue, $0.year) }
  }
}
