import Policies
import Testing

@testable import Analysis

struct RatingTests {
  private typealias Make = RatingMaker

  private func levels(_ indicators: [RatedIndicator]) throws -> [String] {
    try Make.propose(indicators).candidates.map(\.id)
  }

  @Test func `all met and nothing to judge is a proposal`() throws {
    let proposal = try Make.propose([Make.rising(1, to: 105), Make.rising(2, to: 100)])
    #expect(proposal.status == .proposed)
    #expect(proposal.level?.id == "met")
    #expect(proposal.reasons.isEmpty)
    #expect(proposal.inputs.map(\.standing) == [.met, .met])
  }

  @Test func `far beyond the target needs judgement`() throws {
    let proposal = try Make.propose([Make.rising(1, to: 130)])
    #expect(proposal.candidates.map(\.id) == ["exceeded"])
    #expect(proposal.status == .needsJudgement)
    #expect(proposal.reasons.map(\.code) == [.rule])
  }

  @Test(arguments: [(95.0, "considerable"), (79.9, "small"), (80, "considerable")])
  func `a missed target is near or far by the threshold`(_ value: Double, _ level: String) throws {
    #expect(try levels([Make.rising(1, to: value)]) == [level])
  }

  @Test func `missed and falling is away from the target`() throws {
    let indicator = Make.indicator(1, [(2021, 100, 60), (2022, 100, 50), (2023, 100, 40)])
    #expect(try levels([indicator]) == ["away"])
  }

  @Test func `one point leaves open whether anything moves`() throws {
    let proposal = try Make.propose([Make.indicator(1, [(2023, 100, 40)])])
    #expect(proposal.candidates.map(\.id) == ["small", "away"])
    #expect(proposal.status == .needsJudgement)
    #expect(proposal.reasons.first?.code == .severalLevels)
    #expect(proposal.level == nil)
  }

  @Test func `lower is better is turned`() throws {
    let fewer = Make.indicator(
      1, direction: .lower, [(2021, 10, 12), (2022, 10, 11), (2023, 10, 9)])
    #expect(try levels([fewer]) == ["met"])
  }

  @Test func `a target of zero is met or missed without a share`() throws {
    let none = Make.indicator(1, direction: .lower, [(2023, 0, 0)])
    let met = try Make.propose([none])
    #expect(met.inputs.first?.attainment?.percent == nil)
    #expect(met.inputs.first?.standing == .met)
    #expect(met.candidates.map(\.id) == ["exceeded", "met"])
    let some = Make.indicator(1, direction: .lower, [(2023, 0, 3)])
    #expect(try Make.propose([some]).inputs.first?.standing == .unmet)
    #expect(try levels([some]) == ["considerable", "small", "away"])
  }

  @Test func `the last year with both figures counts, and years behind the cycle do not`() throws {
    let indicator = Make.indicator(
      1, [(2021, 100, 90), (2022, 100, 101), (2023, nil, 40), (2024, 100, 10)])
    let input = try #require(try Make.propose([indicator]).inputs.first)
    #expect(input.attainment?.fiscalYear == FiscalYear(2022))
    #expect(input.trend.points.map(\.fiscalYear.year) == [2021, 2022, 2023])
  }

  @Test func `without target and actual value in one year there is no basis`() throws {
    let apart = Make.indicator(1, [(2021, 100, nil), (2022, nil, 90)])
    let old = Make.indicator(2, [(2015, 100, 90)])
    let proposal = try Make.propose([apart, old])
    #expect(proposal.status == .noBasis)
    #expect(proposal.level == nil)
    #expect(proposal.reasons.map(\.code) == [.noFigures])
    #expect(proposal.inputs.map(\.use) == [.noActual])
    #expect(proposal.outside == 1)
  }

  @Test func `no indicator and no cycle are no basis either`() throws {
    #expect(try Make.propose([]).reasons.map(\.code) == [.noIndicator])
    let unknown = try Make.propose([Make.rising(1, to: 100)], years: nil)
    #expect(unknown.reasons.map(\.code) == [.cycleUnknown])
    let activity = Make.rising(1, to: 100, kind: .activity)
    #expect(try Make.propose([activity]).reasons.map(\.code) == [.noIndicator])
  }

  @Test func `a missing actual value is taken both ways, never as zero`() throws {
    let open = Make.indicator(2, [(2023, 100, nil)])
    let proposal = try Make.propose([Make.rising(1, to: 105), open])
    #expect(proposal.candidates.map(\.id) == ["met", "considerable", "small"])
    #expect(proposal.reasons.map(\.code).contains(.incomplete))
  }

  @Test func `a missing target is left out, and said`() throws {
    let free = Make.indicator(2, [(2023, nil, 5)])
    let proposal = try Make.propose([Make.rising(1, to: 105), free])
    #expect(proposal.candidates.map(\.id) == ["met"])
    #expect(proposal.status == .needsJudgement)
    #expect(proposal.reasons.map(\.code) == [.incomplete])
  }

  @Test func `outputs count, but are not the main ones`() throws {
    let outputs = try Make.propose([Make.rising(1, to: 70, kind: .output)])
    #expect(outputs.reasons.map(\.code).contains(.noMain))
    #expect(outputs.inputs.map(\.isMain) == [false])
    let both = [Make.rising(1, to: 130), Make.rising(2, to: 70, kind: .output)]
    #expect(try levels(both) == ["considerable"])
  }

  @Test func `an assumed direction is for a person to judge`() throws {
    let assumed = Make.indicator(1, direction: nil, [(2023, 100, 105)])
    let codes = try Make.propose([assumed]).reasons.map(\.code)
    #expect(codes.contains(.directionAssumed))
    let equal = Make.indicator(1, direction: nil, [(2023, 100, 100)])
    #expect(!(try Make.propose([equal]).reasons.map(\.code).contains(.directionAssumed)))
  }

  @Test func `figures that are no numbers are no basis`() throws {
    let odd = Make.indicator(1, [(2023, .nan, .infinity)])
    #expect(try Make.propose([odd]).status == .noBasis)
  }

  @Test func `a cycle before the profile is said`() throws {
    let old = Make.indicator(1, [(2010, 100, 105)])
    let years = FiscalYear(2009)...FiscalYear(2011)
    let codes = try Make.propose([old], years: years).reasons.map(\.code)
    #expect(codes.contains(.outsideValidity))
  }

  @Test func `a person's word stands beside the proposal`() throws {
    let confirmation = try #require(
      RatingConfirmation(
        key: "common/small", reason: "湖が残る。", decidedBy: "水辺", decidedAt: "2024-09-01"))
    let proposal = try Make.propose([Make.rising(1, to: 105)], confirmation: confirmation)
    #expect(proposal.level?.id == "met")
    #expect(proposal.confirmation?.level == "small")
    #expect(RatingConfirmation(key: "small", reason: nil, decidedBy: nil, decidedAt: "") == nil)
    #expect(Make.subject.key == "mizube-3-2/2021-2023/1")
  }
}
