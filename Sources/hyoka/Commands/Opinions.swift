import Analysis
import ArgumentParser
import Foundation
import Policies
import Publishing
import Site
import Store

/// `hyoka opinions`: the opinion ledger of a program, and a person's answers.
struct Opinions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the opinions of a program with what became of them, and takes answers.",
    subcommands: [OpinionList.self, OpinionAnswer.self], defaultSubcommand: OpinionList.self)
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
    let review = try store.opinions(revision).filtered(by: filter)
    let remarks = projects ? try store.remarks(program.id).filtered(by: filter).entries : nil
    Console.write(
      json
        ? try JSONText.encode(OpinionsJSON(review, remarks: remarks))
        : OpinionListing.text(review, remarks: remarks ?? []))
  }
}

/// `hyoka opinions answer ID NUMBER`.
struct OpinionAnswer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Records what became of an opinion.")

  @OptionGroup var program: ProgramOptions

  @Argument(help: "The opinion's number in the document.")
  var number: Int

  @OptionGroup var location: StoreOptions

  @Option(help: "unanswered, answered, reflected, partly or declined.")
  var status: String

  @Option(help: "The answer in words.")
  var response: String?

  @OptionGroup var decider: DeciderOptions

  func run() async throws {
    let status = try ResponseWords.builtIn().read(status)
    let store = try location.open()
    let opinion = try store.opinions(program.revision(in: store)).opinion(number)
    try store.add(
      OpinionResponse(
        status: status, text: response, by: decider.name, at: Date().ISO8601Format()),
      to: opinion.key)
    DeciderOptions.report("\(opinion.key.text): \(status.rawValue)")
  }
}
