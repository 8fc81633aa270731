import Analysis
import Markup
import Policies

/// Entries of the ledger as a table.
struct OpinionTable {
  let entries: [LedgerEntry]
  let programs: [Program]

  func html(_ language: Language) -> HTML {
    Text.wideTable(
      caption: language("所見と対応状況", "Opinions and what became of them"),
      element("thead") {
        element("tr") {
          Text.head(language("対応状況", "Status"))
          Text.head(language("施策・事業", "Program or project"))
          Text.head(language("分野", "Fields"))
          Text.head(language("年", "Years"))
          Text.head(language("種類", "Kinds"))
          Text.head(language("所見と回答", "Opinion and answer"))
          Text.head(language("求めていることと、現れる箇所", "What it asks for, and where it appears"))
        }
      },
      element("tbody") {
        for (entry, place) in RowPlaces.placed(entries, by: heads) {
          row(entry, place, language)
        }
      })
  }

  private func row(_ entry: LedgerEntry, _ number: Int, _ language: Language) -> HTML {
    element("tr") {
      element("td") {
        element("span", .class("chip \(entry.status.rawValue)")) { language(entry.status.title) }
        if let note = basis(entry) { element("p", .class("meta")) { language(note) } }
        if let decision = entry.decision { decided(decision, language) }
        if let proposal = entry.proposal {
          element("p", .class("inferred")) {
            Text.imported(
              language(proposal.text(fieldLabel: label(entry.program))), language)
          }
        }
      }
      element("th", .scope("row")) { owner(entry, number, language) }
      element("td", .class("brief")) {
        entry.fields.isEmpty
          ? language("全体", "all") : entry.fields.map { "\($0)" }.joined(separator: ", ")
      }
      element("td", .class("brief")) { years(entry) }
      element("td", .class("brief")) {
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
        element("p", .class("meta")) { element("code") { Text.imported(entry.id, language) } }
      }
      element("td", .class("prose")) { asked(entry, language) }
    }
  }

  /// Who set the status, and on what day.
  private func decided(_ decision: OpinionResponse, _ language: Language) -> HTML {
    let words = [decision.by, String(decision.at.prefix(10))].compactMap(\.self)
    return element("p", .class("meta")) {
      Text.imported(words.joined(separator: language("、", ", ")), language)
    }
  }

  @HTMLBuilder private func asked(_ entry: LedgerEntry, _ language: Language) -> [HTML] {
    if entry.asked.isEmpty {
      element("span", .class("meta")) {
        language("規則に当たる語なし", "no word of the rules")
      }
    }
    for asked in entry.asked { element("p", .class("said"), .lang("ja")) { asked } }
    if !entry.traces.isEmpty {
      element("p", .class("meta")) {
        Text.proposal(language)
        language(" 求める語が現れる目標（因果は示しません）", " Goals with its words (no proof of a cause)")
      }
      OpinionTraceList(
        traces: entry.traces, program: entry.program, fieldLabel: label(entry.program)
      ).html(language)
    } else if entry.source == .opinion, !entry.asked.isEmpty {
      element("p", .class("meta")) {
        language("求める語は後の目標に現れません。", "Its words do not appear in later goals.")
      }
    }
  }

  /// What the heads of a row say.
  private func heads(_ entry: LedgerEntry) -> [String] { [entry.title, entry.source.rawValue] }

  private func owner(_ entry: LedgerEntry, _ number: Int, _ language: Language) -> [HTML] {
    let route = entry.project.map(Route.project) ?? .program(entry.program, cycle: nil)
    return [
      element("a", .href(route.path(language))) { Text.imported(entry.title, language) },
      element("p", .class("meta")) {
        language(entry.source.title)
        RowPlaces.text(number, language)
      },
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
