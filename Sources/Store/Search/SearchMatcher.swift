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

  private let database: Database
  private let index: SearchIndex
  private var known: [SearchWord: Found] = [:]

  init(_ database: Database, _ index: SearchIndex) {
    self.database = database
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
    var found = try find(word.pattern)
    if let whole = word.wholeWord { found.whole = try find(whole).units }
    known[word] = found
    return found
  }

  private func find(_ pattern: SearchWord.Pattern) throws -> Found {
    var found = Found(units: Bitset(count: index.count), titles: Bitset(count: index.count))
    let (uses, firstUse) = (index.uses, index.firstUse)
    try eachText(pattern) { text in
      guard text >= 0, text + 1 < firstUse.count else { return }
      for place in Int(firstUse[text])..<Int(firstUse[text + 1]) {
        let unit = Int(uses[place] & ~SearchUnit.titleFlag)
        found.units.insert(unit)
        if uses[place] & SearchUnit.titleFlag != 0 { found.titles.insert(unit) }
      }
    }
    return found
  }

  private func eachText(_ pattern: SearchWord.Pattern, _ body: (Int) -> Void) throws {
    let (table, query) =
      switch pattern {
      case .character(let text): ("search_character", "\"\(text)\"")
      case .tokens(let text, let isPrefix): ("search_pair", "\"\(text)\"\(isPrefix ? " *" : "")")
      }
    let reader = try RowReader(database, "SELECT rowid FROM \(table) WHERE \(table) MATCH ?")
    reader.bind(1, query)
    try reader.each { body(Int($0.integer(0))) }
  }
}
