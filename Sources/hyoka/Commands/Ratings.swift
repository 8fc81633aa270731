import Analysis
import ArgumentParser
import Foundation
import Judgement
import Policies
import Publishing
import Store

/// `hyoka ratings`: proposed ratings, and a person's word about them.
struct Ratings: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Proposes ratings by the rules of a profile, and keeps what people confirm.",
    subcommands: [RatingsShow.self, RatingsConfirm.self, RatingsWithdraw.self],
    defaultSubcommand: RatingsShow.self)
}

/// `hyoka ratings show ID`: the proposals, with everything they rest on.
struct RatingsShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Lists the ratings that the rules propose.")

  @OptionGroup var program: ProgramOptions
  @OptionGroup var scale: RatingProfileOptions
  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/ratings.json).")
  var json = false

  func run() async throws {
    let profile = try scale.read()
    let store = try location.open()
    let evaluation = try store.evaluation(program.revision(in: store))
    let ratings = try store.ratings(
      evaluation, sources: try store.evidenceSources(program.id), profile: profile)
    try Console.write(
      json ? try JSONText.encode(RatingsJSON(ratings)) : RatingsListing.text(ratings))
  }
}

/// The scale of a rating.
struct RatingProfileOptions: ParsableArguments {
  @Option(
    help: "A built-in profile (common, mofa) or a JSON file of one's own (docs/judgement.md).")
  var profile = "common"

  func read() throws -> RatingProfile {
    let known = try RatingProfile.builtIn()
    if let found = known.first(where: { $0.id == profile }) { return found }
    guard let json = FileManager.default.contents(atPath: profile) else {
      let names = known.map(\.id).joined(separator: ", ")
      throw Problem(
        .unreadable, "profile-unknown",
        Bilingual(
          ja: "評価区分「\(profile)」はなく、その名のファイルも読めません。",
          en: "There is no profile \(profile), and no file of that name can be read."),
        advice: Bilingual(ja: "組み込みの区分は\(names)です。", en: "Built in are \(names)."))
    }
    let own = try RatingProfile(json: json, name: profile)
    guard !known.contains(where: { $0.id == own.id }) else {
      throw Problem(
        .invalid, "profile-name-taken",
        Bilingual(
          ja: "id「\(own.id)」は組み込みの評価区分のものです。", en: "The id \(own.id) is that of a built-in profile."
        ),
        at: profile,
        advice: Bilingual(ja: "別のidにしてください。", en: "Choose another id."))
    }
    return own
  }
}

/// What a person says about a rating.
struct RatingDecisionOptions: ParsableArguments {
  @OptionGroup var program: ProgramOptions

  @Argument(help: "The field's number, or program for the program as a whole.")
  var field: String

  @Argument(help: "The level, as hyoka ratings --json names it.")
  var level: String

  @OptionGroup var scale: RatingProfileOptions

  @OptionGroup var why: ReasonOptions
  @OptionGroup var decider: DeciderOptions

  @OptionGroup var location: StoreOptions

  func decide(_ verdict: Decision.Verdict) throws {
    let profile = try scale.read()
    guard profile.level(level) != nil else {
      let names = profile.levels.map(\.id).joined(separator: ", ")
      throw unknown(
        Bilingual(ja: "「\(level)」という段階はありません。", en: "There is no level \(level)."),
        Bilingual(ja: "あるのは\(names)です。", en: "There are \(names)."))
    }
    let store = try location.open()
    let evaluation = try store.evaluation(program.revision(in: store))
    let subject = RatingSubject(
      program: program.id, cycle: evaluation.cycle.id, field: try number(in: evaluation))
    try decider.keep(
      .rating, subject.key, "\(profile.id)/\(level)", verdict, reason: why.reason, in: store)
  }

  private func number(in evaluation: Evaluation) throws -> Int? {
    if field == "program" { return nil }
    guard let number = Int(field), evaluation.field(number) != nil else {
      let numbers = evaluation.fields.map { "\($0.number)" }.joined(separator: ", ")
      throw unknown(
        Bilingual(ja: "分野「\(field)」はありません。", en: "There is no field \(field)."),
        Bilingual(ja: "あるのは\(numbers)、全体はprogramです。", en: "There are \(numbers), and program."))
    }
    return number
  }

  private func unknown(_ message: Bilingual, _ advice: Bilingual) -> Problem {
    Problem(.notFound, "rating-unknown", message, advice: advice)
  }
}

/// `hyoka ratings confirm`.
struct RatingsConfirm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Keeps a rating that a person gives, with the reason.")
  @OptionGroup var decision: RatingDecisionOptions
  func run() async throws { try decision.decide(.confirmed) }
}

/// `hyoka ratings withdraw`.
struct RatingsWithdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Takes back a confirmed rating; the record keeps both.")
  @OptionGroup var decision: RatingDecisionOptions
  func run() async throws { try decision.decide(.rejected) }
}

/// Ratings as plain text.
enum RatingsListing {
  static func text(_ ratings: ProgramRatings) -> String {
    let stated =
      ratings.stated.isEmpty
      ? [Console.text(Bilingual(ja: "文書に評語は記載されていません。", en: "The document states no rating."))]
      : ratings.stated.map { "\($0.line): \(Console.text($0.level.name))" }
    let lines =
      stated + self.lines(ratings.program, "program")
      + ratings.fields.flatMap { proposal in
        self.lines(proposal, proposal.subject.field.map { "\($0)" } ?? "")
      }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A proposal with its reasons and what a person confirmed, behind what it is about.
  static func lines(_ proposal: RatingProposal, _ name: String) -> [String] {
    let levels = proposal.candidates.map { Console.text($0.name) }.joined(separator: " / ")
    let counted = proposal.inputs.count { $0.use == .counted }
    var lines = [
      "\(name)  [\(proposal.status.rawValue)]  \(levels.isEmpty ? "–" : levels)  "
        + Console.text(Bilingual(ja: "指標\(counted)件による", en: "by \(counted) indicators"))
    ]
    lines += proposal.reasons.map { "    \(Console.text($0.text))" }
    if let confirmed = proposal.confirmation {
      let level = proposal.profile.level(confirmed.level).map { Console.text($0.name) }
      let label = Console.text(Bilingual(ja: "確定", en: "confirmed"))
      lines.append("    \(label): \(level ?? confirmed.level)  \(confirmed.reason ?? "")")
    }
    return lines
  }
}
