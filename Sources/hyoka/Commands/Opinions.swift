import Analysis
import ArgumentParser
import Foundation
import Judgement
import Policies
import Publishing
import Store

/// `hyoka opinions`: the opinion ledger of a program, and a person's answers.
struct Opinions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the opinions of a program with what became of them, and takes answers.",
    subcommands: [
      OpinionList.self, OpinionAnswer.self, OpinionsConfirm.self, OpinionsReject.self,
    ], defaultSubcommand: OpinionList.self)
}

/// `hyoka opinions ID`.
struct OpinionList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the opinions of a program with what became of them.")

  @OptionGroup var program: ProgramOptions
  @OptionGroup var location: StoreOptions

  @Option(help: "Only about this field.")
  var field: String?

  @Option(
    help: "Only with a sentence of this kind: praise, request, question, concern, suggestion.")
  var kind: String?

  @Option(help: "Only these: unanswered, answered, reflected, partly, declined.")
  var status: String?

  @Option(help: "Only of evaluations of this year.")
  var year: String?

  @Flag(help: "Also what experts and review teams said about the projects of the program.")
  var projects = false

  @Flag(help: "Print JSON (docs/schemas/opinions.json).")
  var json = false

  func run() async throws {
    let filter = try LedgerFilter([
      "field": field ?? "", "kind": kind ?? "", "status": status ?? "", "year": year ?? "",
    ])
    let store = try location.open()
    let revision = try program.revision(in: store)
    if let field = filter.field { _ = try store.evaluation(revision).knownField(field) }
    let review = try store.opinions(store.evaluation(revision)).filtered(by: filter)
    let remarks = projects ? try store.remarks(program.id).filtered(by: filter).entries : nil
    try Console.write(
      json
        ? try JSONText.encode(OpinionsJSON(review, remarks: remarks))
        : OpinionListing.text(review, remarks: remarks ?? []))
  }
}

/// An opinion of a program's document, or a remark on one of its projects.
struct OpinionOptions: ParsableArguments {
  @OptionGroup var program: ProgramOptions

  @Argument(
    help: """
      The opinion's number in the document, or a remark on a project as hyoka opinions --projects lists \
      it: projects/PROJECT/YEAR/SOURCE.
      """)
  var number: String

  /// What responses and decisions name it by; it must be there.
  func id(in store: Store) throws -> String {
    if let number = Int(number) {
      let evaluation = try store.evaluation(program.revision(in: store))
      return try store.opinions(evaluation).opinion(number).key.text
    }
    if try store.remarks(program.id).entries.contains(where: { $0.id == number }) { return number }
    throw Problem(
      .notFound, "remark-unknown",
      Bilingual(
        ja: "施策\(program.id)の事業に所見「\(number)」はありません。",
        en: "The projects of \(program.id) have no remark \(number)."),
      advice: Bilingual(
        ja: "hyoka opinions \(program.id) --projects で一覧を確かめてください。",
        en: "See hyoka opinions \(program.id) --projects for what there is."))
  }
}

/// `hyoka opinions answer ID NUMBER`.
struct OpinionAnswer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Records what became of an opinion or a remark.")

  @OptionGroup var opinion: OpinionOptions
  @OptionGroup var location: StoreOptions

  @Option(help: "unanswered, answered, reflected, partly or declined.")
  var status: String

  @Option(help: "The answer in words.")
  var response: String?

  @OptionGroup var decider: DeciderOptions

  func run() async throws {
    let status = try ResponseWords.builtIn().read(status)
    let store = try location.open()
    let id = try opinion.id(in: store)
    try store.add(
      OpinionResponse(
        status: status, text: response, by: decider.name, at: Date().ISO8601Format()),
      to: id)
    try DeciderOptions.report("\(id): \(status.rawValue)")
  }
}

/// What a person says about a kind of an opinion.
struct OpinionKindOptions: ParsableArguments {
  @OptionGroup var opinion: OpinionOptions

  @Option(help: "The kind: praise, request, question, concern or suggestion.")
  var kind: String

  @OptionGroup var why: ReasonOptions
  @OptionGroup var decider: DeciderOptions
  @OptionGroup var location: StoreOptions

  func decide(_ decision: Decision.Verdict) throws {
    guard let known = try LedgerFilter(["kind": kind]).kind else {
      throw ValidationError("A kind has a name.")
    }
    let store = try location.open()
    try decider.keep(
      .opinionKind, try opinion.id(in: store), known.rawValue, decision, reason: why.reason,
      in: store)
  }
}

/// `hyoka opinions confirm`.
struct OpinionsConfirm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Keeps that an opinion or a remark is of a kind.")
  @OptionGroup var decision: OpinionKindOptions
  func run() async throws { try decision.decide(.confirmed) }
}

/// `hyoka opinions reject`.
struct OpinionsReject: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Keeps that an opinion or a remark is not of a kind.")
  @OptionGroup var decision: OpinionKindOptions
  func run() async throws { try decision.decide(.rejected) }
}
