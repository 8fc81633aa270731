import Analysis
import Markup
import Policies

/// A claim as a row: what it says, what it answers, what speaks of the same, what figures say.
struct ClaimRow {
  let claim: SubstantiatedClaim
  let phrases: [GoalPhrase]
  /// The names of projects, by their ids.
  let names: [String: String]
  let model: EvaluationModel

  func html(_ language: Language) -> HTML {
    element("tr", .id("claim-\(claim.claim.number)")) {
      element("th", .scope("row")) {
        "\(claim.claim.number) "
        if let kind = claim.kind {
          element("span", .class("chip")) { language(kind.title) }
        } else {
          element("span", .class("meta")) { language("種別不明", "kind unknown") }
        }
        if let ruling = claim.rulings.kind.decisive(on: claim.claim.kind) {
          RulingView(title: ruling.value.title, mark: ruling.value.rawValue, ruling: ruling)
            .html(language)
          if let proposed = claim.claim.kind {
            element("p", .class("meta")) {
              language("提案：\(proposed.title.japanese)", "proposal: \(proposed.title.english)")
            }
          }
        }
      }
      element("td", .class("wide")) { said(language) }
      element("td") { answer(language) }
      element("td") { evidence(language) }
      element("td") { VerdictCell(claim: claim).content(language) }
    }
  }

  @HTMLBuilder private func said(_ language: Language) -> [HTML] {
    let claim = claim.claim
    Text.marked(Text.oneLine(claim.text), claim.hints.map(\.words), language)
    element("p", .class("meta")) {
      if !claim.quantities.isEmpty {
        language("数値：", "Numbers: ")
        Text.imported(
          claim.quantities.map { Text.figure($0.value) + $0.unit }.joined(
            separator: language("、", ", ")), language)
        " · "
      }
      model.place(claim.span.lines, language).html
    }
  }

  @HTMLBuilder private func answer(_ language: Language) -> [HTML] {
    if let answer = claim.claim.goalPhrases.first,
      let phrase = phrases.first(where: { $0.number == answer.phrase })
    {
      Text.marked(Text.oneLine(phrase.text), answer.words, language)
      EvidenceLink.words(answer.words, language)
    } else {
      element("span", .class("meta")) { language("なし", "none") }
    }
  }

  @HTMLBuilder private func evidence(_ language: Language) -> [HTML] {
    if let best = claim.evidence.first {
      EvidenceLink(evidence: best, names: names).html(language)
      let others = claim.evidence.dropFirst()
      if !others.isEmpty {
        element("details") {
          element("summary") { language("ほか\(others.count)件", "\(others.count) more") }
          element("ul") {
            for other in others {
              element("li") { EvidenceLink(evidence: other, names: names).html(language) }
            }
          }
        }
      }
    } else {
      element("span", .class("meta")) { language("見つからない", "none found") }
    }
  }
}

/// Evidence with a link to its place among the project's data, and the words in common.
struct EvidenceLink {
  let evidence: ClaimEvidence
  let names: [String: String]

  func html(_ language: Language) -> HTML {
    .group([
      element("span", .class("meta")) { Text.imported("\(kind(language)) ", language) },
      title(language),
      project(language),
      evidence.words.isEmpty ? .group([]) : Self.words(evidence.words, language),
      basis(language),
    ])
  }

  private func title(_ language: Language) -> HTML {
    let name = Text.imported(Text.oneLine(evidence.name), language)
    return Self.place(of: evidence, language).map { address in
      element("a", .href(address)) { name }
    } ?? name
  }

  /// Where on the page of its project the evidence stands; nothing for the document's own table.
  static func place(of evidence: ClaimEvidence, _ language: Language) -> String? {
    evidence.project.map { Route.project($0).path(language) + fragment(evidence.kind) }
  }

  static func words(_ words: [String], _ language: Language) -> HTML {
    element("p", .class("meta")) {
      language("共通する語：", "Words in common: ")
      Text.quoted(words, language)
    }
  }

  /// That the words are those of the whole sentence.
  private func basis(_ language: Language) -> HTML {
    guard evidence.basis == .sentence else { return .group([]) }
    return element("p", .class("meta")) {
      language("文の初めの節の語による", "by the words of the sentence's first clause")
    }
  }

  private func kind(_ language: Language) -> String {
    let kind = language(evidence.kind.title)
    if let year = evidence.year { return "\(kind) \(year)" }
    guard let measured = evidence.indicatorKind else { return kind }
    let words = [language(measured.title), evidence.unit ?? ""].filter { !$0.isEmpty }
    return kind + language("（", " (") + words.joined(separator: language("、", ", "))
      + language("）", ")")
  }

  private func project(_ language: Language) -> HTML {
    guard evidence.kind == .indicator, let name = evidence.project.flatMap({ names[$0] }) else {
      return .group([])
    }
    return element("p", .class("meta")) { Text.imported(name, language) }
  }

  private static func fragment(_ kind: ClaimEvidence.Kind) -> String {
    switch kind {
    case .indicator: "#indicators"
    case .budget: "#money"
    case .inspection: "#inspections"
    case .project, .table: ""
    }
  }
}
