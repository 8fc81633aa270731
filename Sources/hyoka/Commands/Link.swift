import ArgumentParser
import Foundation
import Policies
import Publishing
import Store

/// `hyoka link`: suggested links, and a person's word about them.
struct Link: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists suggested links, and confirms or rejects them.",
    subcommands: [LinkList.self, LinkConfirm.self, LinkReject.self], defaultSubcommand: nil)
}

/// `hyoka link list PROGRAM`: links between fields and projects.
struct LinkList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the links between a program's fields and projects.")

  @OptionGroup var program: ProgramOptions
  @OptionGroup var location: StoreOptions

  @Flag(help: "Only suggestions that nobody decided.")
  var open = false

  @Flag(help: "Print JSON (docs/schemas/links.json).")
  var json = false

  func run() async throws {
    let store = try location.open()
    _ = try program.revision(in: store)
    let links = try store.fieldLinks(program.id).filter { !open || $0.method == .suggested }
    if json {
      Console.write(try JSONText.encode(links.map(LinkJSON.init)))
    } else {
      for link in links {
        let basis = (link.words + link.facts).joined(separator: ", ")
        Console.write(
          "\(link.field)  \(link.project)  \(link.method.rawValue)  "
            + "\(Int((link.score * 100).rounded())) %  \(link.name)  \(basis)\n")
      }
    }
  }
}

/// What a decision is about.
struct LinkDecisionOptions: ParsableArguments {
  @Argument(
    help: """
      What is linked: PROGRAM/FIELD PROJECT for a field; LATER-SHEET EARLIER-SHEET with --lineage; \
      PROJECT contributions with --contribution; PROGRAM/CYCLE/FIELD CYCLE/FIELD with --crosswalk.
      """)
  var subject: String

  @Argument(help: "What it is linked to.")
  var object: String

  @Flag(help: "The two are numbers of sheets, as hyoka project --json lists them.")
  var lineage = false

  @Flag(help: "The project counts as contributions to international organisations, or not.")
  var contribution = false

  @Flag(help: "The two are fields of an older and a newer cycle of one program.")
  var crosswalk = false

  @Option(help: "Why.")
  var reason: String?

  @Option(help: "Who decides.")
  var by: String?

  func decide(_ verdict: Decision.Verdict, _ location: StoreOptions) throws {
    let store = try location.open()
    if kind == .fieldLink { try check(store) }
    if kind == .crosswalk { try CrosswalkPair.check(subject, object, in: store) }
    try store.add(
      Decision(
        kind: kind, subject: subject, object: object, verdict: verdict, reason: reason,
        decidedBy: by ?? ProcessInfo.processInfo.environment["USER"],
        decidedAt: Date().ISO8601Format()))
    if kind == .lineage { try LineageLinking(store: store).run() }
    let done = Bilingual(ja: "記録しました", en: "recorded")
    Console.write("\(subject) \(object): \(verdict.rawValue) (\(Console.text(done)))\n")
  }

  private var kind: Decision.Kind {
    lineage ? .lineage : contribution ? .contribution : crosswalk ? .crosswalk : .fieldLink
  }

  /// The link must be there to be decided.
  private func check(_ store: Store) throws {
    let parts = subject.split(separator: "/")
    let links = parts.count == 2 ? try store.fieldLinks(String(parts[0])) : []
    guard let field = parts.last.flatMap({ Int($0) }),
      links.contains(where: { $0.field == field && $0.project == object })
    else {
      throw Problem(
        .notFound, "link-unknown",
        Bilingual(
          ja: "\(subject)と事業\(object)を結ぶ候補はありません。",
          en: "There is no link between \(subject) and project \(object)."),
        advice: Bilingual(
          ja: "hyoka link list で候補を確かめてください。", en: "See hyoka link list for what there is."))
    }
  }
}

/// `hyoka link confirm`.
struct LinkConfirm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Confirms a suggested link.")
  @OptionGroup var decision: LinkDecisionOptions
  @OptionGroup var location: StoreOptions
  func run() async throws { try decision.decide(.confirmed, location) }
}

/// `hyoka link reject`.
struct LinkReject: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Rejects a suggested link; it is not shown again.")
  @OptionGroup var decision: LinkDecisionOptions
  @OptionGroup var location: StoreOptions
  func run() async throws { try decision.decide(.rejected, location) }
}

/// A link in `hyoka link list --json`.
struct LinkJSON: Encodable {
  let field: Int
  let project, name, link: String
  let score: Double
  let words, facts: [String]

  init(_ link: FieldLink) {
    field = link.field
    project = link.project
    name = link.name
    self.link = link.method.rawValue
    score = link.score
    words = link.words
    facts = link.facts
  }
}
