import Analysis
import ArgumentParser
import Policies
import Publishing
import Store

/// `hyoka link measure PROGRAM`: how far the links that Hyoka makes agree with what sources declare.
struct LinkMeasure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measures how well suggested links and lineage agree with what sources declare.")

  @OptionGroup var program: ProgramOptions
  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/measure.json).")
  var json = false

  func run() async throws {
    let store = try location.open()
    let evaluation = try store.evaluation(program.revision(in: store))
    let declared = DeclaredLinks(evaluation, try store.programLinkRows())
    let texts = try LinkingTexts(evaluation, in: store)
    let links = declared.fieldsOf.isEmpty ? nil : texts.accuracy(evaluation, declared)
    let official = try store.linkedProjects(evaluation.program.id)
      .filter { $0.link.method == .official }
    let budgets = BudgetYears(official.map(\.record))
    let record = try store.lineageRecord()
    let lineage = [evaluation.program.ministryName, nil].map { ministry in
      LineageAccuracy(
        ministry: ministry, sheets: record.sheets, steps: record.steps, pointers: record.pointers)
    }
    try Console.write(
      json
        ? try JSONText.encode(
          MeasureJSON(
            program: evaluation.program.id, links: links, project: { texts.rows[$0].project },
            budgetYears: budgets, lineage: lineage))
        : MeasureListing.text(links, budgets, lineage))
  }
}
