import Intake
import Policies
import TestSupport
import Testing

@testable import Analysis

/// The claims of the published evaluation: counts, kinds and lines.
@Suite(.enabled(if: TestFiles.hasRealData, "the real data is not there"))
struct ClaimPublishedTests {
  private func claims(_ sources: [EvidenceSource] = []) async throws -> ProgramClaims {
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    let evaluation = try await reader.read(path: TestFiles.published).evaluation
    return ProgramClaims(evaluation, sources: sources, rules: try ClaimRules.builtIn())
  }

  @Test func `the results are split, and most claims are on outcomes`() async throws {
    let overview = try await claims().overview
    #expect(overview.claims == 61)
    #expect(overview.kinds[.outcome] == 32)
    #expect(overview.kinds[.activity] == 15)
    #expect(overview.kinds[.output] == 1)
    #expect(overview.kinds[.issue] == 10)
    #expect(overview.unclassed == 0)
    #expect(overview.withEvidence == 0)
    #expect(overview.outcomesWithoutIndicator == 32)
  }

  @Test func `some goal phrases have no answer`() async throws {
    let unanswered = try await claims().fields.flatMap { field in
      field.unanswered.map { [field.field, $0.number] }
    }
    #expect(unanswered == [[3, 3]])
  }

  @Test func `goals are cut into phrases as a careful reader would`() async throws {
    let counts = try await claims().fields.map(\.goalPhrases.count)
    #expect(counts == [1, 5, 3, 2, 2, 2, 1, 1, 2, 2, 2])
  }

  @Test func `every claim stands where it says`() async throws {
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    let evaluation = try await reader.read(path: TestFiles.published).evaluation
    for field in try await claims().fields {
      let result = try #require(evaluation.field(field.field)?.result)
      let scalars = Array(result.text.unicodeScalars)
      var end = 0
      for claim in field.claims.map(\.claim) {
        let words = String(String.UnicodeScalarView(scalars[claim.span.scalars]))
        #expect(claim.text == words)
        #expect(claim.span.scalars.lowerBound >= end)
        #expect(claim.span.lines == result.passage.lines)
        end = claim.span.scalars.upperBound
      }
    }
  }

  @Test func `that the staff in international organisations grew is supported`() async throws {
    let reports = [
      IndicatorMaker.report(
        1, 2022, "国連関係機関における邦人職員数", unit: "人",
        [(2012, 782, 764), (2013, 799, 779), (2021, 925, 956)])
    ]
    let record = ProjectRecord(
      id: "1017", name: "", sheets: [], steps: [:], suggestions: [], outlines: [:], budgets: [],
      reports: reports, indicatorDecisions: [], links: [], inspections: [], edges: [])
    let source = EvidenceSource(
      field: 6, record: record, series: IndicatorAssembly(reports).series)
    let field = try #require(try await claims([source]).fields.first { $0.field == 6 })
    let supported = field.claims.filter { $0.verdict == .supports }
    #expect(supported.map(\.claim.number) == [7])
    let comparison = try #require(supported.first?.evidence.first?.comparison)
    #expect(comparison.values.first?.actual?.value == 764)
    #expect(comparison.values.last?.actual?.value == 956)
    #expect(comparison.years == .reported)
    #expect(comparison.targetsMet == 1)
    #expect(comparison.targets == 3)
  }
}
