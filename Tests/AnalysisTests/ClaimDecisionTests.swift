import Policies
import Testing

@testable import Analysis

struct ClaimDecisionTests {
  /// The claims of a text on an indicator that falls, after one decision about the first of them.
  private func claims(_ object: String, confirmed: Bool) throws -> FieldClaims {
    let source = ClaimMaker.source([(2021, nil, 9), (2022, nil, 7), (2023, nil, 5)])
    let text = "水路の点検件数は増加した。水路の点検を地元と行った。"
    let plain = try ClaimMaker.substantiated(text, sources: [source], years: 2021...2023)
    let first = try #require(plain.claims.first?.claim)
    var rulings = ClaimRulings()
    let isRead = rulings.add(
      object, isConfirmed: confirmed, reason: "図を見た。", by: "係", at: "2025-01-01")
    #expect(isRead)
    let key = ClaimKey(program: "test-1", cycle: "2021-2023", claim: first)
    return try ClaimMaker.substantiated(
      text, sources: [source], years: 2021...2023, decisions: ClaimDecisions([key: rulings]))
  }

  @Test func `a confirmed verdict counts, and the proposal stays beside it`() throws {
    let found = try claims("verdict/supports", confirmed: true)
    #expect(found.claims[0].verdict == .supports)
    #expect(found.claims[0].proposedVerdict == .contradicts)
    #expect(found.overview.verdicts == [.supports: 1])
    #expect(found.overview.decided == 1)
    #expect(found.claims[1].rulings.isEmpty)
  }

  @Test func `a rejected proposal does not count`() throws {
    let found = try claims("verdict/contradicts", confirmed: false)
    #expect(found.claims[0].verdict == nil)
    #expect(found.claims[0].proposedVerdict == .contradicts)
    #expect(found.overview.verdicts.isEmpty)
    #expect(found.overview.decided == 1)
  }

  @Test func `a corrected kind counts`() throws {
    let found = try claims("kind/output", confirmed: true)
    #expect(found.claims[0].kind == .output)
    #expect(found.claims[0].claim.kind == .outcome)
    #expect(found.overview.kinds[.output] == 1)
    #expect(found.overview.kinds[.outcome] == nil)
  }

  @Test(arguments: [
    ("verdict/contradicts", true, 1), ("verdict/silent", true, 0),
    ("verdict/contradicts", false, 0),
    ("kind/output", true, 1),
  ])
  func `the check on contradicted claims heeds what people decided`(
    _ object: String, _ isConfirmed: Bool, _ count: Int
  ) throws {
    let fields = try claims(object, confirmed: isConfirmed)
    let source = CheckExample.Project(
      field: 1,
      indicators: [
        CheckExample.Indicator(
          kind: nil, name: "水路の点検件数", unit: "件", direction: nil, sheetYear: nil, final: nil,
          values: [[2021, nil, 9]])
      ], budgets: nil, inspection: nil, edges: nil)
    let inputs = CheckInputs(
      CheckMaker.evaluation([.results: ["1": "水路の点検件数は増加した。"]]),
      projects: [CheckMaker.linked(source, id: "1")].compactMap(EvidenceSource.init),
      claims: ProgramClaims(fields: [fields]))
    let report = try Checks(CheckCatalogue.builtIn(), only: ["claim-contradicted"]).report(inputs)
    #expect(report.findings.count == count)
    #expect(report.notRun.isEmpty)
  }
}
