import Analysis
import ArgumentParser
import Policies
import Publishing
import Site
import Store

/// `hyoka claims ID`: what the results claim, and what the project data says of it.
struct Claims: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Splits the results into claims and sets the evidence beside each.")

  @OptionGroup var program: ProgramOptions
  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/claims.json).")
  var json = false

  func run() async throws {
    let store = try location.open()
    let evaluation = try store.evaluation(program.revision(in: store))
    let claims = try store.claims(evaluation)
    Console.write(
      json
        ? try JSONText.encode(ClaimsJSON(claims, of: evaluation)) : ClaimListing.text(claims))
  }
}

/// Claims as plain text: a table of counts, then the claims of each field.
enum ClaimListing {
  static func text(_ claims: ProgramClaims) -> String {
    var lines = [header]
    lines += claims.fields.map { row("\($0.field)", $0.overview) }
    lines.append(row(Console.text(Bilingual(ja: "計", en: "all")), claims.overview))
    for field in claims.fields { lines += [""] + describe(field) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let header =
    ([Bilingual(ja: "分野", en: "Field"), Bilingual(ja: "主張", en: "Claims")]
    + ClaimKind.allCases.map(\.title)
    + [
      Bilingual(ja: "不明", en: "Unclear"), Bilingual(ja: "根拠あり", en: "With evidence"),
      Bilingual(ja: "指標のないアウトカム", en: "Outcomes without indicator"),
      Bilingual(ja: "答えのない目標の句", en: "Goal phrases without answer"),
    ]).map(Console.text).joined(separator: "\t")

  private static func row(_ name: String, _ overview: ClaimOverview) -> String {
    let kinds = ClaimKind.allCases.map { overview.kinds[$0] ?? 0 }
    let counts =
      [overview.claims] + kinds
      + [
        overview.unclassed, overview.withEvidence, overview.outcomesWithoutIndicator,
        overview.unanswered,
      ]
    return ([name] + counts.map(String.init)).joined(separator: "\t")
  }

  private static func describe(_ field: FieldClaims) -> [String] {
    let unanswered = field.unanswered.map { "  ? \($0.text)" }
    return ["[\(field.field)] \(field.name ?? "")"] + field.claims.flatMap(describe) + unanswered
  }

  private static func describe(_ claim: SubstantiatedClaim) -> [String] {
    let kind = claim.claim.kind?.rawValue ?? "–"
    let verdict = claim.verdict.map { "  = \($0.rawValue)" } ?? ""
    return ["  \(claim.claim.number) \(kind)\(verdict)  \(claim.claim.text)"]
      + claim.evidence.prefix(3).map(describe)
  }

  private static func describe(_ evidence: ClaimEvidence) -> String {
    let name = evidence.name.split(separator: "\n").joined(separator: " ").prefix(40)
    let reason = evidence.comparison.map { "  \(Console.text($0.reason))" } ?? ""
    return "      \(evidence.kind.rawValue) \(evidence.project) \(name)  "
      + "（\(evidence.words.joined(separator: "・"))）\(reason)"
  }
}
