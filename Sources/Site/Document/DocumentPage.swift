import Markup
import Policies
import Store

/// The text of a document line by line, every part marked and linked to where it is used.
struct DocumentPage: Page {
  let model: EvaluationModel
  /// Whether the address names the revision.
  let namesRevision: Bool

  var route: Route {
    .document(
      model.id, cycle: model.revision.cycle,
      revision: namesRevision ? model.revision.number : nil)
  }

  func title(_ language: Language) -> String {
    let revision =
      namesRevision
      ? language("（第\(model.revision.number)版）", " (revision \(model.revision.number))") : ""
    return language("原文", "Source") + " \(model.revision.cycle)\(revision) – \(model.title)"
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    [(language("施策", "Programs"), .programs), (model.title, model.program)]
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") {
      language("原文：", "Source: ")
      Text.imported(model.revision.name, language)
    }
    element("p") {
      language(
        "各行の番号は、その行への恒久的なリンクです。右の列は、その行が記録のどの部分に当たるかを示します。",
        "The number of a line is a permanent link to it. The last column says which part of the record"
          + " the line belongs to.")
    }
    if !namesRevision { citation(language) }
    Text.table(
      caption: language("原文の全行", "All lines of the source"),
      element("thead") {
        element("tr") {
          Text.head(language("行", "Line"))
          Text.head(language("原文", "Text"))
          Text.head(language("記録での位置", "Part of the record"))
        }
      },
      element("tbody", .class("lines")) {
        for line in model.evaluation.lines { row(line, language) }
      })
  }

  /// The address to cite, under which the lines stay when the document is revised.
  private func citation(_ language: Language) -> HTML {
    let route = Route.document(
      model.id, cycle: model.revision.cycle, revision: model.revision.number)
    return element("p") {
      element("a", .href(route.path(language))) {
        language(
          "この版のアドレス（第\(model.revision.number)版）",
          "Address of this revision (\(model.revision.number))")
      }
      language(
        "：文書が改められても、行が変わりません。", ": its lines stay when the document is revised.")
    }
  }

  private func row(_ line: DocumentLine, _ language: Language) -> HTML {
    element("tr", .id("L\(line.number)"), .class(line.role.rawValue)) {
      element("th", .scope("row")) {
        element("a", .href("#L\(line.number)")) {
          element("span", .class("hidden")) { language("行", "line ") }
          "\(line.number)"
        }
      }
      element("td", .class("source"), .lang("ja")) {
        for piece in line.pieces {
          element("span", .class(piece.role.rawValue)) { piece.text }
        }
      }
      element("td") { label(line, language) }
    }
  }

  private func label(_ line: DocumentLine, _ language: Language) -> HTML {
    guard !line.isBlank else { return .empty }
    let page = line.box.map { language("（\($0.page)ページ）", " (page \($0.page))") } ?? ""
    let parts = line.pieces.compactMap(\.part).reduce(into: [Part]()) { found, part in
      if !found.contains(part) { found.append(part) }
    }
    guard !parts.isEmpty else { return .text(language(line.role.title) + page) }
    return .group(
      parts.enumerated().flatMap { index, part in
        (index > 0 ? [HTML.text(language("、", ", "))] : [])
          + [PartLink(part: part, model: model).html(language)]
      } + [.text(page)])
  }
}

/// A link from a part of the document to the page that shows it.
struct PartLink {
  let part: Part
  let model: EvaluationModel

  func html(_ language: Language) -> HTML {
    let (title, route, fragment) = target(language)
    return element("a", .href(route.path(language) + (fragment.map { "#\($0)" } ?? ""))) {
      Text.imported(title, language)
    }
  }

  private func target(_ language: Language) -> (String, Route, String?) {
    switch part {
    case .title: (language("施策名", "title"), model.program, nil)
    case .ministry: (language("府省庁", "ministry"), model.program, nil)
    case .number: (language("施策番号", "number"), model.program, nil)
    case .period: (language("評価対象期間", "period"), model.program, nil)
    case .preamble(let section):
      (
        language("\(language(section.title))の前文", "\(language(section.title)), preamble"),
        model.program, nil
      )
    case .statement(let section, let position): statement(section, position, language)
    case .budget: (language("予算", "budget"), model.program, "budget")
    case .budgetNote: (language("予算の注", "note on the budget"), model.program, "budget")
    case .opinionsPreamble: (language("所見の前文", "opinions, preamble"), model.program, "opinions")
    case .opinion(let number): opinion(number, language)
    case .note: (language("注", "note"), model.program, "sources")
    }
  }

  private func statement(
    _ section: Section, _ position: Int, _ language: Language
  ) -> (String, Route, String?) {
    let statement = model.evaluation.statements.first {
      $0.section == section && $0.position == position
    }
    guard let statement else { return (language(section.title), model.program, "fields") }
    return (
      "\(model.fieldTitle(statement.field, language)) \(language(section.title))",
      model.field(statement.field), section == .results ? "result" : "goals"
    )
  }

  private func opinion(_ number: Int, _ language: Language) -> (String, Route, String?) {
    let title = language("所見\(number)", "opinion \(number)")
    let field = model.evaluation.opinions.first { $0.number == number }?.fields.first
    return (title, field.map(model.field) ?? model.program, "opinion-\(number)")
  }
}

extension PieceRole {
  /// What a line of this role is called.
  var title: Bilingual {
    switch self {
    case .body: Bilingual(ja: "本文", en: "text")
    case .label: Bilingual(ja: "見出し", en: "heading")
    case .marker: Bilingual(ja: "記号", en: "marker")
    case .cell: Bilingual(ja: "表", en: "table")
    case .separator: Bilingual(ja: "空白", en: "blank")
    case .furniture: Bilingual(ja: "柱・ページ番号", en: "running head or page number")
    case .unassigned: Bilingual(ja: "未分類", en: "unassigned")
    }
  }
}
