import Policies

/// Evaluations made by hand, with nothing but what a test is about.
enum GoalMaker {
  static func evaluation(
    _ years: ClosedRange<Int> = 2021...2023, title: String = "水辺の再生",
    goals: [Int: String] = [:], results: [Int: String] = [:], nextGoals: [Int: String] = [:],
    names: [Int: String] = [:], opinions: [(field: Int, text: String)] = []
  ) -> Evaluation {
    let parts: [(Section, [Int: String])] = [
      (.goals, goals), (.results, results), (.nextGoals, nextGoals),
    ]
    let empty = Bilingual(ja: "", en: "")
    return Evaluation(
      profile: "test",
      program: Program(id: "test-1", title: title, ministry: empty, fieldLabel: empty),
      cycle: EvaluationCycle(
        years: FiscalYear(years.lowerBound)...FiscalYear(years.upperBound), basis: .stated),
      preambles: [:],
      statements: parts.flatMap { section, texts in
        texts.sorted { $0.key < $1.key }.enumerated().map { index, entry in
          Statement(
            section: section, position: index + 1, field: entry.key, name: names[entry.key],
            passage: Passage(text: entry.value, lines: entry.key...entry.key))
        }
      }, budget: nil,
      opinions: opinions.enumerated().map { index, opinion in
        Opinion(
          number: index + 1, fields: [opinion.field], attribution: .named, words: [],
          passage: Passage(text: opinion.text, lines: 100...100))
      }, notes: [], findings: [], lines: [])
  }
}
