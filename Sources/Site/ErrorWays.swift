import Policies

extension ErrorPage {
  /// A place from which to go on.
  struct Way {
    let title: Bilingual
    let route: Route
    /// What stands behind the path, with its question mark.
    var query = ""

    /// A search for what was asked for.
    static func search(_ words: String) -> Way {
      Way(
        title: Bilingual(ja: "「\(words)」を検索", en: "Search for “\(words)”"), route: .search,
        query: Query.write([(name: "q", value: words)]))
    }

    /// The same page as it is without conditions.
    static func bare(_ route: Route) -> Way {
      Way(
        title: Bilingual(ja: "条件を付けずに開く", en: "Open it without conditions"),
        route: route.page)
    }
  }
}

extension Route {
  /// The page, where the address is that of a file.
  fileprivate var page: Route {
    if case .file(let page, _) = self { page } else { self }
  }

  /// What is not in the record, as readers call it, and the list that holds all there are.
  private var sought: (kind: Bilingual, name: String, list: Route, listed: Bilingual)? {
    switch page {
    case .project(let id):
      (.init(ja: "事業", en: "project"), id, .projects, .init(ja: "事業の一覧", en: "All projects"))
    case .ministry(let id):
      (.init(ja: "府省庁", en: "ministry"), id, .ministries, .init(ja: "府省庁の一覧", en: "Ministries"))
    case .series(let id):
      (.init(ja: "系列", en: "series"), id, .comparison, .init(ja: "国際比較の系列", en: "All series"))
    case .term(let word):
      (.init(ja: "用語", en: "term"), word, .terms, .init(ja: "文書の用語", en: "All terms"))
    case .payee(let name):
      (.init(ja: "支出先", en: "payee"), name, .search, .init(ja: "検索のしかた", en: "How to search"))
    case .source(let id):
      (.init(ja: "ファイル", en: "file"), "\(id)", .sources, .init(ja: "データの出所", en: "All files"))
    case .field(_, _, let number):
      (
        .init(ja: "個別分野", en: "field"), "\(number)", .programs,
        .init(ja: "施策の一覧", en: "All programs")
      )
    case .program(let id, _), .document(let id, _, _), .reconciliation(let id), .flow(let id),
      .revisions(let id), .checks(let id), .claims(let id), .programOpinions(let id):
      (.init(ja: "施策", en: "program"), id, .programs, .init(ja: "施策の一覧", en: "All programs"))
    default: nil
    }
  }

  /// That there is no such thing, in words.
  var absence: Bilingual? {
    switch page {
    case .program(_, _?), .document:
      Bilingual(ja: "この期間や版の文書は記録にありません。", en: "The record has no such cycle or revision.")
    case .revisions:
      Bilingual(ja: "この期間の目標は記録にありません。", en: "The record has no goals of these cycles.")
    default:
      sought.map { sought in
        Bilingual(
          ja: "\(sought.kind.japanese)「\(sought.name)」は記録にありません。",
          en: "The record has no \(sought.kind.english) “\(sought.name)”.")
      }
    }
  }

  /// Where to look for what is not at this address.
  var waysOn: [ErrorPage.Way] {
    guard let sought else { return [] }
    let list = ErrorPage.Way(title: sought.listed, route: sought.list)
    switch page {
    case .project, .ministry, .term, .payee: return [.search(sought.name), list]
    default: return [list]
    }
  }
}
