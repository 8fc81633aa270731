/// A version of the record: which opening of its file, and how far it was written to.
struct RecordVersion: Hashable, Comparable, Sendable {
  /// Counts how often the file was opened.
  let opening: Int
  /// Counts the changes seen since.
  let change: Int

  static func < (one: RecordVersion, other: RecordVersion) -> Bool {
    (one.opening, one.change) < (other.opening, other.change)
  }
}
