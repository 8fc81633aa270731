import Analysis
import ArgumentParser
import Foundation
import Judgement
import Policies
import Publishing
import Store

/// `hyoka claims`: what the results claim, what the project data says of it, and what people decide.
struct Claims: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Splits the results into claims, sets the evidence beside each, and keeps decisions.",
    subcommands: [ClaimsShow.self, ClaimsConfirm.self, ClaimsReject.self, ClaimsMeasure.self],
    defaultSubcommand: ClaimsShow.self)
}

/// `hyoka claims show ID`.
struct ClaimsShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Lists claims with their evidence. This is the default.")

  @OptionGroup var program: ProgramOptions
  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/claims.json).")
  var json = false

  func run() async throws {
    let store = try location.open()
    let evaluation = try store.evaluation(program.revision(in: store))
    let claims = try store.claims(
      evaluation, sources: try store.evidenceSources(evaluation.program.id))
    try Console.write(
      json
        ? try JSONText.encode(ClaimsJSON(claims, of: evaluation)) : ClaimListing.text(claims))
  }
}

/// What a person says about a claim.
struct ClaimDecisionOptions: ParsableArguments {
  @OptionGroup var program: ProgramOptions

  @Argument(help: "The claim, as FIELD.NUMBER: 6.7 is the seventh claim of field 6.")
  var claim: String

  @Option(help: "The verdict: supports, contradicts or silent.")
  var verdict: String?

  @Option(help: "The kind: input, activity, output, outcome, state, issue or plan.")
  var kind: String?

  @OptionGroup var why: ReasonOptions
  @OptionGroup var decider: DeciderOptions
  @OptionGroup var location: StoreOptions

  func validate() throws {
    if (verdict == nil) == (kind == nil) {
      throw ValidationError("Give --verdict or --kind, one of them.")
    }
  }

  func decide(_ decision: Decision.Verdict) throws {
    let object = try object()
    let store = try location.open()
    let evaluation = try store.evaluation(program.revision(in: store))
    let key = ClaimKey(
      program: program.id, cycle: evaluation.cycle.id, claim: try claim(in: evaluation))
    try decider.keep(.claim, key.text, object, decision, reason: why.reason, in: store)
  }

  /// What the decision is about, as the store keeps it.
  private func object() throws -> String {
    if let verdict {
      return "verdict/\(try known(verdict, ClaimVerdict.allCases.map(\.rawValue)))"
    }
    return "kind/\(try known(kind ?? "", ClaimKind.allCases.map(\.rawValue)))"
  }

  private func known(_ word: String, _ words: [String]) throws -> String {
    if words.contains(word) { return word }
    throw Problem(
      .usage, "word-unknown",
      Bilingual(ja: "「\(word)」は使えません。", en: "\(word) is not known."),
      advice: Bilingual(
        ja: "使えるのは\(words.joined(separator: ", "))です。",
        en: "Known are \(words.joined(separator: ", "))."))
  }

  private func claim(in evaluation: Evaluation) throws -> Claim {
    let numbers = claim.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let field = numbers[0], let number = numbers[1] else {
      throw Problem(
        .usage, "claim-unreadable",
        Bilingual(ja: "主張「\(claim)」が読めません。", en: "The claim \(claim) cannot be read."),
        advice: Bilingual(
          ja: "分野6の7番目の主張は6.7と書いてください。", en: "Write 6.7 for the seventh claim of field 6."))
    }
    let found = try evaluation.knownField(field)
    let claims = ClaimReader(try ClaimRules.builtIn(), fields: evaluation.fields).claims(of: found)
    guard let claim = claims.first(where: { $0.number == number }) else {
      throw Problem(
        .notFound, "claim-unknown",
        Bilingual(
          ja: "分野\(field)に主張\(number)はありません。", en: "Field \(field) has no claim \(number)."),
        advice: Bilingual(
          ja: "主張は\(claims.count)件です。", en: "The number of its claims is \(claims.count)."))
    }
    return claim
  }
}

/// `hyoka claims confirm`.
struct ClaimsConfirm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Keeps the verdict on a claim, or its kind, that a person gives, with the reason.")
  @OptionGroup var decision: ClaimDecisionOptions
  func run() async throws { try decision.decide(.confirmed) }
}

/// `hyoka claims reject`.
struct ClaimsReject: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Sets a proposed verdict or kind aside, or takes a confirmed one back.")
  @OptionGroup var decision: ClaimDecisionOptions
  func run() async throws { try decision.decide(.rejected) }
}
