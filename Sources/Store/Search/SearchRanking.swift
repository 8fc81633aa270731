import Japanese
import Policies

/// What makes one hit better than another; docs/search.md says it in words.
enum SearchWeights {
  /// All words stand in the title; and how much of the title they are.
  static let title: Float = 4
  static let coverage: Float = 5
  /// The words of Latin letters and digits are whole words.
  static let whole: Float = 3
  /// Off for each year before the newest, up to a limit.
  static let age: Float = 0.3
  static let oldest: Float = 3
  /// For how often the words stand in the text, up to a limit.
  static let density: Float = 0.7
  static let mostDensity: Float = 3

  /// What a kind is worth by itself: what sums up stands before what it sums up, and what a document
  /// states of a field is worth as much as a title.
  static func kind(_ kind: SearchKind) -> Float {
    switch kind {
    case .program: 3
    case .field: 2.5
    case .goal, .nextGoal: 6
    case .result, .opinion: 5.5
    case .project: 2
    case .series: 1.5
    case .indicator: 0.5
    case .inspection: 0.5
    case .payee: 0
    case .document: 0.2
    }
  }
}

/// Scores units by what the index knows of them.
struct SearchScorer {
  private let index: SearchIndex
  private let words: [SearchMatcher.Found]
  private let whole: [Bitset]
  /// How many characters all words have together.
  private let length: Float
  private let lastYear: Int

  init(_ words: [SearchWord], _ matcher: SearchMatcher, _ index: SearchIndex) throws {
    self.index = index
    let found = try words.map(matcher.found)
    self.words = found
    whole = found.compactMap(\.whole)
    length = words.reduce(0) { $0 + Float($1.searched.count) }
    lastYear = index.owners.lastYear
  }

  func score(_ unit: Int) -> Float {
    let age = Float(lastYear - Int(index.owners.years[Int(index.ownerOf[unit])]))
    var score = SearchWeights.kind(index.kinds[unit])
    score -= min(SearchWeights.oldest, age * SearchWeights.age)
    let inTitle = words.count { $0.titles.contains(unit) && $0.whole?.contains(unit) ?? true }
    if inTitle > 0 {
      let share = Float(inTitle) / Float(words.count)
      score += SearchWeights.title * share
      if inTitle == words.count {
        let title = Float(max(1, index.titleLengths[unit]))
        score += SearchWeights.coverage * min(1, length / title)
      }
    }
    if !whole.isEmpty {
      let found = whole.count { $0.contains(unit) }
      score += SearchWeights.whole * Float(found) / Float(whole.count)
    }
    return score
  }
}
