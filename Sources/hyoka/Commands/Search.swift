import ArgumentParser
import Policies
import Publishing
import Site
import Store

/// `hyoka search WORDS`: full-text search over the whole record.
struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Searches the whole record: documents, projects, payees, series.",
    discussion: """
      All words are wanted; OR between words wants one of them, NOT leaves out what has the next word, \
      "quotation marks" make a phrase, a star behind a word asks for words that begin so, parentheses \
      group. Width, letter case and variants of characters make no difference. docs/search.md says \
      more.
      """)

  @Argument(help: "Words to search for.")
  var words: [String]

  @OptionGroup var location: StoreOptions

  @Option(
    help: """
      Only hits of this kind: program, field, goal, result, nextGoal, opinion, project, indicator, \
      inspection, payee, series, document.
      """)
  var kind: String?

  @Option(help: "Only hits of this ministry, as its sheets name it.")
  var ministry: String?

  @Option(help: "Only sheets of this year, and documents that evaluate up to it.")
  var year: String?

  @Option(help: "Only hits of this field, as mofa-ii-1/3.")
  var field: String?

  @Option(help: "How many hits to print. Default: 20.")
  var limit: String?

  @Option(help: "How many hits to pass over.")
  var offset: String?

  @Flag(help: "Print JSON (docs/schemas/search.json).")
  var json = false

  func run() async throws {
    let request = try SearchRequest([
      "q": words.joined(separator: " "), "kind": kind ?? "", "ministry": ministry ?? "",
      "year": year ?? "", "field": field ?? "", "limit": limit ?? "", "offset": offset ?? "",
    ])
    let store = try location.open()
    try store.bringSearchUpToDate()
    let results = try store.search(request)
    try Console.write(
      json
        ? try JSONText.encode(SearchJSON(results) { $0.path(.japanese) })
        : SearchListing(results: results).text)
  }
}

extension Store {
  /// Brings the search index up to date, and says so where that takes a while.
  func bringSearchUpToDate() throws {
    guard try !isSearchIndexCurrent(.builtIn) else { return }
    let message = Bilingual(
      ja: "検索索引を更新しています。", en: "Bringing the search index up to date.")
    Console.error("hyoka: \(Console.text(message))")
    try updateSearchIndex(.builtIn)
  }
}
