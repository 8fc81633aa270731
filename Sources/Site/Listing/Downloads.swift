import Markup
import Policies
import Publishing

/// Links to the files that hold all rows of a table.
struct Downloads {
  /// The page of the table.
  let route: Route
  /// What stands behind the path of the page, with its question mark.
  var query = ""
  /// What the files hold.
  var label = Bilingual(ja: "この表のすべての行", en: "All rows of this table")

  func html(_ language: Language) -> HTML {
    element("p", .class("downloads")) {
      language(label + Bilingual(ja: "：", en: ": "))
      for format in FileFormat.allCases {
        element("a", .href(Route.file(route, format).path(language) + query)) {
          format.title
          element("span", .class("hidden")) {
            language("（\(label.japanese)）", " (\(label.english))")
          }
        }
        " "
      }
    }
  }
}

extension DataTable {
  /// The table of rows with these columns.
  init<Row>(
    _ title: String, _ columns: [DataColumn<Row>], _ rows: [Row], licences: [Bilingual]
  ) {
    self.init(
      title: title, columns: columns.map(\.column),
      rows: rows.map { row in columns.map { $0.value(row) } }, licences: licences)
  }
}

extension DataColumn {
  /// A text that may be missing.
  static func text(
    _ name: String, _ title: Bilingual, _ value: @escaping (Row) -> String?
  ) -> DataColumn {
    DataColumn(name, title) { value($0).map { .text($0) } ?? .empty }
  }

  /// A whole number that may be missing.
  static func integer(
    _ name: String, _ title: Bilingual, _ value: @escaping (Row) -> Int?
  ) -> DataColumn {
    DataColumn(name, title) { value($0).map { .integer(Int64($0)) } ?? .empty }
  }

  /// A number that may be missing.
  static func real(
    _ name: String, _ title: Bilingual, _ value: @escaping (Row) -> Double?
  ) -> DataColumn {
    DataColumn(name, title) { value($0).map { .real($0) } ?? .empty }
  }

  /// An amount in yen, and beside it why there is none.
  static func yen(
    _ name: String, _ title: Bilingual, _ value: @escaping (Row) -> Reported<Yen>
  ) -> [DataColumn] {
    [
      DataColumn("\(name)Yen", title + Bilingual(ja: "（円）", en: " (yen)")) {
        value($0).value.map { .integer($0.amount) } ?? .empty
      },
      .reason(name, title) { value($0).reason },
    ]
  }

  /// A word of ours in both languages, which may be missing.
  static func words(
    _ name: String, _ title: Bilingual, _ value: @escaping (Row) -> Bilingual?
  ) -> [DataColumn] {
    [
      .text(name, title) { value($0)?.japanese },
      .text("\(name)English", title + Bilingual(ja: "（英語）", en: " (English)")) {
        value($0)?.english
      },
    ]
  }

  /// The first and the last line of a document that something stands on.
  static func lines(_ value: @escaping (Row) -> ClosedRange<Int>?) -> [DataColumn] {
    [
      .integer("firstLine", Bilingual(ja: "原文の最初の行", en: "First line of the source")) {
        value($0)?.lowerBound
      },
      .integer("lastLine", Bilingual(ja: "原文の最後の行", en: "Last line of the source")) {
        value($0)?.upperBound
      },
    ]
  }

  /// The file and line that figures come from.
  static func origin(_ value: @escaping (Row) -> Origin?) -> [DataColumn] {
    [
      .text("file", Bilingual(ja: "出所のファイル", en: "File")) { value($0)?.file },
      .integer("line", Bilingual(ja: "出所の行", en: "Line")) { value($0)?.line },
    ]
  }
}
