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

  /// The stretches in order; a deletion stands before the insertion that replaces it.
  public let changes: [Change]

  /// Compares two texts.
  public init(from old: String, to new: String) {
    self.init(
      WordSplitter.shared.words(of: old).map(\.text), WordSplitter.shared.words(of: new).map(\.text)
    )
  }

  /// Compares two texts by their words.
  init(_ old: [String], _ new: [String]) {
    var changes: [Change] = []
    var (from, to) = (0, 0)
    func change(upTo oldEnd: Int, _ newEnd: Int) {
      if from < oldEnd { changes.append(.init(operation: .delete, old[from..<oldEnd])) }
      if to < newEnd { changes.append(.init(operation: .insert, new[to..<newEnd])) }
    }
    for run in WordAlignment(old, new).runs {
      change(upTo: run.old, run.new)
      changes.append(.init(operation: .keep, old[run.old..<run.old + run.count]))
      (from, to) = (run.old + run.count, run.new + run.count)
    }
    change(upTo: old.count, new.count)
    self.changes = changes
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
}

extension TextComparison.Change {
  fileprivate init(operation: Operation, _ words: ArraySlice<String>) {
    self.init(operation: operation, text: words.joined())
  }
}
