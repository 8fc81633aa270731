import Analysis
import Foundation
import Policies

/// Opinions and remarks for a terminal.
enum OpinionListing {
  static func text(_ review: ProgramOpinions, remarks: [LedgerEntry]) -> String {
    let lines =
      review.opinions.flatMap { describe($0, review.program) } + remarks.flatMap { describe($0) }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func describe(_ review: ReviewedOpinion, _ program: Program) -> [String] {
    let opinion = review.opinion
    let fields = opinion.fields.map { "\($0)" }.joined(separator: ", ")
    let head =
      "\(opinion.number)  L\(opinion.passage.lines.lowerBound)  "
      + "[\(fields.isEmpty ? "–" : fields)]  \(Console.text(review.status.title))  "
      + kinds(review.reading.kinds)
    let label = Console.text(program.fieldLabel)
    var lines = [head, "    \(opinion.text)"]
    lines += review.reading.asked.map { "    → \($0.text)" }
    for table in review.reading.tables {
      lines += table.rows.map { "      \($0.label ?? "–")  \($0.value) \(table.unit)" }
    }
    for trace in review.traces {
      let words = trace.words.joined(separator: ", ")
      lines.append("    = \(label) \(trace.field): \(words)")
    }
    if let proposal = review.proposal {
      lines.append("    ? \(Console.text(proposal.text(fieldLabel: program.fieldLabel)))")
    }
    if let response = review.response {
      lines.append("    \(response.at)  \(response.by ?? "–")  \(response.text ?? "–")")
    }
    return lines
  }

  private static func describe(_ entry: LedgerEntry) -> [String] {
    let head =
      "\(entry.project ?? "–")  \(entry.title)  \(entry.years?.upperBound.description ?? "–")  "
      + "\(Console.text(entry.source.title))  \(Console.text(entry.status.title))  "
      + kinds(entry.kinds)
    return [head, "    \(entry.text)"]
  }

  private static func kinds(_ kinds: [OpinionKind]) -> String {
    kinds.map { Console.text($0.title) }.joined(separator: ", ")
  }
}
