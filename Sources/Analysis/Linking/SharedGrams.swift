/// The grams of a project that any field has too.
struct SharedGrams {
  /// A gram, its row in the table of the fields and what it weighs in the project.
  struct Entry {
    let gram: Gram
    let row: Int
    let weight: Double
  }

  /// The entries in the order of their grams.
  let entries: [Entry]

  /// Finds one gram.
  func entry(for gram: Gram) -> Entry? {
    var range = entries.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if entries[middle].gram == gram { return entries[middle] }
      range =
        entries[middle].gram < gram
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
