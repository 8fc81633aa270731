import Analysis
import ArgumentParser
import Foundation
import Judgement
import Policies
import Store

/// `hyoka claims measure LABELS POOLS`: how often evidence speaks of what its claim speaks of.
struct ClaimsMeasure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Holds the evidence beside claims against labels written by hand.",
    discussion: """
      The files are as Benchmarks/labels/evidence.csv and pools.csv. Prints for each pool and way \
      of ranking how many claims have a right project first and among the first three, how many \
      of the right projects are listed, and how many projects are listed in all.
      """)

  @Argument(help: "A file of labels, as Benchmarks/labels/README.md describes them.")
  var labels: String

  @Argument(help: "A file that says which projects each pool of the labels has.")
  var pools: String

  @OptionGroup var location: StoreOptions

  @Flag(help: "Also print the claims whose first project is another one.")
  var misses = false

  func run() async throws {
    let known = try EvidenceLabel.read(csv: text(labels), name: labels)
    let lines = try EvidencePoolLine.read(csv: text(pools), name: pools)
    let accuracy = try location.open().evidenceAccuracy(known, in: lines)
    try Console.write(EvidenceListing.text(accuracy, misses: misses))
  }

  private func text(_ path: String) throws(Problem) -> String {
    String(decoding: try NamedFile.content(path, code: "file-unreadable"), as: UTF8.self)
  }
}

/// The accuracy of evidence as plain text: a table, then the misses.
enum EvidenceListing {
  private static let head = [
    "pool", "part", "way", "claims", "first", "first three", "listed", "labelled", "found",
    "silent", "silent with evidence",
  ]

  static func text(_ accuracy: EvidenceAccuracy, misses: Bool) -> String {
    let rows = [head] + accuracy.rows.map(cells)
    let lost = accuracy.unplaced == 0 ? [] : ["unplaced\t\(accuracy.unplaced)"]
    let shown = misses ? accuracy.misses.map(describe) : []
    return (rows.map { $0.joined(separator: "\t") } + lost + shown).joined(separator: "\n") + "\n"
  }

  private static func cells(_ row: EvidenceAccuracy.Row) -> [String] {
    let score = row.score
    let numbers = [
      score.claims, score.first, score.firstThree, score.listed, score.labelled, score.found,
      score.silent, score.silentWithEvidence,
    ]
    return [row.pool ?? "all", row.part.rawValue, row.way.rawValue] + numbers.map(String.init)
  }

  private static func describe(_ miss: EvidenceAccuracy.Miss) -> String {
    let place =
      switch miss.label.source {
      case .result(let field): "result \(field)"
      case .inspection(let project): "inspection \(project)"
      }
    let right = miss.label.projects.sorted().joined(separator: " ")
    return "  \(miss.label.pool) \(miss.part.rawValue): \(place) \(miss.label.start)\t\(right)\t→ "
      + miss.found.joined(separator: " ")
  }
}
