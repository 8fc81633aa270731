/// Finds names that look like another.
enum NearNames {
  /// The three nearest names: those that hold it, then those with the fewest letters to change.
  static func nearest(to name: String, among names: [String]) -> [String] {
    let letters = Array(name.prefix(80))
    return names.map { ($0.contains(name) ? 0 : distance(letters, Array($0)), $0) }
      .sorted { $0 < $1 }.prefix(3).map(\.1)
  }

  /// How many letters have to be put in, left out or replaced (Levenshtein).
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (line, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in other.indices {
        let changed = diagonal + (letter == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
