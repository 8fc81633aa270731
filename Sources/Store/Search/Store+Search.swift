import GRDB
import Japanese
public import Policies
import Synchronization

extension Store {
  /// Finds what has the words of a request.
  public func search(_ request: SearchRequest) throws(Problem) -> SearchResults {
    let expression: SearchExpression
    do { expression = try SearchQuery.read(request.query) } catch { throw .search(error) }
    return try readRaw { database in
      let index = try currentIndex(database)
      let done = try SearchState.read(database)
      let isCurrent = try done == SearchState.wanted(database, series: done.series)
      let matcher = try SearchMatcher(database, index)
      let units = try matcher.units(expression)
      let scorer = try SearchScorer(expression.words, matcher, index)
      var tally = SearchTally(index, SearchFilter(request, index))
      units.each { tally.add($0, score: scorer.score($0)) }
      return SearchResults(
        request: request, total: tally.total,
        hits: try Self.hits(request, expression, tally, units, index, database),
        facets: tally.facets(), isCurrent: isCurrent)
    }
  }

  private static func hits(
    _ request: SearchRequest, _ expression: SearchExpression, _ tally: SearchTally,
    _ units: Bitset, _ index: SearchIndex, _ database: Database
  ) throws -> [SearchHit] {
    let texts = try SearchTextReader(database)
    let bytes = expression.words.map { SearchBytes($0.text) }
    let slots = try SearchRanker(texts: texts, index: index, words: bytes)
      .page(tally.slots, offset: request.offset, limit: request.limit)
    let hits = SearchHits(
      connection: SQLiteConnection(database: database), texts: texts, index: index,
      words: expression.words.map(\.searched), wordBytes: bytes, units: units)
    return try slots.map(hits.hit)
  }

  /// The index in memory, read anew where the store has changed since.
  func currentIndex(_ database: Database) throws -> SearchIndex {
    let generation =
      try Int64.fetchOne(
        database.cachedStatement(sql: "SELECT generation FROM search_state")) ?? 0
    if let known = searchIndex.withLock({ $0 }), known.generation == generation { return known }
    let index = try SearchIndexReader.read(database, generation: generation)
    searchIndex.withLock { $0 = index }
    return index
  }
}

extension Problem {
  /// Why a query cannot be searched for, and what to write instead.
  static func search(_ error: SearchQueryError) -> Problem {
    switch error {
    case .empty:
      Problem(
        .usage, "search-empty",
        Bilingual(ja: "検索する語がありません。", en: "There is no word to search for."),
        advice: Bilingual(
          ja: "文字か数字を含む語を入力してください。", en: "Enter a word with letters or digits."))
    case .onlyExcluded:
      Problem(
        .usage, "search-only-excluded",
        Bilingual(
          ja: "除く語だけでは検索できません。",
          en: "Words to leave out do not make a search by themselves."),
        advice: Bilingual(
          ja: "含む語を加えてください（例：外交 -予算）。OR の両側にも要ります。",
          en:
            "Add a word that hits should have, as in: diplomacy -budget. Both sides of OR need one."
        ))
    case .tooLong(let limit):
      Problem(
        .usage, "search-too-long",
        Bilingual(
          ja: "検索の文は\(limit)文字までです。", en: "A search has at most \(limit) characters."),
        advice: Bilingual(ja: "短くしてください。", en: "Shorten it."))
    case .tooManyWords(let limit):
      Problem(
        .usage, "search-too-many-words",
        Bilingual(ja: "検索の語は\(limit)個までです。", en: "A search has at most \(limit) words."),
        advice: Bilingual(ja: "語を減らしてください。", en: "Leave some out."))
    }
  }
}
