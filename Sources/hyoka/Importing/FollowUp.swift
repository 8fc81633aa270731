import Policies
import Site
import Store

/// What follows an import: links between sheets, links to fields, summaries, and the search index.
struct FollowUp {
  let store: Store
  let progress: ProgressLine
  /// Whether anything came that links may rest on.
  let links: Bool
  /// Whether what only pages and the search need is made too.
  let indexes: Bool

  func run() throws {
    if links { try link() }
    guard indexes else { return }
    progress.show(Console.text(Bilingual(ja: "集計", en: "summaries")))
    try store.updateSummaries()
    progress.show(Console.text(Bilingual(ja: "検索索引", en: "search index")))
    _ = try store.updateSearchIndex(.builtIn)
  }

  private func link() throws {
    progress.show(Console.text(Bilingual(ja: "年度間の対応付け", en: "linking sheets of different years")))
    try LineageLinking(store: store).run()
    progress.show(Console.text(Bilingual(ja: "個別分野との対応付け", en: "linking projects to fields")))
    try FieldLinking(store: store).run()
  }
}
