/// Long and short forms of the same words in the names of projects.
enum NameSynonyms {
  /// Each long form with the short one that replaces it; a form stands before those it contains.
  private static let pairs: [(long: [UInt32], short: [UInt32])] = [
    ("国際連合教育科学文化機関", "unesco"), ("ユネスコ", "unesco"), ("国際連合", "国連"), ("安全保障理事会", "安保理"),
    ("アセアン", "asean"), ("独立行政法人", "独"), ("国立研究開発法人", "国研"),
  ].map { (NameFolding.letters($0), NameFolding.letters($1)) }

  /// A folded name with short forms only.
  static func shortened(_ name: [UInt32]) -> [UInt32] {
    var short: [UInt32] = []
    short.reserveCapacity(name.count)
    var place = 0
    while place < name.count {
      if let pair = pairs.first(where: { begins(name, at: place, with: $0.long) }) {
        short += pair.short
        place += pair.long.count
      } else {
        short.append(name[place])
        place += 1
      }
    }
    return short
  }

  private static func begins(_ name: [UInt32], at place: Int, with form: [UInt32]) -> Bool {
    name[place] == form.first && name[place...].starts(with: form)
  }
}
