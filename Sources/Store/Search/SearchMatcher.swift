import GRDB
import Japanese

/// Finds the units that fit an expression.
final class SearchMatcher {
  /// The units that have a word, those that have it in their title, and those that have it as a whole
  /// word of Latin letters or digits.
  struct Found {
    var units, titles: Bitset
    var whole: Bitset?
  }

  private let postings: PostingReader
  private let index: SearchIndex
  private var known: [SearchWord: Found] = [:]

  init(_ database: Database, _ index: SearchIndex) throws {
    postings = try PostingReader(database, index.segments)
    self.index = index
  }

  /// The units that fit.
  func units(_ expression: SearchExpression) throws -> Bitset {
    switch expression {
    case .word(let word): return try found(word).units
    case .not(let part): return try units(part).inverted(count: index.count)
    case .all(let parts):
      var all = try units(parts[0])
      for part in parts.dropFirst() { all.formIntersection(try units(part)) }
      return all
    case .any(let parts):
      var any = try units(parts[0])
      for part in parts.dropFirst() { any.formUnion(try units(part)) }
      return any
    }
  }

  /// Where a word stands.
  func found(_ word: SearchWord) throws -> Found {
    if let found = known[word] { return found }
    var found = try find(word.pairs)
    if let whole = word.wholeWord { found.whole = try find(whole).units }
    known[word] = found
    return found
  }

  private func find(_ pairs: [SearchPair]) throws -> Found {
    var found = Found(units: Bitset(count: index.count), titles: Bitset(count: index.count))
    let (uses, firstUse) = (index.uses, index.firstUse)
    var texts = Bitset(count: firstUse.count)
    try postings.eachText(pairs) { text in
      if text >= 0, text + 1 < firstUse.count { texts.insert(text) }
    }
    texts.each { text in
      for place in Int(firstUse[text])..<Int(firstUse[text + 1]) {
        let unit = Int(uses[place] & ~SearchUnit.titleFlag)
        found.units.insert(unit)
        if uses[place] & SearchUnit.titleFlag != 0 { found.titles.insert(unit) }
      }
    }
    return found
  }
}
