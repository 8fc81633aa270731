import Analysis
import ArgumentParser
import Foundation
import Judgement
import Policies
import Store

/// `hyoka claims measure ID FILE`: how often evidence speaks of what its claim speaks of.
struct ClaimsMeasure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Holds the evidence beside claims against labels written by hand.",
    discussion: """
      The labels are as in Benchmarks/labels/evidence.csv. Prints for each way of ranking how many \
      claims have a right project first and among the first three, and how many of the right \
      projects are listed.
      """)

  @OptionGroup var program: ProgramOptions

  @Argument(help: "A file of labels, as Benchmarks/labels/README.md describes them.")
  var labels: String

  @OptionGroup var location: StoreOptions

  @Flag(help: "Also print the claims whose first project is another one.")
  var misses = false

  func run() async throws {
    let data = try NamedFile.content(labels, code: "file-unreadable")
    let known = try EvidenceLabel.read(csv: String(decoding: data, as: UTF8.self), name: labels)
    let store = try location.open()
    let evaluation = try store.evaluation(program.revision(in: store))
    let accuracy = try store.evidenceAccuracy(evaluation, labels: known)
    try Console.write(EvidenceListing.text(accuracy, misses: misses))
  }
}

/// The accuracy of evidence as plain text: a table, then the misses.
enum EvidenceListing {
  static func text(_ accuracy: EvidenceAccuracy, misses: Bool) -> String {
    let head = "way\tclaims\tfirst\tfirst three\tlisted\tlabelled\tsilent\tsilent with evidence"
    let rows = accuracy.scores.map { score in
      ([score.name]
        + [
          score.claims, score.first, score.firstThree, score.listed, score.labelled, score.silent,
          score.silentWithEvidence,
        ].map(String.init)).joined(separator: "\t")
    }
    let lost = accuracy.unplaced == 0 ? [] : ["unplaced\t\(accuracy.unplaced)"]
    let shown = misses ? accuracy.misses.map(describe) : []
    return ([head] + rows + lost + shown).joined(separator: "\n") + "\n"
  }

  private static func describe(_ miss: EvidenceAccuracy.Miss) -> String {
    let place =
      switch miss.label.source {
      case .result(let field): "result \(field)"
      case .inspection(let project): "inspection \(project)"
      }
    let right = miss.label.projects.sorted().joined(separator: " ")
    return "  \(place) \(miss.label.start)\t\(right)\t→ \(miss.found.joined(separator: " "))"
  }
}
