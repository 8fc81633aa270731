import Policies
public import Publishing
public import Store

extension DocumentRevision {
  /// The name of the document in JSON.
  public var jsonName: DocumentName {
    DocumentName(
      name: name, format: DocumentFormat(rawValue: format) ?? .text, encoding: encoding,
      sha256: sha256, profile: profile)
  }
}

extension ProgramListEntryJSON {
  /// Makes the entry of a program in the store.
  public init(_ summary: ProgramSummary) {
    self.init(
      program: summary.program,
      cycles: summary.cycles.map { ($0.cycle, $0.fields, $0.opinions, $0.findings, $0.revisions) })
  }
}
