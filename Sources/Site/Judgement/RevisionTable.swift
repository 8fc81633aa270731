import Analysis
import Markup
import Policies

/// The fields with the classes of their changes and the words that decided.
struct RevisionTable {
  let sides: RevisionSides

  func html(_ language: Language) -> HTML {
    Text.wideTable(
      caption: language("分野ごとの変化", "Changes by field"),
      element("thead") {
        element("tr") {
          Text.head(language(sides.newer.evaluation.program.fieldLabel))
          Text.head(language("分類（強いものから）", "Classes, the strongest first"))
          Text.head(language("決め手の語", "Deciding words"))
          Text.head(language("本文", "Texts"))
        }
      },
      element("tbody") {
        for field in sides.revisions.fields { row(field, language) }
      })
  }

  private func row(_ field: ProgramRevisions.FieldRevision, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) {
        field.entry.to.isEmpty
          ? RevisionSides.links(field.entry.from, sides.older, language)
          : RevisionSides.links(field.entry.to, sides.newer, language)
      }
      element("td") { Self.chips(field.revision, language) }
      element("td") { reasons(field, language) }
      element("td") {
        element("a", .href("#\(RevisionSides.anchor(field))")) {
          language("見る", "show")
          element("span", .class("hidden")) {
            " "
            sides.heading(field, language)
          }
        }
      }
    }
  }

  /// The classes of a change.
  static func chips(_ revision: GoalRevision, _ language: Language) -> HTML {
    .group(
      revision.classes.flatMap { kind in
        [
          element("span", .class("chip \(kind.rawValue)")) { language(kind.title) }, .text(" "),
        ]
      })
  }

  @HTMLBuilder private func reasons(
    _ field: ProgramRevisions.FieldRevision, _ language: Language
  ) -> [HTML] {
    if let note = field.note { element("p", .class("line")) { language(note) } }
    if !field.revision.reasons.isEmpty {
      element("ul", .class("plain")) {
        for reason in field.revision.reasons {
          element("li") {
            "\(language(reason.kind.title))　"
            Text.imported(language(reason.text), language)
          }
        }
      }
    }
    if field.note == nil, field.revision.reasons.isEmpty { "–" }
  }
}
