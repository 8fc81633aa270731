import ArgumentParser
import Judgement
import Policies
import Store

/// What `hyoka link confirm` and `reject` decide about, besides links between fields and projects.
enum LinkSubject: String, EnumerableFlag {
  case lineage
  case contribution
  case indicator
  case crosswalk

  static func help(for value: LinkSubject) -> ArgumentHelp? {
    switch value {
    case .lineage: "The two are numbers of sheets, as hyoka project --json lists them."
    case .contribution:
      "The project counts as contributions to international organisations, or not."
    case .indicator:
      "The two are reports of an indicator, as hyoka project --json lists them in joins and suggestedJoins."
    case .crosswalk: "The two are fields of an older and a newer cycle of one program."
    }
  }
}

/// What a decision is about.
struct LinkDecisionOptions: ParsableArguments {
  @Argument(
    help: """
      What is linked: PROGRAM/FIELD PROJECT for a field; LATER-SHEET EARLIER-SHEET with --lineage; \
      PROJECT contributions with --contribution; LATER-REPORT EARLIER-REPORT with --indicator; \
      PROGRAM/CYCLE/FIELD CYCLE/FIELD with --crosswalk.
      """)
  var subject: String

  @Argument(help: "What it is linked to.")
  var object: String

  @Flag(exclusivity: .exclusive)
  var about: LinkSubject?

  @Option(help: "Why.")
  var reason: String?

  @OptionGroup var decider: DeciderOptions

  func decide(_ verdict: Decision.Verdict, _ location: StoreOptions) throws {
    let store = try location.open()
    let check = LinkDecisionCheck(store: store, subject: subject, object: object)
    switch about {
    case nil: try check.field()
    case .lineage: try check.lineage()
    case .contribution: try check.contribution()
    case .indicator: try check.indicator()
    case .crosswalk: try CrosswalkPair.check(subject, object, in: store)
    }
    try decider.keep(
      about?.kind ?? .fieldLink, subject, object, verdict, reason: reason, in: store)
    if about == .lineage {
      try LineageLinking(store: store).run()
      try FieldLinking(store: store).run()
      try store.updateSummaries()
    }
  }
}

extension LinkSubject {
  fileprivate var kind: Decision.Kind {
    switch self {
    case .lineage: .lineage
    case .contribution: .contribution
    case .indicator: .indicator
    case .crosswalk: .crosswalk
    }
  }
}

/// Whether the two things of a decision are there and can be one.
struct LinkDecisionCheck {
  let store: Store
  let subject, object: String

  /// The link must be there to be decided.
  func field() throws {
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

  /// Both sheets must be there, the later one first.
  func lineage() throws {
    let (later, earlier) = (try sheet(subject), try sheet(object))
    guard later.year > earlier.year else { throw inOrder(later.year, earlier.year) }
    guard later.source != .derived, earlier.source != .derived else {
      throw Problem(
        .invalid, "sheet-derived",
        Bilingual(
          ja: "加工データのシートは年度間の対応付けに使いません。",
          en: "Sheets of derived data are not followed over the years."),
        advice: Self.projectAdvice)
    }
  }

  /// The project must be there, and the word be right.
  func contribution() throws {
    guard object == "contributions" else {
      throw Problem(
        .invalid, "contribution-word",
        Bilingual(
          ja: "「\(object)」ではなく「contributions」と書きます。",
          en: "It says \(object), not contributions."),
        advice: Bilingual(
          ja: "例：hyoka link confirm 1152 contributions --contribution",
          en: "As in: hyoka link confirm 1152 contributions --contribution"))
    }
    _ = try store.knownProject(subject)
  }

  /// Both reports must be of one project and kind, the later one first.
  func indicator() throws {
    guard let sheet = subject.split(separator: ".").first.flatMap({ Int64($0) }),
      let project = try store.project(ofSheet: sheet),
      let later = project.reports.first(where: { $0.key == subject })
    else { throw unknownReport(subject) }
    guard let earlier = project.reports.first(where: { $0.key == object }) else {
      throw unknownReport(object)
    }
    guard later.kind == earlier.kind else {
      throw Problem(
        .invalid, "reports-of-two-kinds",
        Bilingual(
          ja: "\(subject)は\(later.kind.rawValue)、\(object)は\(earlier.kind.rawValue)の指標です。",
          en: "\(subject) is an \(later.kind.rawValue), \(object) an \(earlier.kind.rawValue)."),
        advice: Self.projectAdvice)
    }
    guard later.sheetYear > earlier.sheetYear else {
      throw inOrder(later.sheetYear, earlier.sheetYear)
    }
  }

  private func sheet(_ text: String) throws -> ProjectSheet {
    guard let id = Int64(text), let sheet = try store.sheet(id) else {
      throw Problem(
        .notFound, "sheet-unknown",
        Bilingual(ja: "シート「\(text)」はありません。", en: "There is no sheet \(text)."),
        advice: Self.projectAdvice)
    }
    return sheet
  }

  private func unknownReport(_ text: String) -> Problem {
    Problem(
      .notFound, "report-unknown",
      Bilingual(
        ja: "その事業に指標の報告「\(text)」はありません。",
        en: "The project has no report \(text) of an indicator."),
      advice: Self.projectAdvice)
  }

  private func inOrder(_ later: Int, _ earlier: Int) -> Problem {
    Problem(
      .invalid, "sheets-not-in-order",
      Bilingual(
        ja: "先に書くシート（\(later)年度）が、後に書くシート（\(earlier)年度）より新しくありません。",
        en: "The sheet named first (\(later)) is not later than the second (\(earlier))."),
      advice: Self.projectAdvice)
  }

  private static let projectAdvice = Bilingual(
    ja: "hyoka project 事業ID --json で番号を確かめてください。",
    en: "See hyoka project ID --json for the numbers.")
}
