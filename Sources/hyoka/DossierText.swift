import Analysis
import Policies

/// The dossier of a field for a terminal.
enum DossierText {
  /// The dossier; `rating` is the proposal for the field, if there is one.
  static func text(
    _ field: Field, in evaluation: Evaluation, rating: RatingProposal?, file: String
  ) -> String {
    let label = Console.text(evaluation.program.fieldLabel)
    var lines = ["\(label) \(field.number) \(field.name ?? "")  (\(evaluation.program.id))", ""]
    lines += part(Bilingual(ja: "目標", en: "Goal"), field.goal?.passage, file)
    lines += part(Bilingual(ja: "次期目標", en: "Next goal"), field.nextGoal?.passage, file)
    if let goal = field.goal, let next = field.nextGoal {
      lines += [Console.text(Bilingual(ja: "変化", en: "Change")), "  \(marked(goal, next))", ""]
    }
    lines += part(Bilingual(ja: "評価結果", en: "Result"), field.result?.passage, file)
    for opinion in field.opinions {
      let how =
        opinion.attribution == .inferred
        ? " (\(opinion.attribution.rawValue): \(opinion.words.joined(separator: ", ")))" : ""
      lines += part(
        Bilingual(ja: "所見\(opinion.number)\(how)", en: "Opinion \(opinion.number)\(how)"),
        opinion.passage, file)
    }
    lines += TriangleText.lines(Triangle(field, in: evaluation), file: file)
    if let rating { lines += self.rating(rating) }
    return lines.joined(separator: "\n")
  }

  private static func rating(_ proposal: RatingProposal) -> [String] {
    let title = Bilingual(ja: "評語の案（規則による）", en: "Rating proposed by rules")
    let profile = Console.text(proposal.profile.name)
    let lines = RatingsListing.lines(proposal, profile).map { "  \($0)" }
    return [Console.text(title)] + lines + [""]
  }

  private static func part(_ title: Bilingual, _ passage: Passage?, _ file: String) -> [String] {
    let place = passage.map { "  \(file):\($0.lines.lowerBound)" } ?? ""
    return [Console.text(title) + place, "  \(passage?.text ?? "–")", ""]
  }

  /// `[-deleted-]{+inserted+}` in the running text.
  private static func marked(_ goal: Statement, _ next: Statement) -> String {
    TextComparison(from: goal.text, to: next.text).changes.map { change in
      switch change.operation {
      case .keep: change.text
      case .delete: "[-\(change.text)-]"
      case .insert: "{+\(change.text)+}"
      }
    }.joined()
  }
}
