import Analysis
import ArgumentParser
import Judgement
import Policies
import Publishing
import Store

/// `hyoka reconcile ID`: the document's budget against projects and the Ministry of Finance.
struct Reconcile: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sets a document's budget against its projects and the Ministry of Finance.")

  @OptionGroup var program: ProgramOptions
  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/reconcile.json).")
  var json = false

  func run() async throws {
    let store = try location.open()
    let evaluation = try store.evaluation(program.revision(in: store))
    let reconciliation = try store.reconciliation(evaluation)
    try Console.write(
      json
        ? try JSONText.encode(ReconciliationJSON(reconciliation, program: program.id))
        : ReconciliationListing.text(reconciliation))
  }
}

/// A reconciliation as plain text, in 百万円.
enum ReconciliationListing {
  static func text(_ reconciliation: Reconciliation) -> String {
    var lines = [
      Console.text(Bilingual(ja: "単位：百万円", en: "In million yen"))
    ]
    for year in reconciliation.years {
      lines.append("\(year.fiscalYear)  [\(Console.text(measure(year.measure)))]")
      for line in year.lines { lines += describe(line, year.measure) }
      lines += describe(year.total, year.measure)
    }
    lines += reconciliation.findings.map { "! \($0.fiscalYear) \(Console.text($0.finding.text))" }
    lines += reconciliation.lacks.map { "? \(Console.text($0))" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the budgets of a year are compared by.
  private static func measure(_ measure: BudgetMeasure) -> Bilingual {
    switch measure {
    case .initial: Bilingual(ja: "当初予算", en: "initial budget")
    case .current: Bilingual(ja: "歳出予算現額", en: "current appropriation")
    case .executed: Bilingual(ja: "執行額", en: "executed amount")
    }
  }

  /// The head of a line that has no label of its own.
  private static func heading(_ line: ReconciledLine) -> String {
    switch line.contributions {
    case .excluded?: Console.text(Bilingual(ja: "分担金・拠出金を除く", en: "without contributions"))
    case .only?: Console.text(Bilingual(ja: "分担金・拠出金", en: "contributions"))
    case nil: Console.text(Bilingual(ja: "合計", en: "total"))
    }
  }

  private static func describe(_ line: ReconciledLine, _ measure: BudgetMeasure) -> [String] {
    let label = line.label ?? heading(line)
    let words = [
      Bilingual(ja: "文書", en: "document"), Bilingual(ja: "事業", en: "projects"),
      Bilingual(ja: "財務省", en: "Ministry of Finance"),
    ].map(Console.text)
    var lines = [
      "  \(label)",
      "    \(words[0]) \(pair(line.document.budget, line.document.executed))",
      "    \(words[1]) \(pair(line.corrected.amount(measure), line.corrected.executed))",
    ]
    if let ministry = line.ministryOfFinance {
      lines.append("    \(words[2]) \(pair(ministry.amount(measure), ministry.executed))")
    }
    guard let budget = line.budget else { return lines }
    let difference = Console.text(Bilingual(ja: "差", en: "difference"))
    let unexplained = Console.text(Bilingual(ja: "説明できない差", en: "unexplained"))
    lines.append("    \(difference) \(budget.difference.millions)")
    lines += budget.explained.map { "      \($0.yen.millions)  \(Console.text($0.text))" }
    lines.append("      \(budget.unexplained.millions)  \(unexplained)")
    return lines
  }

  private static func pair(_ budget: Yen?, _ executed: Yen?) -> String {
    "\(budget.map(\.millions) ?? "–") / \(executed.map(\.millions) ?? "–")"
  }
}
