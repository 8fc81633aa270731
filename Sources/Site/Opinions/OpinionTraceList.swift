import Analysis
import Markup
import Policies

/// Where words of what an opinion asks for appear in goals that follow, each with its place.
struct OpinionTraceList {
  let traces: [OpinionTrace]
  /// The program whose documents the goals stand in.
  let program: String
  /// The ministry's word for a field.
  let fieldLabel: Bilingual
  /// So many are shown, the best first.
  private static let shown = 3

  func html(_ language: Language) -> HTML {
    element("ul", .class("reasons")) {
      for trace in traces.prefix(Self.shown) { element("li") { item(trace, language) } }
    }
  }

  @HTMLBuilder private func item(_ trace: OpinionTrace, _ language: Language) -> [HTML] {
    let label = language(fieldLabel)
    element("strong") { language("\(label)\(trace.field)", "\(label) \(trace.field)") }
    " \(section(trace, language)) "
    PlaceLink(
      document: .document(program, cycle: trace.cycle, revision: nil), lines: trace.lines,
      language: language
    ).html
    if !trace.newWords.isEmpty {
      language(" 新たな語", " new words ")
      Text.quoted(trace.newWords, language)
    }
    let old = trace.words.filter { !trace.newWords.contains($0) }
    if !old.isEmpty {
      language(" 前からある語", " words it had ")
      Text.quoted(old, language)
    }
  }

  private func section(_ trace: OpinionTrace, _ language: Language) -> String {
    trace.section == .nextGoals
      ? language("次期目標", "next goal")
      : language("目標（\(trace.cycle)）", "goal (\(trace.cycle))")
  }
}
