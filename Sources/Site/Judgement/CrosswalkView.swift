import Analysis
import Markup
import Policies
import Store

/// Which fields of one cycle became which of another, and how that is known.
struct CrosswalkView {
  let sides: RevisionSides

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h2", .id("crosswalk")) { language("分野の対応", "Which fields became which") }
    Text.wideTable(
      caption: language("前の分野と後の分野", "Earlier and later fields"),
      element("thead") {
        element("tr") {
          Text.head(language("前の期間の分野", "Earlier field"))
          Text.head(language("後の期間の分野", "Later field"))
          Text.head(language("関係", "What became of it"))
          Text.head(language("根拠", "How it is known"))
        }
      },
      element("tbody") {
        for field in sides.revisions.fields { row(field, language) }
      })
    element("p", .class("meta")) {
      language("対応は人が確認し、又は取り消せます：", "A person can confirm or reject a link: ")
      element("code") { "hyoka link confirm --crosswalk \(example)" }
    }
  }

  private var example: String {
    "\(sides.older.id)/\(sides.older.revision.cycle)/1 \(sides.newer.revision.cycle)/1"
  }

  private func row(_ field: ProgramRevisions.FieldRevision, _ language: Language) -> HTML {
    element("tr") {
      element("td") { RevisionSides.links(field.entry.from, sides.older, language) }
      element("td") { RevisionSides.links(field.entry.to, sides.newer, language) }
      element("td") { element("span", .class("chip")) { language(field.entry.kind.title) } }
      element("td") {
        if field.entry.links.isEmpty, let note = field.note { language(note) }
        for link in field.entry.links {
          element("p", .class("line")) { basis(link, field.entry, language) }
        }
      }
    }
  }

  @HTMLBuilder private func basis(
    _ link: Crosswalk.Link, _ entry: Crosswalk.Entry, _ language: Language
  ) -> [HTML] {
    if entry.links.count > 1 { "\(link.from) → \(link.to) " }
    element("span", .class(link.basis == .proposed ? "inferred" : "chip")) {
      language(link.basis.title)
    }
    " "
    [
      link.sameNumber ? language("番号が同じ", "same number") : nil,
      link.sameName ? language("名称が同じ", "same name") : nil,
      language("語の近さ", "likeness of words") + " " + Text.percent(link.likeness),
    ].compactMap { $0 }.joined(separator: language("、", ", "))
    if !link.words.isEmpty {
      language("、共通の語：", "; words in common: ")
      Text.imported(link.words.joined(separator: language("、", ", ")), language)
    }
  }
}
