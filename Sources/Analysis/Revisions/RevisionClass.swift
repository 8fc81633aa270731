/// What became of a goal (施策目標) from one text to the next.
public enum RevisionClass: String, CaseIterable, Sendable {
  /// Word for word the same (変更なし).
  case unchanged
  /// A new object, clause or sentence (拡大).
  case extended
  /// An object, clause or sentence is gone (縮小).
  case narrowed
  /// The same object is promised more (強化).
  case strengthened
  /// The same object is promised less (弱化).
  case weakened
  /// Other words, of which no rule says more (言い換え).
  case reworded
  /// There is no next goal (次期目標なし).
  case dropped
  /// There was no goal before (新設).
  case added
  /// The two cannot be set side by side; the reason is said (比較不能).
  case notComparable = "not-comparable"
}
