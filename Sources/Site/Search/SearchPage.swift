import Markup
import Policies
import Publishing

/// What a search found.
struct SearchPage: ListingPage {
  /// What became of the request.
  enum Outcome {
    case nothingAsked
    case refused(Problem)
    case found(SearchResults)
  }

  let request: SearchRequest
  let outcome: Outcome
  let names: SearchNames
  var licences: [Bilingual] = []

  var route: Route { .search }
  var searched: String { request.query }
  var query: [(name: String, value: String)] { SearchAddress(request).words }

  func title(_ language: Language) -> String {
    switch outcome {
    case .nothingAsked: language("検索", "Search")
    case .refused: language("「\(request.query)」の検索", "Search for “\(request.query)”")
    case .found(let results):
      language(
        "「\(request.query)」の検索結果 \(Text.number(Int64(results.total)))件\(pageNumber(language))",
        "\(Text.number(Int64(results.total))) found for “\(request.query)”\(pageNumber(language))")
    }
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    []
  }

  func data(_ language: Language) -> DataTable {
    var hits: [SearchHit] = []
    if case .found(let results) = outcome { hits = results.hits }
    return DataTable(title(language), SearchHit.columns(language), hits, licences: licences)
  }

  /// Tells the titles of the pages of one search apart.
  private func pageNumber(_ language: Language) -> String {
    guard request.offset > 0 else { return "" }
    return language("（\(request.offset + 1)件目から）", ", from number \(request.offset + 1)")
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { Text.imported(title(language), language) }
    switch outcome {
    case .nothingAsked:
      JapaneseTextsNote.html("", language)
      SearchHelp().html(language)
    case .refused(let problem):
      element("p", .class("banner"), Attribute("role", "alert")) {
        language(problem.message)
        if let advice = problem.advice { language("", " ") + language(advice) }
      }
      SearchHelp().html(language)
    case .found(let results): found(results, language)
    }
  }

  @HTMLBuilder private func found(_ results: SearchResults, _ language: Language) -> [HTML] {
    if !results.isCurrent { notCurrent(language) }
    JapaneseTextsNote.html(request.query, language)
    SearchChoices(request: request, names: names).html(language)
    if results.hits.isEmpty {
      nothing(results, language)
      if results.total == 0 { SearchHelp().html(language) }
    }
    element("div", .class("found")) {
      element("div") {
        SearchHitList(results: results, names: names).html(language)
        SearchPaging(results: results).html(language)
        if results.total > 0 { downloads(language) }
      }
      if !results.facets.kinds.isEmpty {
        SearchFacetView(results: results, names: names).html(language)
      }
    }
    if results.total > 0 { LicenceList(licences: licences).html(language) }
  }

  private func downloads(_ language: Language) -> HTML {
    let most = Text.number(Int64(SearchRequest.mostHits))
    return Downloads(
      route: route, query: Query.write(SearchAddress(request).asked),
      label: Bilingual(ja: "検索結果（上位\(most)件まで）", en: "The hits, up to \(most)")
    ).html(language)
  }

  private func notCurrent(_ language: Language) -> HTML {
    element("p", .class("banner")) {
      language(
        "検索索引が取込みに追いついていないため、新しい記録は見つからないことがあります（hyoka search で更新できます）。",
        "The search index is behind the imports, so new records may be missing (hyoka search brings it"
          + " up to date).")
    }
  }

  private func nothing(_ results: SearchResults, _ language: Language) -> HTML {
    element("p") {
      results.total > 0
        ? language(
          "この位置に結果はありません。", "There are no hits so far down.")
        : SearchAddress(request).filters.isEmpty
          ? language(
            "見つかりませんでした。語を短くするか、減らしてください。",
            "Nothing was found. Try shorter or fewer words.")
          : language(
            "この絞り込みでは見つかりませんでした。絞り込みを外してください。",
            "Nothing was found with these filters. Take one away.")
    }
  }
}
