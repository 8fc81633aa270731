import Policies

/// The record of a document for a terminal.
enum EvaluationText {
  static func text(_ evaluation: Evaluation, file: String) -> String {
    var lines = [evaluation.program.title ?? "–", summary(evaluation), ""]
    for field in evaluation.fields {
      lines.append("\(evaluation.program.fieldLabel.japanese)\(field.number) \(field.name ?? "")")
      lines += [("目標", field.goal), ("結果", field.result), ("次期", field.nextGoal)].map {
        name, statement in
        "  \(name) \(statement.map { "L\($0.passage.lines.lowerBound) \($0.text)" } ?? "–")"
      }
      lines.append("  所見 " + field.opinions.map { "\($0.number)" }.joined(separator: ", "))
    }
    lines += [""] + budget(evaluation.budget) + [""]
    lines += evaluation.findings.map { finding in
      let place = finding.lines.map { "\(file):\($0.lowerBound)" } ?? file
      return
        "\(place): \(finding.severity.rawValue): \(Console.text(finding.text)) [\(finding.code)]"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func summary(_ evaluation: Evaluation) -> String {
    let counts = evaluation.lineCounts
    return """
      \(evaluation.program.id) · \(evaluation.cycle.id) · \(evaluation.fields.count) fields, \
      \(evaluation.opinions.count) opinions · lines: \(counts.total) total, \
      \(counts.assigned) assigned, \(counts.furniture) furniture, \(counts.unassigned) unassigned
      """
  }

  private static func budget(_ table: BudgetTable?) -> [String] {
    (table?.lines ?? []).flatMap { line in
      [line.label]
        + line.years.map { year in
          let budget = year.yen(.budget).map { "\($0.amount)" } ?? "–"
          let executed = year.yen(.executed).map { "\($0.amount)" } ?? "–"
          return "  \(year.fiscalYear.japanese) (\(year.fiscalYear))  \(budget) / \(executed) 円"
        }
    }
  }
}
