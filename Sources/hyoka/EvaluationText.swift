import Policies

/// The record of a document for a terminal.
enum EvaluationText {
  static func text(_ evaluation: Evaluation, file: String) -> String {
    var lines = [evaluation.program.title ?? "–", summary(evaluation), ""]
    for field in evaluation.fields { lines += Self.lines(field, evaluation) }
    lines += [""] + budget(evaluation.budget) + [""]
    lines += evaluation.findings.map { finding in
      let place = finding.lines.map { "\(file):\($0.lowerBound)" } ?? file
      return
        "\(place): \(finding.severity.rawValue): \(Console.text(finding.text)) [\(finding.code)]"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ field: Field, _ evaluation: Evaluation) -> [String] {
    let label = Console.text(evaluation.program.fieldLabel)
    let parts = [
      (Bilingual(ja: "目標", en: "Goal"), field.goal),
      (Bilingual(ja: "結果", en: "Result"), field.result),
      (Bilingual(ja: "次期目標", en: "Next goal"), field.nextGoal),
    ].map { name, statement in
      let text = statement.map { "L\($0.passage.lines.lowerBound) \($0.text)" } ?? "–"
      return "  \(Console.text(name)): \(text)"
    }
    let opinions = field.opinions.map { "\($0.number)" }.joined(separator: ", ")
    return ["\(label) \(field.number) \(field.name ?? "")"] + parts
      + ["  \(Console.text(Bilingual(ja: "所見", en: "Opinions"))): \(opinions)"]
  }

  private static func summary(_ evaluation: Evaluation) -> String {
    let counts = evaluation.lineCounts
    let text = Bilingual(
      ja: "分野\(evaluation.fields.count)、所見\(evaluation.opinions.count)、\(counts.total)行"
        + "（対応\(counts.assigned)、柱・ページ番号\(counts.furniture)、未分類\(counts.unassigned)）",
      en: "fields: \(evaluation.fields.count), opinions: \(evaluation.opinions.count), "
        + "lines: \(counts.total) (assigned: \(counts.assigned), furniture: \(counts.furniture), "
        + "unassigned: \(counts.unassigned))")
    return "\(evaluation.program.id) \(evaluation.cycle.id) · \(Console.text(text))"
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
