import Foundation
import Policies
import Tabular
import TestSupport
import Testing

@testable import Analysis
@testable import Intake

/// The kinds of claims against the clauses labelled by hand (Benchmarks/labels/README.md).
@Suite(.enabled(if: TestFiles.hasRealData, "the real data is not there"))
struct ClaimLabelTests {
  private struct Label {
    let row: Int
    let column: String
    let range: Range<Int>
    let kind: String
    let part: String
  }

  /// How often each pair of labelled and found kind occurs.
  private struct Confusion {
    var counts: [String: [String: Int]] = [:]

    mutating func add(_ labelled: String, _ found: String) {
      counts[labelled, default: [:]][found, default: 0] += 1
    }

    func right(_ kind: String) -> Int { counts[kind]?[kind] ?? 0 }
    func labelled(_ kind: String) -> Int { counts[kind]?.values.reduce(0, +) ?? 0 }
    func found(_ kind: String) -> Int { counts.values.reduce(0) { $0 + ($1[kind] ?? 0) } }

    var accuracy: Double {
      let all = counts.values.flatMap(\.values).reduce(0, +)
      return Double(counts.keys.reduce(0) { $0 + right($1) }) / Double(max(all, 1))
    }

    var report: String {
      (ClaimKind.allCases.map(\.rawValue) + ["none"]).map { kind in
        "\(kind)\tprecision \(right(kind))/\(found(kind))\trecall \(right(kind))/\(labelled(kind))"
      }.joined(separator: "\n") + "\naccuracy \((accuracy * 1000).rounded() / 10) %"
    }
  }

  private static let labels = Result {
    let text = try TestFiles.text(TestFiles.path("Benchmarks/labels/claims.csv"))
    return text.split(separator: "\n").dropFirst().compactMap { line -> Label? in
      let cells = line.split(separator: ",").map(String.init)
      guard cells.count == 7, let row = Int(cells[1]), let start = Int(cells[3]),
        let length = Int(cells[4])
      else { return nil }
      return Label(
        row: row, column: cells[2], range: start..<(start + length), kind: cells[5],
        part: cells[6])
    }
  }

  /// The cells of the inspections that have labels.
  private static let cells = Result {
    let rows = Set(try labels.get().map(\.row))
    let folder = TestFiles.path("../shared/data/rs2024")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasPrefix("4-1_") })
    let archive = try ZipFile(path: "\(folder)/\(name)")
    let reader = CSVReader(try archive.open(try #require(archive.entries.first)))
    var cells: [Int: [String: String]] = [:]
    var number = 0
    while try reader.next() {
      number += 1
      guard rows.contains(number) else { continue }
      cells[number] = ["点検結果": reader.text(13), "改善の方向性": reader.text(14), "所見": reader.text(19)]
    }
    return cells
  }

  private func confusion(_ part: String) throws -> Confusion {
    let reader = try ClaimReader(ClaimRules.builtIn())
    let cells = try Self.cells.get()
    var confusion = Confusion()
    for label in try Self.labels.get() where label.part == part {
      let text = try #require(cells[label.row]?[label.column])
      let claims = reader.claims(in: Passage(text: text, lines: 1...1), of: 1)
      let claim = claims.first { $0.span.scalars == label.range }
      confusion.add(label.kind, claim.map { $0.kind?.rawValue ?? "none" } ?? "not split so")
    }
    return confusion
  }

  @Test func `there are enough labels`() throws {
    let labels = try Self.labels.get()
    #expect(labels.count { $0.part == "tuning" } >= 200)
    #expect(labels.count { $0.part == "held-out" } >= 100)
    let kinds = Set(ClaimKind.allCases.map(\.rawValue) + ["none"])
    #expect(Set(labels.map(\.kind)) == kinds)
  }

  @Test(arguments: [("tuning", 0.8), ("held-out", 0.8)])
  func `kinds agree with the labels`(_ part: String, _ floor: Double) throws {
    let confusion = try confusion(part)
    print("\(part)\n\(confusion.report)")
    #expect(confusion.accuracy >= floor)
    #expect(confusion.found("not split so") == 0)
  }
}
