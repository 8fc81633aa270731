public import Policies

/// A document that is about to be stored.
public struct ImportedDocument: Sendable {
  let name: String
  let format: DocumentFormat
  let encoding: String?
  let sha256: String
  let evaluation: Evaluation
  let importedAt: String

  /// Makes it from what was read; `importedAt` is a time in ISO 8601.
  public init(
    name: String, format: DocumentFormat, encoding: String?, sha256: String,
    evaluation: Evaluation, importedAt: String
  ) {
    self.name = name
    self.format = format
    self.encoding = encoding
    self.sha256 = sha256
    self.evaluation = evaluation
    self.importedAt = importedAt
  }
}

/// What an import did.
public enum ImportOutcome: Hashable, Sendable {
  /// The first document for this program and cycle.
  case stored
  /// The same bytes are already there, as this revision.
  case unchanged(revision: Int)
  /// Another text for the same program and cycle: a new revision with this number.
  case revised(revision: Int)
}

/// The name of a revision of a document.
public struct DocumentRevision: Hashable, Sendable {
  /// The program.
  public let program: String
  /// The cycle, as `EvaluationCycle.id`.
  public let cycle: String
  /// The revision, from 1.
  public let number: Int
  /// The file's name, format, encoding, digest and profile.
  public let name, format: String
  /// The text encoding, if the format has one.
  public let encoding: String?
  /// SHA-256 of the bytes, and the profile they were read by.
  public let sha256, profile: String
  /// When it was imported, in ISO 8601.
  public let importedAt: String
  let id: Int64
}
