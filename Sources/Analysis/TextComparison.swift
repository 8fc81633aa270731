import Japanese

/// What changed from one Japanese text to another, word by word.
///
/// The old text is the kept and deleted stretches joined, the new one the kept and inserted ones.
public struct TextComparison: Hashable, Sendable {
  /// A stretch of either text.
  public struct Change: Hashable, Sendable {
    /// What became of it.
    public enum Operation: String, Sendable {
      case keep
      case delete
      case insert
    }

    /// What became of it.
    public let operation: Operation
    /// The words.
    public let text: String
  }

  /// A stretch of common words this short between two changes is no help to a reader and is shown
  /// as changed.
  private static let shortRun = 2

  /// The stretches in order; a deletion stands before the insertion that replaces it.
  public let changes: [Change]

  /// Compares two texts.
  public init(from old: String, to new: String) {
    let oldWords = WordSplitter.shared.words(of: old).map(\.text)
    let newWords = WordSplitter.shared.words(of: new).map(\.text)
    changes = Self.joined(Self.steps(oldWords, newWords))
  }

  /// Whether both texts are the same.
  public var isUnchanged: Bool { changes.allSatisfy { $0.operation == .keep } }

  /// The text before.
  public var old: String { text(without: .insert) }

  /// The text after.
  public var new: String { text(without: .delete) }

  private func text(without operation: Change.Operation) -> String {
    changes.filter { $0.operation != operation }.map(\.text).joined()
  }

  private static func steps(_ old: [String], _ new: [String]) -> [Change] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var steps: [Change] = []
    var (from, to) = (0, 0)
    while from < old.count || to < new.count {
      if from < old.count, removed.contains(from) {
        steps.append(Change(operation: .delete, text: old[from]))
        from += 1
      } else if to < new.count, inserted.contains(to) || from >= old.count {
        steps.append(Change(operation: .insert, text: new[to]))
        to += 1
      } else {
        steps.append(Change(operation: .keep, text: old[from]))
        from += 1
        to += 1
      }
    }
    return steps
  }

  /// Moves an insertion or deletion along the text where that changes nothing but where it is seen
  /// to begin.
  ///
  /// A new sentence then begins behind the 。 before it and ends with its own.
  private static func slid(_ steps: [Change]) -> [Change] {
    var steps = steps
    var start = 0
    while start < steps.count {
      let operation = steps[start].operation
      var end = start + 1
      while end < steps.count, steps[end].operation == operation { end += 1 }
      if operation != .keep { slide(&steps, start..<end) }
      start = end
    }
    return steps
  }

  /// Slides one run to the right as long as the word behind it is the run's first, and stops where
  /// the run ends with a sentence.
  private static func slide(_ steps: inout [Change], _ run: Range<Int>) {
    var moved = steps
    var range = run
    while range.upperBound < moved.count, moved[range.upperBound].operation == .keep,
      moved[range.upperBound].text == moved[range.lowerBound].text
    {
      let operation = moved[range.lowerBound].operation
      let word = moved[range.lowerBound].text
      moved[range.lowerBound] = Change(operation: .keep, text: word)
      moved[range.upperBound] = Change(operation: operation, text: word)
      range = (range.lowerBound + 1)..<(range.upperBound + 1)
      if word.hasSuffix("。") {
        steps = moved
        return
      }
    }
  }

  /// Joins neighbours of one kind, and takes short common runs into the changes around them.
  private static func joined(_ unordered: [Change]) -> [Change] {
    let steps = slid(unordered)
    var runs: [(deleted: String, inserted: String, kept: String)] = []
    for step in steps {
      if runs.isEmpty || (step.operation != .keep && !(runs.last?.kept.isEmpty ?? true)) {
        runs.append(("", "", ""))
      }
      let last = runs.count - 1
      switch step.operation {
      case .delete: runs[last].deleted += step.text
      case .insert: runs[last].inserted += step.text
      case .keep: runs[last].kept += step.text
      }
    }
    return changes(of: mergingShort(runs))
  }

  private static func mergingShort(
    _ runs: [(deleted: String, inserted: String, kept: String)]
  ) -> [(deleted: String, inserted: String, kept: String)] {
    var merged: [(deleted: String, inserted: String, kept: String)] = []
    for run in runs {
      if let last = merged.last, last.kept.count <= shortRun,
        !(last.deleted.isEmpty && last.inserted.isEmpty)
      {
        merged[merged.count - 1] = (
          last.deleted + last.kept + run.deleted, last.inserted + last.kept + run.inserted,
          run.kept
        )
      } else {
        merged.append(run)
      }
    }
    return merged
  }

  private static func changes(
    of runs: [(deleted: String, inserted: String, kept: String)]
  ) -> [Change] {
    runs.flatMap { run in
      [
        Change(operation: .delete, text: run.deleted),
        Change(operation: .insert, text: run.inserted), Change(operation: .keep, text: run.kept),
      ]
    }.filter { !$0.text.isEmpty }
  }
}
