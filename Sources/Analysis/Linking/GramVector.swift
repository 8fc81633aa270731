import Foundation

/// A text as weights of its grams, sorted by gram so that sums are always made in the same order.
struct GramVector {
  /// One gram and what it weighs.
  struct Entry {
    let gram: Gram
    let weight: Double
  }

  let entries: [Entry]

  static let empty = GramVector(entries: [])

  init(entries: [Entry]) {
    self.entries = entries
  }

  /// The vector of grams, each as heavy as the square root of its count times its rarity, scaled to
  /// length 1.
  init(_ grams: [Gram], _ rarity: GramRarity) {
    let entries = grams.sorted().chunked().map { gram, count in
      Entry(gram: gram, weight: Double(count).squareRoot() * rarity.weight(of: gram))
    }
    self = GramVector(entries: entries.filter { $0.weight > 0 }).normalized
  }

  /// The sum of vectors.
  init(sum vectors: [GramVector]) {
    self = vectors.reduce(.empty) { $0.plus($1) }
  }

  /// The sum of the products of the weights that two vectors have in common.
  func dot(_ other: GramVector) -> Double {
    var sum = 0.0
    var index = 0
    for entry in entries {
      while index < other.entries.count, other.entries[index].gram < entry.gram { index += 1 }
      guard index < other.entries.count else { break }
      if other.entries[index].gram == entry.gram {
        sum += entry.weight * other.entries[index].weight
      }
    }
    return sum
  }

  /// The same direction with length 1.
  var normalized: GramVector {
    let length = dot(self).squareRoot()
    guard length > 0 else { return .empty }
    return GramVector(
      entries: entries.map { Entry(gram: $0.gram, weight: $0.weight / length) })
  }

  private func plus(_ other: GramVector) -> GramVector {
    var sum: [Entry] = []
    sum.reserveCapacity(entries.count + other.entries.count)
    var (left, right) = (entries[...], other.entries[...])
    while let first = left.first, let second = right.first {
      if first.gram <= second.gram { left = left.dropFirst() }
      if second.gram <= first.gram { right = right.dropFirst() }
      let weight =
        first.gram == second.gram
        ? first.weight + second.weight
        : first.gram < second.gram ? first.weight : second.weight
      sum.append(Entry(gram: min(first.gram, second.gram), weight: weight))
    }
    return GramVector(entries: sum + left + right)
  }
}

/// How rare grams are among many projects.
struct GramRarity {
  private let projects: [Gram: Int]
  private let count: Int

  /// Counts in how many texts each gram occurs.
  init(_ texts: [[Gram]]) {
    var projects: [Gram: Int] = [:]
    for text in texts {
      for (gram, _) in text.sorted().chunked() { projects[gram, default: 0] += 1 }
    }
    self.projects = projects
    count = texts.count
  }

  /// The logarithm of how many times fewer texts have the gram than there are texts.
  func weight(of gram: Gram) -> Double {
    log(Double(1 + count) / Double(1 + (projects[gram] ?? 0)))
  }
}

extension [Gram] {
  /// Equal neighbours and how many they are.
  func chunked() -> [(gram: Gram, count: Int)] {
    var chunks: [(gram: Gram, count: Int)] = []
    var start = startIndex
    while start < endIndex {
      var end = start + 1
      while end < endIndex, self[end] == self[start] { end += 1 }
      chunks.append((self[start], end - start))
      start = end
    }
    return chunks
  }
}
