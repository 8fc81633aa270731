import Markup
import Policies
import Store

/// What the record holds of one line of a data file.
struct SourceLine {
  /// The line as it was asked for.
  let asked: String
  /// The number of what the file says of one thing, where only that was asked for.
  var part: Int64?
  let found: SourceRows

  /// What was asked for, as it stands in the address.
  var query: [(name: String, value: String)] {
    [(name: "line", value: asked)] + (part.map { [(name: "part", value: "\($0)")] } ?? [])
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h2", .id("line")) {
      language("\(asked)行目の記録", "What the record holds of line \(asked)")
    }
    if found.rows.isEmpty {
      element("p", .class("banner")) {
        language(
          "この行から記録した行はありません。見出しの行か、ほかの行で読んだことのほかに内容のない行か、却下した行です。",
          "The record holds no row of this line: it is a head, says nothing that another line"
            + " does not say too, or was rejected.")
      }
    }
    if !found.isWhole {
      element("p", .class("banner")) {
        language(
          "このファイルは多くの行が改行なしに続くため、はじめの\(found.rows.count)行だけを示します。",
          "Many rows of this file stand on one line; the first \(found.rows.count) are shown.")
      }
    }
    for row in found.rows { html(row, language) }
  }

  private func html(_ row: SourceRow, _ language: Language) -> HTML {
    element("section", .class("row")) {
      element("h3") {
        language(RecordColumnTitle.of(row.table))
        if let sheet = row.sheet { origin(sheet, language) }
      }
      element("dl", .class("facts")) {
        for cell in row.cells {
          element("div") {
            element("dt") { language(RecordColumnTitle.of(cell.column, in: row.table)) }
            element("dd") {
              RecordCellText.html(cell.text, in: cell.column, of: row.table, language)
            }
          }
        }
      }
    }
  }

  /// Which project's sheet a row belongs to.
  @HTMLBuilder private func origin(_ sheet: SourceRow.Sheet, _ language: Language) -> [HTML] {
    language("：", ": ")
    let name = Text.imported(sheet.name ?? sheet.project ?? "–", language)
    if let project = sheet.project {
      element("a", .href(Route.project(project).path(language))) { name }
    } else {
      name
    }
    let year = Text.yearWords(sheet.year, language)
    language("（\(year)のシート", " (sheet of \(year)")
    if let ministry = sheet.ministry {
      language("、", ", ")
      Text.imported(ministry, language)
    }
    language("）", ")")
  }
}
