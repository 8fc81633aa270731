public import Policies

/// A field that a series may belong to, because words of the series stand in its texts.
public struct SeriesField: Hashable, Sendable {
  /// The field's number.
  public let field: Int
  /// The words that were found.
  public let words: [String]
}

extension ComparisonSeries {
  /// The fields of an evaluation whose name, goal, result or next goal has words of the series, those
  /// with most words first.
  ///
  /// This is inferred from words alone. A field whose own name has a word goes before all others, and
  /// where there is such a field only those count.
  ///
  /// - Parameter names: the official names of fields.
  public func fields(of evaluation: Evaluation, names: [Int: String]) -> [SeriesField] {
    let named = evaluation.fields.compactMap { field in
      match(field.number, [field.name ?? names[field.number] ?? ""])
    }
    if !named.isEmpty { return named }
    return evaluation.fields.compactMap { field in
      match(
        field.number,
        [field.goal?.text, field.result?.text, field.nextGoal?.text].compactMap(\.self))
    }
  }

  private func match(_ field: Int, _ texts: [String]) -> SeriesField? {
    let found = words.filter { word in texts.contains { $0.contains(word) } }
    return found.isEmpty ? nil : SeriesField(field: field, words: found)
  }
}
