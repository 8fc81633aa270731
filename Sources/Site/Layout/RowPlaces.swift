/// The places of rows among those whose heads say the same, so that each row can be told from the others.
enum RowPlaces {
  /// Rows with their places, from 1 on, among those of the same heads.
  static func placed<Row, Heads: Hashable>(
    _ rows: some Sequence<Row>, by heads: (Row) -> Heads
  ) -> [(row: Row, place: Int)] {
    var counts: [Heads: Int] = [:]
    return rows.map { row in
      let place = counts[heads(row), default: 0] + 1
      counts[heads(row)] = place
      return (row, place)
    }
  }

  /// What a head says of a place; nothing of the first.
  static func text(_ place: Int, _ language: Language) -> String {
    place > 1 ? language("（\(place)件目）", " (no. \(place))") : ""
  }
}
