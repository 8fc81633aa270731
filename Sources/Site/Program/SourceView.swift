import Markup
import Policies
import Store

/// Where the record comes from.
struct SourceView {
  let model: EvaluationModel

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    for note in model.evaluation.notes where !model.leadingNotes.contains(note) {
      Text.paragraphs(note.text)
      element("p") { model.place(note.lines, language).html }
    }
    element("dl", .class("facts")) {
      fact(language("ファイル", "File"), Text.imported(model.revision.name, language))
      fact(language("形式", "Format"), .text(format))
      fact("SHA-256", element("code") { model.revision.sha256 })
      fact(language("版", "Revision"), .text("\(model.revision.number)"))
      fact(language("取込日時", "Imported"), .text(model.revision.importedAt))
      fact(language("行", "Lines"), .text(lines(language)))
    }
    if model.revision.number > 1 { olderRevisions(language) }
  }

  private func olderRevisions(_ language: Language) -> HTML {
    element("p") {
      language("以前の版：", "Earlier revisions: ")
      for number in 1..<model.revision.number {
        element(
          "a",
          .href(
            Route.document(model.id, cycle: model.revision.cycle, revision: number).path(language))
        ) { "\(number)" }
        " "
      }
    }
  }

  private var format: String {
    model.revision.format + (model.revision.encoding.map { ", \($0)" } ?? "")
  }

  private func lines(_ language: Language) -> String {
    let counts = model.evaluation.lineCounts
    return language(
      "空行を除き\(counts.total)行：記録に対応\(counts.assigned)、柱・ページ番号\(counts.furniture)、未分類\(counts.unassigned)",
      "\(counts.total) non-blank: \(counts.assigned) in the record, \(counts.furniture) running heads"
        + " and page numbers, \(counts.unassigned) unassigned")
  }

  private func fact(_ term: String, _ value: HTML) -> HTML {
    element("div") {
      element("dt") { term }
      element("dd") { value }
    }
  }
}
