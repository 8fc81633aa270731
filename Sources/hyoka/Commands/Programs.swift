import Analysis
import ArgumentParser
import Judgement
import Policies
import Publishing
import Store

/// `hyoka programs`: the list of programs.
struct Programs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Lists the programs.")

  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/programs.json).")
  var json = false

  func run() async throws {
    let programs = try location.open().programs()
    if json {
      Console.write(try JSONText.encode(programs.map(ProgramListEntryJSON.init)))
    } else {
      for summary in programs {
        let cycles = summary.cycles.map(\.cycle.id).joined(separator: ", ")
        let fields = summary.cycles.first?.fields ?? 0
        Console.write(
          "\(summary.program.id)  \(summary.program.title ?? "–")  "
            + "\(summary.program.ministry.japanese)  \(cycles)  \(fields) fields\n")
      }
    }
  }
}

extension ProgramListEntryJSON {
  init(_ summary: ProgramSummary) {
    self.init(
      program: summary.program,
      cycles: summary.cycles.map { ($0.cycle, $0.fields, $0.opinions, $0.findings, $0.revisions) })
  }
}

/// `hyoka program ID`: the record of a program.
struct ProgramCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "program", abstract: "Prints the record of a program.")

  @OptionGroup var program: ProgramOptions
  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/program.json).")
  var json = false

  func run() async throws {
    let store = try location.open()
    let revision = try program.revision(in: store)
    let evaluation = try store.evaluation(revision)
    Console.write(
      json
        ? try JSONText.encode(
          ProgramJSON(
            evaluation, document: revision.jsonName, evidence: store.evidence(program.id)))
        : EvaluationText.text(evaluation, file: revision.name))
  }
}

extension DocumentRevision {
  var jsonName: DocumentName {
    DocumentName(
      name: name, format: DocumentFormat(rawValue: format) ?? .text, encoding: encoding,
      sha256: sha256, profile: profile)
  }
}

/// `hyoka field ID N`: the dossier of a field.
struct FieldCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "field", abstract: "Prints the dossier of a field.")

  @OptionGroup var program: ProgramOptions

  @Argument(help: "The field's number.")
  var number: Int

  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/field.json).")
  var json = false

  func run() async throws {
    let store = try location.open()
    let revision = try program.revision(in: store)
    let evaluation = try store.evaluation(revision)
    let field = try evaluation.knownField(number)
    let evidence = try store.evidence(program.id, field: number)
    let claims = try store.claims(
      field, in: evaluation, sources: evidence.projects.compactMap(EvidenceSource.init))
    Console.write(
      json
        ? try JSONText.encode(
          DossierJSON(field, in: evaluation, evidence: evidence, claims: claims))
        : DossierText.text(field, in: evaluation, file: revision.name))
  }
}

extension Evaluation {
  /// The field of a number, which must be there.
  func knownField(_ number: Int) throws(Problem) -> Field {
    if let field = field(number) { return field }
    let numbers = fields.map { "\($0.number)" }.joined(separator: ", ")
    throw Problem(
      .notFound, "field-unknown",
      Bilingual(
        ja: "施策\(program.id)に分野\(number)はありません。", en: "\(program.id) has no field \(number)."),
      advice: Bilingual(ja: "あるのは\(numbers)です。", en: "It has \(numbers)."))
  }
}

extension Store {
  /// What the project data says of a program's fields, or of one of them with suggestions too.
  func evidence(_ program: String, field: Int? = nil) throws -> FieldEvidence {
    FieldEvidence(
      names: try fieldNames(program),
      projects: try linkedProjects(program, field: field, suggestions: field != nil))
  }
}
