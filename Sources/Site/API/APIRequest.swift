import Judgement
import Policies
import Publishing
import Store

/// A request to a resource; every value is what its parameter allows.
struct APIRequest: Sendable {
  let store: Store
  /// The values of the path and of the query, by name.
  let values: [String: String]

  func text(_ name: String) -> String? { values[name] }
  func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }
  func flag(_ name: String) -> Bool { values[name] == "true" }

  var limit: Int { number("limit") ?? Parameter.usualEntries }
  var offset: Int { number("offset") ?? 0 }
  var program: String { values["program"] ?? "" }

  /// The part of a list that was asked for, as its JSON.
  func page<Element, JSON: Encodable & Sendable>(
    _ list: [Element], as json: (Element) -> JSON
  ) -> Resource.Content {
    Resource.Content(list.dropFirst(offset).prefix(limit).map(json), total: list.count)
  }

  /// The part of a table that was asked for.
  func page(_ table: DataTable) -> Resource.Content {
    let rows = Array(table.rows.dropFirst(offset).prefix(limit))
    let part = DataTable(
      title: table.title, columns: table.columns, rows: rows, licences: table.licences)
    return Resource.Content(TableJSON(part), total: table.rows.count)
  }

  /// The pages of the site, with all rows of their tables.
  var pages: Pages { Pages(store: store, isWhole: true) }

  /// The part that was asked for of the table of a page, which must be there.
  func table(_ page: (any Page)?) throws(Problem) -> Resource.Content {
    guard let page = page as? any ListingPage else {
      throw Problem(
        .notFound, "table-unknown",
        Bilingual(ja: "該当するものはありません。", en: "There is no such thing."))
    }
    return self.page(page.data(.japanese))
  }

  /// The document of the program and cycle that were asked for, which must be there.
  func revision() throws(Problem) -> DocumentRevision {
    try store.knownRevision(program, cycle: text("cycle"), number: number("revision"))
  }

  /// What that document says.
  func evaluation() throws(Problem) -> Evaluation { try store.evaluation(revision()) }
}
