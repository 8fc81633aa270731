import Foundation
import GRDB
import Japanese

/// Puts groups in order, the best first.
struct SearchRanker {
  /// So many of the best are looked at closely, for how often their texts have the words.
  private static let closely = 100

  let texts: SearchTextReader
  let index: SearchIndex
  let words: [SearchBytes]

  /// The hits from `offset` on, at most `limit`.
  func page(_ slots: [SearchTally.Slot], offset: Int, limit: Int) throws -> [SearchTally.Slot] {
    guard limit > 0 else { return [] }
    let end = min(slots.count, offset + limit)
    var best = Self.best(slots, max(Self.closely, end))
    let looked = try look(&best, until: end)
    let close = best.prefix(looked).sorted(by: Self.isBetter)
    return Array((close + best.dropFirst(looked)).dropFirst(offset).prefix(limit))
  }

  /// Adds to the score of the first ones, which are in order, what their texts say; gives how many
  /// these are.
  ///
  /// It ends where no other one can come among the first `end` any more.
  private func look(_ best: inout [SearchTally.Slot], until end: Int) throws -> Int {
    var scores: [Float] = []
    for place in best.indices.prefix(Self.closely) {
      if end <= place, scores[end - 1] > best[place].score + SearchWeights.mostDensity {
        return place
      }
      best[place].score += try density(Int(best[place].best))
      let score = best[place].score
      scores.insert(score, at: scores.firstIndex { $0 < score } ?? scores.count)
    }
    return scores.count
  }

  private static func isBetter(_ one: SearchTally.Slot, _ other: SearchTally.Slot) -> Bool {
    (one.score, other.group) > (other.score, one.group)
  }

  /// The best so many, in order: only those above a limit that keeps enough of them are sorted.
  private static func best(_ slots: [SearchTally.Slot], _ count: Int) -> [SearchTally.Slot] {
    let hits = slots.filter(\.isHit)
    guard hits.count > 4 * count else { return Array(hits.sorted(by: isBetter).prefix(count)) }
    var buckets = [Int](repeating: 0, count: 512)
    for hit in hits { buckets[bucket(hit.score)] += 1 }
    var (lowest, kept) = (buckets.count, 0)
    while kept < count, lowest > 0 {
      lowest -= 1
      kept += buckets[lowest]
    }
    let top = hits.filter { bucket($0.score) >= lowest }
    return Array(top.sorted(by: isBetter).prefix(count))
  }

  private static func bucket(_ score: Float) -> Int { max(0, min(511, Int((score + 8) * 20))) }

  private func density(_ unit: Int) throws -> Float {
    var counts = [Int](repeating: 0, count: words.count)
    for text in index.texts(of: unit) where text & SearchUnit.titleFlag == 0 {
      try texts.count(words, in: text) { counts[$0] += $1 }
    }
    guard !counts.isEmpty else { return 0 }
    let sum = counts.reduce(Float(0)) { $0 + log2(1 + Float($1)) }
    return min(SearchWeights.mostDensity, sum / Float(counts.count) * SearchWeights.density)
  }
}

/// Reads texts of the index by their ids.
final class SearchTextReader {
  private let query: RowReader
  private var folded = SearchBytes("")

  init(_ database: Database) throws {
    query = try RowReader(database, "SELECT text FROM search_text WHERE id = ?")
  }

  /// A text; its number may have the flag of titles.
  func text(_ id: UInt32) throws -> String {
    var text = ""
    query.bind(1, Int64(id & ~SearchUnit.titleFlag))
    try query.each { text = $0.text(0) }
    return text
  }

  /// How often each word, by its place, stands in a text.
  func count(
    _ words: [SearchBytes], in id: UInt32, _ body: (_ word: Int, _ count: Int) -> Void
  ) throws {
    query.bind(1, Int64(id & ~SearchUnit.titleFlag))
    try query.each { folded.replace(with: $0.bytes(0)) }
    for (place, word) in words.enumerated() { body(place, folded.count(of: word)) }
  }
}
