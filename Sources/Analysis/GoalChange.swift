public import Policies

/// What became of a field's goal in the next goals of the same document.
public enum GoalChange: String, Sendable {
  /// Word for word the same.
  case unchanged
  /// Other words.
  case changed
  /// The document has a goal but no next goal.
  case dropped
  /// The document has a next goal but no goal.
  case added

  /// Compares goal and next goal; nothing where the field has neither.
  public init?(_ field: Field) {
    switch (field.goal, field.nextGoal) {
    case (nil, nil): return nil
    case (_?, nil): self = .dropped
    case (nil, _?): self = .added
    case (let goal?, let next?): self = goal.text == next.text ? .unchanged : .changed
    }
  }
}
