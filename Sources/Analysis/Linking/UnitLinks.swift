/// How the projects of every unit of organisation are linked.
///
/// The last place of a count or share stands for "none of the fields".
struct UnitLinks {
  private struct Link {
    let unit: [String]
    let place: Int
  }

  /// A unit, alone or with all units within it.
  private struct Level: Hashable {
    let unit: ArraySlice<String>
    let isWhole: Bool
  }

  /// What is expected beforehand counts as much as so many projects.
  private static let trust = 1.0
  /// A unit and the next larger one say enough.
  private static let factCount = 2

  private let places: Int
  private var links: [Int: Link] = [:]
  private var counts: [Level: [Int]] = [:]

  /// Counts the projects whose links are known.
  ///
  /// - Parameters:
  ///   - projects: The projects.
  ///   - fieldCount: How many fields there are.
  ///   - place: The place of a project's field, `fieldCount` for another program, or nothing.
  init(_ projects: [ProjectText], fieldCount: Int, place: (Int) -> Int?) {
    places = fieldCount + 1
    let none = Array(repeating: 0, count: places)
    for project in projects where links[project.id] == nil {
      guard let place = place(project.id) else { continue }
      links[project.id] = Link(unit: project.unit, place: place)
      for level in levels(of: project.unit) { counts[level, default: none][place] += 1 }
    }
  }

  /// How probable each field, and none, is for a project of a unit; its own link is not used.
  ///
  /// The larger units tell how many of their projects belong to the program at all. Which field it
  /// is, only the unit itself tells, since units side by side mostly work for different fields.
  func shares(for project: ProjectText) -> [Double] {
    var shares = Array(repeating: 1 / Double(places), count: places)
    for level in levels(of: project.unit) {
      let counts = counts(at: level, without: project.id)
      let total = Double(counts.reduce(0, +)) + Self.trust
      shares = zip(counts, shares).map { (Double($0) + Self.trust * $1) / total }
      if level.isWhole { shares = Self.evened(shares) }
    }
    return shares
  }

  /// What is known of the project's unit and of the next larger ones with links.
  func facts(for project: ProjectText, field: Int) -> [UnitFact] {
    let facts = levels(of: project.unit).dropFirst().map { level in
      let counts = counts(at: level, without: project.id)
      return UnitFact(
        unit: Array(level.unit), isWhole: level.isWhole, linked: counts[field],
        known: counts.reduce(0, +))
    }
    return Array(facts.filter { $0.known > 0 }.reversed().prefix(Self.factCount))
  }

  /// The same share of "none", and the rest in equal parts.
  private static func evened(_ shares: [Double]) -> [Double] {
    let fields = shares.dropLast()
    let part = fields.reduce(0, +) / Double(max(1, fields.count))
    return fields.map { _ in part } + shares.suffix(1)
  }

  private func counts(at level: Level, without project: Int) -> [Int] {
    var counts = counts[level] ?? Array(repeating: 0, count: places)
    if let own = links[project], levels(of: own.unit).contains(level) { counts[own.place] -= 1 }
    return counts
  }

  /// Everything, every larger unit as a whole, and the unit alone.
  private func levels(of unit: [String]) -> [Level] {
    let larger = (0..<max(1, unit.count)).map { Level(unit: unit.prefix($0), isWhole: true) }
    return unit.isEmpty ? larger : larger + [Level(unit: unit[...], isWhole: false)]
  }
}
