import Intake
import Policies
import TestSupport
import Testing

@testable import Analysis

/// Which goal phrases the claims of the published evaluation answer, against the answers written down
/// by hand (Benchmarks/labels/README.md).
@Suite(.enabled(if: TestFiles.hasRealData, "the real data is not there"))
struct GoalAnswerTests {
  private struct Answer: Hashable {
    let field, start, phrase: Int
  }

  private func labels() throws -> Set<Answer> {
    let text = try TestFiles.text(TestFiles.path("Benchmarks/labels/answers.csv"))
    return Set(
      text.split(separator: "\n").dropFirst().compactMap { line in
        let cells = line.split(separator: ",").compactMap { Int($0) }
        return cells.count == 4 ? Answer(field: cells[0], start: cells[1], phrase: cells[3]) : nil
      })
  }

  @Test func `answers to goal phrases agree with the labels`() async throws {
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    let evaluation = try await reader.read(path: TestFiles.published).evaluation
    let claims = ProgramClaims(evaluation, sources: [], rules: try ClaimRules.builtIn())
    let found = Set(
      claims.fields.flatMap { field in
        field.claims.map(\.claim).flatMap { claim in
          claim.goalPhrases.map {
            Answer(field: field.field, start: claim.span.scalars.lowerBound, phrase: $0.phrase)
          }
        }
      })
    let labels = try labels()
    let right = found.intersection(labels).count
    print("goal answers\tprecision \(right)/\(found.count)\trecall \(right)/\(labels.count)")
    for answer in found.subtracting(labels).sorted(by: Self.order) {
      print("  not labelled \(answer)")
    }
    for answer in labels.subtracting(found).sorted(by: Self.order) {
      print("  not found \(answer)")
    }
    #expect(labels.count >= 50)
    #expect(Double(right) >= 0.8 * Double(found.count))
    #expect(Double(right) >= 0.72 * Double(labels.count))
  }

  private static func order(_ one: Answer, _ other: Answer) -> Bool {
    (one.field, one.start, one.phrase) < (other.field, other.start, other.phrase)
  }
}
