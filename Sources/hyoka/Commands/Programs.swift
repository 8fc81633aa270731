import Analysis
import ArgumentParser
import Judgement
import Policies
import Publishing
import Site
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
      try Console.write(JSONText.encode(programs.map(ProgramListEntryJSON.init)))
    } else {
      for summary in programs {
        let cycles = summary.cycles.map(\.cycle.id).joined(separator: ", ")
        let fields = summary.cycles.first?.fields ?? 0
        let count = Console.text(Bilingual(ja: "分野\(fields)", en: "\(fields) fields"))
        try Console.write(
          "\(summary.program.id)  \(summary.program.title ?? "–")  "
            + "\(summary.program.ministry.japanese)  \(cycles)  \(count)\n")
      }
    }
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
    try Console.write(
      json
        ? try JSONText.encode(
          ProgramJSON(
            evaluation, document: revision.jsonName, evidence: store.evidence(program.id)))
        : EvaluationText.text(evaluation, file: revision.name))
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
    try Console.write(
      json
        ? try JSONText.encode(store.dossier(number, in: evaluation))
        : DossierText.text(
          try evaluation.knownField(number), in: evaluation,
          rating: try rating(evaluation, store), file: revision.name))
  }

  /// The rating that the first built-in profile proposes for the field.
  private func rating(_ evaluation: Evaluation, _ store: Store) throws -> RatingProposal? {
    guard let profile = try RatingProfile.builtIn().first else { return nil }
    let ratings = try store.ratings(
      evaluation, sources: try store.evidenceSources(program.id), profile: profile)
    return ratings.fields.first { $0.subject.field == number }
  }
}
