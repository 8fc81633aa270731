import Analysis
import Policies

/// A project as plain text.
enum ProjectListing {
  static func text(_ record: ProjectRecord) -> String {
    var lines = ["\(record.id)  \(oneLine(record.name))"]
    if let sheet = record.sheets.first { lines.append("  \(sheet.unit.joined(separator: " "))") }
    for (program, link) in record.links {
      lines.append("  \(program)/\(link.field)  \(link.method.rawValue)")
    }
    lines.append(Console.text(Bilingual(ja: "シート", en: "Sheets")))
    lines += record.sheets.map { sheet(record, $0) }
    lines.append(
      Console.text(Bilingual(ja: "予算現額／執行額（百万円）", en: "Appropriation / executed (million yen)")))
    lines += record.latestBudgets.map { budget($0, in: record) }
    lines.append(Console.text(Bilingual(ja: "指標", en: "Indicators")))
    lines += IndicatorAssembly(record).series.map(indicator)
    return lines.joined(separator: "\n") + "\n"
  }

  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined()
  }

  private static func sheet(_ record: ProjectRecord, _ sheet: ProjectSheet) -> String {
    let link = record.steps[sheet.id].map { "  (\($0.method) \(percent($0.score)))" } ?? ""
    let number = sheet.number.map { " \($0)" } ?? ""
    return "  \(sheet.source.rawValue) \(sheet.year)\(number)  \(oneLine(sheet.name))\(link)"
  }

  private static func budget(_ budget: ProjectBudget, in record: ProjectRecord) -> String {
    let executed = budget.executed.map(\.millions) ?? budget.executedMissing?.rawValue ?? "–"
    let line = "  \(budget.fiscalYear)  \(budget.current.map(\.millions) ?? "–") / \(executed)"
    guard let derived = record.derivedExecution(budget), let amount = derived.executed,
      let sheet = record.sheet(derived.sheet)
    else { return line }
    return line + "  (\(sheet.source.rawValue) \(sheet.year): \(amount.millions))"
  }

  private static func percent(_ score: Double) -> String { "\(Int((score * 100).rounded())) %" }

  private static func indicator(_ series: IndicatorSeries) -> String {
    let values = series.values.map { value in
      "\(value.fiscalYear): \(number(value.actual?.value))/\(number(value.target?.value))"
    }
    let revised = series.revisions.count { $0.change == .revised }
    let note = revised > 0 ? "  [\(revised) revised]" : ""
    return
      "  \(series.kind.rawValue): \(oneLine(series.name)) (\(series.unit ?? "–"))\(note)\n    "
      + values.joined(separator: ", ")
  }

  private static func number(_ value: Double?) -> String {
    guard let value else { return "–" }
    return value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
  }
}
