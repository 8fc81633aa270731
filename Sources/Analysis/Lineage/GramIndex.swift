/// How alike the texts of two years are by the character pairs and triples they share.
///
/// Rare grams count more than common ones: a gram weighs about the binary logarithm of how rare it is
/// among all texts of both years, and two texts are as alike as the cosine of their weighted grams,
/// 0 to 1. The earlier texts are kept as an inverted index, so that only shared grams cost time.
struct GramIndex {
  /// For each later text the numbers of its grams.
  private let later: [[Int32]]
  /// The earlier texts that hold gram 0, then those that hold gram 1, and so on.
  private let holders: [Int32]
  /// Where in `holders` each gram begins, and where the last one ends.
  private let starts: [Int]
  private let squares: [Double]
  private let laterNorms: [Double]
  private let earlierNorms: [Double]

  /// Builds the index of two years from folded texts, by their pairs and, for short texts, triples.
  init(later laterTexts: [[UInt32]], earlier earlierTexts: [[UInt32]], triples: Bool) {
    let scalars = (laterTexts + earlierTexts).reduce(0) { $0 + $1.count }
    var numbers = GramNumbers(scalars: scalars)
    var text: Int32 = 0
    func grams(_ scalars: [UInt32]) -> [Int32] {
      text += 1
      return numbers.numbers(of: scalars, text: text, triples: triples)
    }
    let later = laterTexts.map(grams)
    let earlier = earlierTexts.map(grams)
    let earlierCounts = Self.counts(earlier, grams: numbers.count)
    let squares = Self.squares(
      zip(earlierCounts, Self.counts(later, grams: numbers.count)).map(+),
      texts: later.count + earlier.count)
    (starts, holders) = Self.inverted(earlier, counts: earlierCounts)
    self.later = later
    self.squares = squares
    laterNorms = later.map { Self.norm($0, squares) }
    earlierNorms = earlier.map { Self.norm($0, squares) }
  }

  /// How alike one later text is to every earlier text.
  func likeness(ofLater text: Int) -> [Double] {
    var products = [Double](repeating: 0, count: earlierNorms.count)
    for gram in later[text] {
      let gram = Int(gram)
      for holder in holders[starts[gram]..<starts[gram + 1]] {
        products[Int(holder)] += squares[gram]
      }
    }
    for holder in products.indices where products[holder] > 0 {
      products[holder] /= laterNorms[text] * earlierNorms[holder]
    }
    return products
  }

  private static func counts(_ texts: [[Int32]], grams: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: grams)
    for text in texts {
      for gram in text { counts[Int(gram)] += 1 }
    }
    return counts
  }

  private static func inverted(_ texts: [[Int32]], counts: [Int]) -> ([Int], [Int32]) {
    var starts = [0]
    for count in counts { starts.append((starts.last ?? 0) + count) }
    var next = starts
    var holders = [Int32](repeating: 0, count: starts.last ?? 0)
    for (text, grams) in texts.enumerated() {
      for gram in grams {
        holders[next[Int(gram)]] = Int32(text)
        next[Int(gram)] += 1
      }
    }
    return (starts, holders)
  }

  /// The square of each gram's weight.
  private static func squares(_ counts: [Int], texts: Int) -> [Double] {
    counts.map { count in
      let weight = rarity(Double(texts + 1) / Double(count))
      return weight * weight
    }
  }

  /// The binary logarithm, straight between powers of two, so that it is the same on every machine.
  private static func rarity(_ ratio: Double) -> Double {
    Double(ratio.exponent) + ratio.significand - 1
  }

  private static func norm(_ grams: [Int32], _ squares: [Double]) -> Double {
    grams.reduce(0) { $0 + squares[Int($1)] }.squareRoot()
  }
}
