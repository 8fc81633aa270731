import Markup
import Policies
import Store

/// What the pages about one evaluation need.
struct EvaluationModel: Sendable {
  let evaluation: Evaluation
  let revision: DocumentRevision
  /// The program's other cycles and how many revisions each has.
  let cycles: [CycleSummary]
  /// Whether the page's address names the cycle; without it the latest is meant.
  let namesCycle: Bool
  /// The official names of fields, by project sheets.
  var fieldNames: [Int: String] = [:]

  var id: String { evaluation.program.id }
  var title: String { evaluation.program.title ?? id }
  private var cycle: String? { namesCycle ? revision.cycle : nil }

  var program: Route { .program(id, cycle: cycle) }
  func field(_ number: Int) -> Route { .field(id, cycle: cycle, number) }
  var document: Route { .document(id, cycle: revision.cycle, revision: nil) }

  func place(_ lines: ClosedRange<Int>, _ language: Language) -> PlaceLink {
    PlaceLink(document: document, lines: lines, language: language)
  }

  /// Notes that stand over everything else in the document, as on a restatement.
  var leadingNotes: [Passage] {
    let first = evaluation.statements.map(\.passage.lines.lowerBound).min() ?? 0
    return evaluation.notes.filter { $0.lines.upperBound < first }
  }

  /// The leading notes as a banner.
  func banner(_ language: Language) -> HTML {
    .group(
      leadingNotes.map { note in
        element("div", .class("banner"), Attribute("role", "note")) {
          element("p") {
            element("strong") { language("文書の冒頭の注", "Note at the head of the document") }
          }
          element("p", .lang("ja")) { note.text }
          place(note.lines, language).html
        }
      })
  }

  /// What a field is called: its number with the ministry's word, and its name if there is one.
  func fieldTitle(_ number: Int, _ language: Language) -> String {
    let label = language(evaluation.program.fieldLabel)
    let name =
      (evaluation.field(number)?.name ?? fieldNames[number]).map { language("　\($0)", " \($0)") }
      ?? ""
    return language("\(label)\(number)", "\(label) \(number)") + name
  }
}
