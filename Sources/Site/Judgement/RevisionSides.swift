import Analysis
import Markup
import Policies
import Store

/// The two sides of a comparison of goals, and how they are named and linked.
struct RevisionSides {
  let older: EvaluationModel
  let newer: EvaluationModel
  let revisions: ProgramRevisions

  /// The years and the section of a side.
  func name(of side: ProgramRevisions.Side, _ language: Language) -> String {
    let model = side.cycle == newer.revision.cycle ? newer : older
    let cycle = Text.cycle(model.evaluation.cycle, language)
    let section = language(side.section.title)
    return language("\(cycle)の\(section)", "\(section), \(cycle)")
  }

  /// The id of a field's section.
  static func anchor(_ field: ProgramRevisions.FieldRevision) -> String {
    field.entry.to.isEmpty ? "earlier-\(field.field)" : "field-\(field.field)"
  }

  /// The fields of an entry by name, those of the newer document if there are any.
  func heading(_ field: ProgramRevisions.FieldRevision, _ language: Language) -> HTML {
    let (numbers, model) =
      field.entry.to.isEmpty ? (field.entry.from, older) : (field.entry.to, newer)
    let names = numbers.map { model.fieldTitle($0, language) }
    return Text.imported(names.joined(separator: language("、", ", ")), language)
  }

  /// Links to the dossiers of fields.
  static func links(_ numbers: [Int], _ model: EvaluationModel, _ language: Language) -> HTML {
    guard !numbers.isEmpty else { return .text("–") }
    return .group(
      numbers.map { number in
        element("p", .class("line")) {
          element("a", .href(model.field(number).path(language))) {
            Text.imported(model.fieldTitle(number, language), language)
          }
        }
      })
  }

  /// Links to the lines of both goals.
  @HTMLBuilder func places(
    _ field: ProgramRevisions.FieldRevision, _ language: Language
  ) -> [HTML] {
    places(field.entry.from, revisions.from.section, older, language("前：", "Earlier: "), language)
    places(field.entry.to, revisions.to.section, newer, language("後：", "Later: "), language)
  }

  private func places(
    _ numbers: [Int], _ section: Section, _ model: EvaluationModel, _ label: String,
    _ language: Language
  ) -> HTML {
    let statements = model.evaluation.statements(in: section).filter {
      numbers.contains($0.field)
    }
    return .group(
      statements.map { statement in
        element("span", .class("meta")) {
          label
          model.place(statement.passage.lines, language).html
          " "
        }
      })
  }
}
