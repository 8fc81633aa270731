public import Policies

/// A goal (施策目標) and the goal that follows it, compared word by word and classed.
public struct GoalRevision: Hashable, Sendable {
  /// A stretch of either text, and what it does to the goal.
  public struct Change: Hashable, Sendable {
    /// Whether it is kept, deleted or inserted.
    public let operation: TextComparison.Change.Operation
    /// The words.
    public let text: String
    /// What it does, the strongest first; nothing where it is kept.
    public let kinds: [RevisionClass]
  }

  /// The goal before and after; nothing where the document says nothing.
  public let old, new: String?
  /// The classes that hold, the strongest first; never empty.
  public let classes: [RevisionClass]
  /// Why, in the order of the classes.
  public let reasons: [RevisionReason]
  /// The stretches in order; none where one of the goals is missing.
  public let changes: [Change]

  /// The strongest class.
  public var leading: RevisionClass { classes.first ?? .notComparable }

  /// Compares two goals.
  ///
  /// Two goals that are both missing cannot be compared.
  public init(from old: String?, to new: String?, rules: RevisionRules = .common) {
    self.old = old
    self.new = new
    guard let old, let new else {
      classes = [old != nil ? .dropped : new != nil ? .added : .notComparable]
      (reasons, changes) = ([], [])
      return
    }
    let found = old == new ? [] : RevisionReasons(rules).reasons(old, new)
    reasons = found
    classes = old == new ? [.unchanged] : Self.classes(found, rules)
    changes = TextComparison(from: old, to: new).changes.map { change in
      Change(
        operation: change.operation, text: change.text,
        kinds: change.operation == .keep ? [] : Self.kinds(of: change, found))
    }
  }

  /// Compares goal and next goal of a field; nothing where the field has neither.
  public init?(_ field: Field, rules: RevisionRules = .common) {
    guard field.goal != nil || field.nextGoal != nil else { return nil }
    self.init(from: field.goal?.text, to: field.nextGoal?.text, rules: rules)
  }

  private static func classes(
    _ reasons: [RevisionReason], _ rules: RevisionRules
  ) -> [RevisionClass] {
    let kinds = Set(reasons.map(\.kind))
    let classes = rules.order.classes.filter(kinds.contains)
    return classes.isEmpty ? [.reworded] : classes
  }

  /// The kinds of the reasons one of whose words the stretch has.
  private static func kinds(
    of change: TextComparison.Change, _ reasons: [RevisionReason]
  ) -> [RevisionClass] {
    var kinds: [RevisionClass] = []
    for reason in reasons where !kinds.contains(reason.kind) {
      let words = change.operation == .delete ? reason.from : reason.to
      if words.contains(where: { !$0.isEmpty && change.text.contains($0) }) {
        kinds.append(reason.kind)
      }
    }
    return kinds.isEmpty ? [.reworded] : kinds
  }
}
