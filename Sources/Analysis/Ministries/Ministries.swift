public import Policies

/// A ministry (府省庁) as addresses and lists name it.
public struct Ministry: Hashable, Sendable {
  /// A short, lasting name in Latin letters; of ministries that the list does not know, their name.
  public let id: String
  /// What it is called.
  public let name: Bilingual
  /// All names under which sheets know it or a part of it, such as its agencies (外局).
  public let names: [String]

  /// Makes a ministry.
  public init(id: String, name: Bilingual, names: [String]) {
    self.id = id
    self.name = name
    self.names = names
  }
}

/// The ministries (府省庁), in the official order (建制順), with the agencies that belong to them.
///
/// Sheets name ministries in words; which words mean which ministry is data.
public struct Ministries: Sendable {
  private struct Entry: Decodable {
    let id, ja, en: String
    let parts: [String]?
  }

  /// The ministries of the list.
  public let all: [Ministry]
  private let byName: [String: Int]

  /// The list that comes with Hyoka.
  public static let builtIn = Ministries(
    RuleFile.builtIn([Entry].self, PackageResources.ministries_json))

  private init(_ entries: [Entry]) {
    all = entries.map { entry in
      Ministry(
        id: entry.id, name: Bilingual(ja: entry.ja, en: entry.en),
        names: [entry.ja] + (entry.parts ?? []))
    }
    byName = Dictionary(
      all.enumerated().flatMap { place, ministry in ministry.names.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The ministry that a sheet names; one of its own where the list does not know the name.
  public subscript(name: String) -> Ministry {
    if let place = byName[name] { return all[place] }
    return Ministry(id: name, name: Bilingual(ja: name, en: name), names: [name])
  }

  /// The ministry with an id; its name is its id where the list does not know it.
  public func ministry(id: String) -> Ministry {
    all.first { $0.id == id } ?? self[id]
  }

  /// Where a ministry stands in the official order; those that the list does not know come last.
  public func rank(_ ministry: Ministry) -> Int {
    ministry.names.first.flatMap { byName[$0] } ?? all.count
  }
}
