/// Two fields of different cycles that a person decides on: `PROGRAM/CYCLE/FIELD` and `CYCLE/FIELD`.
public struct CrosswalkPair: Hashable, Sendable {
  /// The program, and the cycles of its older and its newer document.
  public let program, older, newer: String
  /// The numbers of the two fields.
  public let from, to: Int

  /// Reads the subject and the object of a decision; nothing where they are no such fields.
  public init?(_ subject: String, _ object: String) {
    let old = subject.split(separator: "/").map(String.init)
    let new = object.split(separator: "/").map(String.init)
    guard old.count == 3, new.count == 2, let from = Int(old[2]), let to = Int(new[1]) else {
      return nil
    }
    (program, older, newer) = (old[0], old[1], new[0])
    (self.from, self.to) = (from, to)
  }
}
