import Policies
import Testing

@Suite struct RecordTests {
  @Test func `an address of a part can be read again`() {
    var parts: [Part] = [.title, .ministry, .number, .period, .budget, .opinionsPreamble]
    for section in Section.allCases {
      parts.append(.preamble(section))
      parts += (0...12).map { .statement(section, $0) }
    }
    for number in 0...12 {
      parts += [.budgetNote(number), .opinion(number), .note(number)]
    }
    for part in parts { #expect(Part(id: part.id) == part) }
    #expect(Set(parts.map(\.id)).count == parts.count)
  }

  @Test(arguments: ["", "goal", "goals", "goals/x", "goals/1/2", "budget/1", "notes", "title/1"])
  func `an address of no part is nothing`(id: String) {
    #expect(Part(id: id) == nil)
  }

  @Test func `an execution rate needs both amounts and a budget that is not zero`() {
    func year(_ budget: Int64?, _ executed: Int64?) -> BudgetYear {
      var cells: [BudgetKind: BudgetCell] = [:]
      if let budget { cells[.budget] = cell(budget) }
      if let executed { cells[.executed] = cell(executed) }
      return BudgetYear(fiscalYear: FiscalYear(2023), cells: cells)
    }
    func cell(_ amount: Int64) -> BudgetCell {
      BudgetCell(text: "\(amount)", value: .yen(Yen(amount)), line: 1)
    }
    #expect(year(200, 150).executionRate == 0.75)
    #expect(year(0, 150).executionRate == nil)
    #expect(year(200, nil).executionRate == nil)
    #expect(year(nil, 150).executionRate == nil)
  }

  @Test func `lines are counted by what became of them, blank ones not at all`() {
    let lines = [
      DocumentLine(number: 1, pieces: [Piece(.label, .title, "施策名："), Piece(.body, .title, "水")]),
      DocumentLine(number: 2, pieces: []),
      DocumentLine(number: 3, pieces: [Piece(.furniture, nil, "- 1 -")]),
      DocumentLine(number: 4, pieces: [Piece(.unassigned, nil, "？"), Piece(.body, .title, "x")]),
      DocumentLine(number: 5, pieces: [Piece(.separator, nil, "  ")]),
    ]
    let evaluation = Evaluation(
      profile: "p",
      program: Program(
        id: "x", title: nil, ministry: Bilingual(ja: "省", en: "M"),
        fieldLabel: Bilingual(ja: "分野", en: "Field")),
      cycle: EvaluationCycle(years: nil, basis: .unknown), preambles: [:], statements: [],
      budget: nil, opinions: [], notes: [], findings: [], lines: lines)
    let counts = evaluation.lineCounts
    #expect(counts.total == 3)
    #expect((counts.assigned, counts.furniture, counts.unassigned) == (1, 1, 1))
    #expect(evaluation.unassigned.map(\.number) == [4])
    #expect(evaluation.text == "施策名：水\n\n- 1 -\n？x\n  ")
    #expect(evaluation.cycle.id == "undated")
  }

  @Test func `a problem says where and what to do`() {
    let problem = Problem(
      .unreadable, "x", Bilingual(ja: "だめ", en: "It is wrong."),
      advice: Bilingual(ja: "直す", en: "Mend it."))
    #expect(problem.at("a.txt:3").description == "a.txt:3: It is wrong. Mend it.")
    #expect(problem.at("a").at("b").place == "a")
  }
}
