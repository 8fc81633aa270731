import Markup
import Policies
import Publishing

/// A column of a listing: what a page shows in it, and what files hold of it.
struct ListColumn<Row> {
  /// Its name in addresses and JSON.
  let name: String
  let title: Bilingual
  /// What stands behind the title on pages, such as a unit.
  var unit: Bilingual?
  var isNumber = false
  /// Whether it heads its row beside the first column, which always does.
  var isHead = false
  /// Whether the listing can be sorted by it.
  var isSortable = true
  let cell: (Row, Language) -> HTML
  /// What the rows are sorted by where the page does it; nothing comes last.
  var order: (Row) -> ListOrder? = { _ in nil }
  let data: [DataColumn<Row>]

  func heading(_ language: Language) -> String {
    language(title) + (unit.map { language("（\($0.japanese)）", " (\($0.english))") } ?? "")
  }
}

/// A column of a file.
struct DataColumn<Row> {
  let column: DataTable.Column
  let value: (Row) -> DataTable.Value

  init(_ name: String, _ title: Bilingual, _ value: @escaping (Row) -> DataTable.Value) {
    column = DataTable.Column(name, title)
    self.value = value
  }

  /// The reason why a value is missing.
  static func reason(
    _ name: String, _ title: Bilingual, _ value: @escaping (Row) -> Missing?
  ) -> DataColumn {
    DataColumn("\(name)Missing", title + Bilingual(ja: "（値のない理由）", en: " (why missing)")) {
      value($0).map { .text($0.rawValue) } ?? .empty
    }
  }
}

/// What a cell is sorted by.
enum ListOrder {
  case number(Double)
  case text(String)

  static func < (left: ListOrder, right: ListOrder) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left < right
    case (.text(let left), .text(let right)): left < right
    case (.number, .text): true
    case (.text, .number): false
    }
  }
}

extension Bilingual {
  static func + (left: Bilingual, right: Bilingual) -> Bilingual {
    Bilingual(ja: left.japanese + right.japanese, en: left.english + right.english)
  }
}
