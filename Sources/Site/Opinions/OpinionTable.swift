import Analysis
import Markup
import Policies

/// Entries of the ledger as a table.
struct OpinionTable {
  let entries: [LedgerEntry]
  let programs: [Program]

  func html(_ language: Language) -> HTML {
    Text.table(
      caption: language("所見と対応状況", "Opinions and what became of them"),
      element("thead") {
        element("tr") {
          Text.head(language("対応状況", "Status"))
          Text.head(language("施策・事業", "Program or project"))
          Text.head(language("分野", "Fields"))
          Text.head(language("年", "Years"))
          Text.head(language("種類", "Kinds"))
          Text.head(language("所見", "Opinion"))
        }
      },
      element("tbody") { for entry in entries { row(entry, language) } })
  }

  private func row(_ entry: LedgerEntry, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) {
        element("span", .class("chip \(entry.status.rawValue)")) { language(entry.status.title) }
        if let note = basis(entry) { element("p", .class("meta")) { language(note) } }
        if let proposal = entry.proposal {
          element("p", .class("inferred")) {
            Text.imported(
              language(proposal.text(fieldLabel: label(entry.program))), language)
          }
        }
      }
      element("td") { owner(entry, language) }
      element("td") {
        entry.fields.isEmpty
          ? language("全体", "all") : entry.fields.map { "\($0)" }.joined(separator: ", ")
      }
      element("td") { years(entry) }
      element("td") {
        entry.kinds.map { language($0.title) }.joined(separator: language("、", ", "))
      }
      element("td", .class("prose")) {
        Text.paragraphs(entry.text)
        if let response = entry.response {
          element("p", .class("meta")) {
            language("回答：", "Answer: ")
            Text.imported(response, language)
          }
        }
        if let place = place(entry, language) { element("p") { place } }
      }
    }
  }

  private func owner(_ entry: LedgerEntry, _ language: Language) -> [HTML] {
    let route = entry.project.map(Route.project) ?? .program(entry.program, cycle: nil)
    return [
      element("a", .href(route.path(language))) { Text.imported(entry.title, language) },
      element("p", .class("meta")) { language(entry.source.title) },
    ]
  }

  private func years(_ entry: LedgerEntry) -> String {
    guard let years = entry.years else { return "–" }
    return years.count == 1
      ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
  }

  private func basis(_ entry: LedgerEntry) -> Bilingual? {
    switch entry.basis {
    case .person: Bilingual(ja: "担当者の記録", en: "recorded by a person")
    case .source: Bilingual(ja: "レビューシートの反映状況", en: "by the sheet's reflection")
    case .nobody: nil
    }
  }

  private func place(_ entry: LedgerEntry, _ language: Language) -> HTML? {
    guard let lines = entry.lines, let key = OpinionKey(entry.id) else { return nil }
    return PlaceLink(
      document: .document(key.program, cycle: key.cycle, revision: nil), lines: lines,
      language: language
    ).html
  }

  private func label(_ program: String) -> Bilingual {
    programs.first { $0.id == program }?.fieldLabel ?? Bilingual(ja: "分野", en: "field")
  }
}
