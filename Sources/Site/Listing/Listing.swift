import Markup
import Policies
import Publishing

/// A table that is sorted, paged and downloaded by its address: the one way in which the site lists
/// many things.
struct Listing<Row> {
  let route: Route
  let caption: Bilingual
  let columns: [ListColumn<Row>]
  let query: ListQuery
  /// The rows of the page shown, or all rows where a file is asked for.
  let rows: [Row]
  /// How many rows there are on all pages.
  let total: Int
  /// How many rows a page has; nothing where all stand on one.
  var pageSize: Int?
  /// What stands beneath the rows, such as their sum.
  var footer: Row?

  /// How many rows a page of a long listing has.
  static var usualPageSize: Int { 50 }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    count(language)
    if rows.isEmpty {
      element("p") { nothing(language) }
    } else {
      table(language)
    }
    ListPager(route: route, query: query, pages: pages).html(language)
    if total > 0 { Downloads(route: route, query: query.address()).html(language) }
  }

  /// Why there are no rows, and what to do.
  private func nothing(_ language: Language) -> String {
    if total > 0 {
      return language("最後のページは\(pages)です。", "The last page is \(pages).")
    }
    let advice = query.filter.isEmpty ? "" : language("条件を減らしてください。", " Try fewer conditions.")
    return language("該当するものはありません。", "Nothing fits.") + advice
  }

  /// The table for files.
  func data(title: String, licences: [Bilingual]) -> DataTable {
    DataTable(title, columns.flatMap(\.data), rows, licences: licences)
  }

  private var pages: Int {
    guard let pageSize, pageSize > 0 else { return 1 }
    return max(1, (total + pageSize - 1) / pageSize)
  }

  private func count(_ language: Language) -> HTML {
    let number = Text.number(Int64(total))
    return element("p", .class("meta"), Attribute("role", "status")) {
      language("\(number)件", total == 1 ? "1 row" : "\(number) rows")
      if pages > 1 { language("（\(query.page)／\(pages)ページ）", ", page \(query.page) of \(pages)") }
    }
  }

  /// The table alone.
  func table(_ language: Language) -> HTML {
    let table = Text.table(
      caption: language(caption),
      element("thead") {
        element("tr") { for column in columns { head(column, language) } }
      },
      element("tbody") {
        for (row, place) in RowPlaces.placed(rows, by: { heads($0, language) }) {
          line(row, place, language)
        }
      },
      footer.map { row in element("tfoot") { line(row, 1, language) } } ?? .empty)
    return element("div", .class("listed")) { table }
  }

  /// What the heads of a row say.
  private func heads(_ row: Row, _ language: Language) -> [String] {
    columns.enumerated().filter { $0.offset == 0 || $0.element.isHead }
      .map { $0.element.cell(row, language).plainText }
  }

  private func line(_ row: Row, _ place: Int, _ language: Language) -> HTML {
    element("tr") {
      for (index, column) in columns.enumerated() {
        if index == 0 {
          element("th", .scope("row")) {
            column.cell(row, language)
            RowPlaces.text(place, language)
          }
        } else if column.isHead {
          element("th", .scope("row"), .class("plain")) { column.cell(row, language) }
        } else if column.isNumber {
          element("td", .class("number")) { column.cell(row, language) }
        } else {
          element("td") { column.cell(row, language) }
        }
      }
    }
  }

  private func head(_ column: ListColumn<Row>, _ language: Language) -> HTML {
    guard column.isSortable else { return Text.head(column.heading(language)) }
    let isSorted = query.sort.name == column.name
    let order = query.sort.descends ? "descending" : "ascending"
    let next = ListQuery.Sort(
      name: column.name, descends: isSorted ? !query.sort.descends : column.isNumber)
    let link = element(
      "a", .class("sort"), .href(route.path(language) + query.address(sort: next)),
      Attribute("rel", "nofollow"),
      Attribute("title", language("この列で並べ替え", "Sort by this column"))
    ) {
      column.heading(language)
      if isSorted {
        element("span", Attribute("aria-hidden", "true")) { query.sort.descends ? " ▼" : " ▲" }
      }
    }
    return isSorted
      ? element("th", .scope("col"), Attribute("aria-sort", order)) { link }
      : element("th", .scope("col")) { link }
  }
}

extension Listing {
  /// Sorts rows by the column that the address names and takes those of its page.
  ///
  /// - Parameter isWhole: whether all rows are asked for, as for a file.
  init(
    _ route: Route, _ caption: Bilingual, _ columns: [ListColumn<Row>], _ query: ListQuery,
    all rows: [Row], pageSize: Int? = nil, isWhole: Bool
  ) {
    let sorted = Self.sorted(rows, columns, query.sort)
    let page = pageSize.map { size in
      sorted.dropFirst((query.page - 1) * size).prefix(size)
    }
    self.init(
      route: route, caption: caption, columns: columns, query: query,
      rows: isWhole ? sorted : page.map { Array($0) } ?? sorted, total: rows.count,
      pageSize: pageSize)
  }

  /// Rows of equal rank stay as they are; those without a value come last.
  private static func sorted(
    _ rows: [Row], _ columns: [ListColumn<Row>], _ sort: ListQuery.Sort
  ) -> [Row] {
    guard let column = columns.first(where: { $0.name == sort.name }) else { return rows }
    let keyed = rows.enumerated().map { ($0.offset, column.order($0.element), $0.element) }
    return keyed.sorted { left, right in
      switch (left.1, right.1) {
      case (let one?, let other?):
        if one < other { return !sort.descends }
        if other < one { return sort.descends }
        return left.0 < right.0
      case (nil, nil): return left.0 < right.0
      case (_, nil): return true
      case (nil, _): return false
      }
    }.map(\.2)
  }
}
