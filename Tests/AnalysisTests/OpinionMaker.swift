import Policies

@testable import Analysis

/// Makes small evaluations with opinions.
enum OpinionMaker {
  /// A document with one goal and one next goal per field.
  static func evaluation(
    years: ClosedRange<Int>? = 2021...2023, goals: [Int: String] = [:],
    nextGoals: [Int: String] = [:], opinions: [(fields: [Int], text: String)]
  ) -> Evaluation {
    Evaluation(
      profile: "test",
      program: Program(
        id: "test-1", title: "水辺の保全", ministry: Bilingual(ja: "みずべ省", en: "Waterside Ministry"),
        fieldLabel: Bilingual(ja: "分野", en: "Field")),
      cycle: EvaluationCycle(
        years: years.map { FiscalYear($0.lowerBound)...FiscalYear($0.upperBound) },
        basis: years == nil ? .unknown : .stated),
      preambles: [:],
      statements: statements(.goals, goals, at: 10) + statements(.nextGoals, nextGoals, at: 50),
      budget: nil,
      opinions: opinions.enumerated().map { index, opinion in
        Opinion(
          number: index + 1, fields: opinion.fields,
          attribution: opinion.fields.isEmpty ? .general : .named,
          words: opinion.fields.map { "分野\($0)" },
          passage: Passage(text: opinion.text, lines: (100 + index)...(100 + index)))
      }, notes: [], findings: [], lines: [])
  }

  private static func statements(
    _ section: Section, _ texts: [Int: String], at line: Int
  ) -> [Statement] {
    texts.sorted { $0.key < $1.key }.enumerated().map { index, text in
      Statement(
        section: section, position: index + 1, field: text.key, name: nil,
        passage: Passage(text: text.value, lines: (line + index)...(line + index)))
    }
  }

  /// A response about an opinion of such a document.
  static func response(
    _ number: Int, _ status: OpinionStatus, at: String = "2024-06-01T00:00:00Z",
    cycle: String = "2021-2023", text: String? = nil
  ) -> (id: String, response: OpinionResponse) {
    (
      OpinionKey(program: "test-1", cycle: cycle, number: number).text,
      OpinionResponse(status: status, text: text, by: "水辺課", at: at)
    )
  }
}
