/// How much a finding matters.
public enum Severity: String, CaseIterable, Sendable {
  /// The record is incomplete or wrong without a person's attention.
  case error
  /// Something is likely not as meant.
  case warning
  /// Worth knowing.
  case note
}

/// Something that a reader of the record should know about its source (指摘).
public struct Finding: Hashable, Sendable {
  /// A stable name for the kind of finding, as in `repeated-character`.
  public let code: String
  /// How much it matters.
  public let severity: Severity
  /// What was found, in both languages of the interface.
  public let text: Bilingual
  /// The lines of the document it is about; nothing when it is about the whole.
  public let lines: ClosedRange<Int>?

  /// Makes a finding.
  public init(
    _ code: String, _ severity: Severity, _ text: Bilingual, lines: ClosedRange<Int>? = nil
  ) {
    self.code = code
    self.severity = severity
    self.text = text
    self.lines = lines
  }
}

/// One text in the two languages of the interface.
public struct Bilingual: Hashable, Sendable {
  /// The Japanese text.
  public let japanese: String
  /// The English text.
  public let english: String

  /// Makes a text from its two versions.
  public init(ja japanese: String, en english: String) {
    self.japanese = japanese
    self.english = english
  }
}
