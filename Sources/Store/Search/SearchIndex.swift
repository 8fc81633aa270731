import Policies

/// All units of the store in memory, as columns, so that hits are ranked and counted without asking
/// the database for each.
struct SearchIndex: Sendable {
  /// When it was read, as `search_state` counts.
  let generation: Int64
  var owners = SearchOwners()
  /// How the texts are kept by their pairs of characters.
  var segments: [SearchSegment] = []

  /// A unit's kind, owner, place, length of title, group and set of fields.
  var kinds: [SearchKind] = []
  var ownerOf: [Int32] = []
  var places: [UInt32] = []
  var titleLengths: [UInt8] = []
  var groupOf: [Int32] = []
  var fieldsOf: [UInt16] = []

  /// The texts of all units, one unit after the other, with the flag of titles; `firstText` says where
  /// those of a unit begin.
  var texts: [UInt32] = []
  var firstText: [UInt32] = [0]

  /// The units that have a text, with the flag where it is their title; `firstUse` says where those of
  /// a text begin.
  var uses: [UInt32] = []
  var firstUse: [UInt32] = []

  /// The kind of each group; a group is one hit.
  var groupKinds: [SearchKind] = []
  /// The fields that facets count, and the sets of them that units have, the first one empty.
  var fields: [SearchField] = []
  var fieldSets: [[Int]] = [[]]

  init(generation: Int64) {
    self.generation = generation
  }

  /// How many units there are.
  var count: Int { kinds.count }

  /// The texts of a unit, with the flag of titles.
  func texts(of unit: Int) -> ArraySlice<UInt32> {
    texts[Int(firstText[unit])..<Int(firstText[unit + 1])]
  }

  /// Sorts the texts' units by text.
  mutating func invert() {
    let flag = SearchUnit.titleFlag
    let last = texts.reduce(0) { max($0, $1 & ~flag) }
    firstUse = Array(repeating: 0, count: Int(last) + 2)
    for text in texts { firstUse[Int(text & ~flag) + 1] += 1 }
    for text in firstUse.indices.dropFirst() { firstUse[text] += firstUse[text - 1] }
    var next = firstUse
    uses = Array(repeating: 0, count: texts.count)
    for unit in 0..<count {
      for text in texts(of: unit) {
        let place = Int(next[Int(text & ~flag)])
        uses[place] = UInt32(unit) | text & flag
        next[Int(text & ~flag)] += 1
      }
    }
  }
}

/// Sheets, documents and series that units belong to, as columns.
struct SearchOwners: Sendable {
  /// What units can belong to.
  enum Kind: UInt8, Sendable {
    case sheet, document, series
  }

  /// The sheet's or revision's id, 0 for a series, and which of them it is.
  var ids: [Int64] = []
  var kinds: [Kind] = []
  /// The year, or 0; the place of the ministry in `ministries`.
  var years: [Int16] = []
  var ministryOf: [Int16] = []
  /// The project's, program's or series' id and the document's cycle.
  var names: [String] = []
  var cycles: [String] = []

  /// All ministries and years there are.
  var ministries: [String] = []
  var firstYear = 0
  var lastYear = 0
}
