/// An error that a person is meant to read: what is wrong, where, and what to do.
public struct Problem: Error, Hashable, Sendable {
  /// The kinds of error; exit codes and HTTP statuses follow from them.
  public enum Kind: String, Sendable {
    /// The thing asked for does not exist.
    case notFound = "not-found"
    /// The request itself is wrong.
    case usage
    /// The content is not what it should be.
    case invalid
    /// A file or the store cannot be read or written.
    case unreadable
  }

  /// The kind of error.
  public let kind: Kind
  /// A stable name, as in `pdf-encrypted`.
  public let code: String
  /// What is wrong, in both languages.
  public let message: Bilingual
  /// The file and line, as in `report.txt:12`.
  public let place: String?
  /// What to do about it.
  public let advice: Bilingual?

  /// Makes a problem.
  public init(
    _ kind: Kind, _ code: String, _ message: Bilingual, at place: String? = nil,
    advice: Bilingual? = nil
  ) {
    self.kind = kind
    self.code = code
    self.message = message
    self.place = place
    self.advice = advice
  }

  /// The same problem at a place.
  public func at(_ place: String) -> Problem {
    Problem(kind, code, message, at: self.place ?? place, advice: advice)
  }
}

extension Problem: CustomStringConvertible {
  /// Place, message and advice on one line, in English.
  public var description: String {
    let head = place.map { "\($0): " } ?? ""
    let tail = advice.map { " \($0.english)" } ?? ""
    return head + message.english + tail
  }
}
