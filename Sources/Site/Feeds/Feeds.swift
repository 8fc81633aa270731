import Analysis
import Judgement
import Markup
import Policies
import Store

/// Makes feeds from the store.
struct Feeds: Sendable {
  /// How many entries a feed has at most.
  static let mostEntries = 100

  let store: Store
  let address: SiteAddress

  /// A feed in a language; nothing if there is no such program.
  func xml(_ feed: Feed, _ language: Language) throws(Problem) -> String? {
    let program = try store.programs().first { $0.program.id == feed.program }?.program
    guard feed.program == nil || program != nil else { return nil }
    let entries = try entries(feed, language)
    return document(feed, program?.title ?? feed.program, entries, language)
  }

  private func entries(_ feed: Feed, _ language: Language) throws(Problem) -> [FeedEntry] {
    let all =
      switch feed {
      case .findings(let program):
        try store.documentFindings(program: program).map { FeedEntry($0, language) }
      case .opinions(let program): try answered(program, language)
      }
    return Array(all.prefix(Self.mostEntries))
  }

  /// Opinions that a person answered, the last answer first.
  private func answered(
    _ program: String?, _ language: Language
  ) throws(Problem) -> [FeedEntry] {
    var entries: [FeedEntry] = []
    for revision in try store.latestRevisions() where program == nil || revision.program == program
    {
      let evaluation = try store.evaluation(revision)
      let title = evaluation.program.title ?? revision.program
      entries += try store.opinions(evaluation).opinions.compactMap {
        FeedEntry($0, program: title, language)
      }
    }
    return entries.sorted { ($1.updated, $0.key) < ($0.updated, $1.key) }
  }

  private func document(
    _ feed: Feed, _ program: String?, _ entries: [FeedEntry], _ language: Language
  ) -> String {
    let title = language(feed.title) + (program.map { " – \($0)" } ?? "")
    return element(
      "feed", Attribute("xmlns", "http://www.w3.org/2005/Atom"),
      Attribute("xml:lang", language.rawValue)
    ) {
      element("id") { FeedEntry.id("feed \(feed.path(language))") }
      element("title") { "\(title) – Hyoka" }
      // A feed without entries is as old as time: nothing happened yet.
      element("updated") { entries.map(\.updated).max() ?? "1970-01-01T00:00:00Z" }
      element("author") { element("name") { "Hyoka" } }
      element(
        "link", Attribute("rel", "self"), Attribute("type", Self.mediaType),
        .href(address.url(feed.path(language))))
      element(
        "link", Attribute("rel", "alternate"), Attribute("type", "text/html"),
        .href(address.url(feed.page.path(language))))
      for entry in entries { entry.xml(address) }
    }.xml
  }

  static let mediaType = "application/atom+xml"
}
