import Analysis
import Policies
import Testing

@Suite struct IndicatorFormTests {
  @Test func `the words of the new form are read`() {
    #expect(IndicatorKind(japanese: "アウトカム") == .outcome)
    #expect(IndicatorKind(japanese: "インパクト") == nil)
    #expect(OutcomeTerm(japanese: "1.短期") == .short)
    #expect(OutcomeTerm(japanese: "2.中期") == .medium)
    #expect(OutcomeTerm(japanese: "長期") == .long)
    #expect(OutcomeTerm(japanese: "") == nil)
    #expect(IndicatorDirection(japanese: "上がると良い指標") == .higher)
    #expect(IndicatorDirection(japanese: "下向き") == .lower)
    #expect(IndicatorDirection(japanese: "") == nil)
  }

  @Test(arguments: [
    ("プロジェクト数", "ﾌﾟﾛｼﾞｪｸﾄ数", IndicatorEvidence.UnitAgreement.same), ("回/年", "回", .same),
    ("か所", "国", .counters), ("数", "国", .unstated), ("人", "％", .differs), ("名", "参加者数", .same),
  ])
  func `units agree by what they measure`(
    one: String, other: String, agreement: IndicatorEvidence.UnitAgreement
  ) {
    #expect(IndicatorUnit(one).agreement(with: IndicatorUnit(other)) == agreement)
  }

  @Test func `nothing makes nothing, and odd reports do no harm`() {
    #expect(IndicatorAssembly([]).series.isEmpty)
    let odd = [2018, 2019, .min, .max].map { year in
      IndicatorMaker.report(
        Int64(year), year, "", unit: nil, final: FinalTarget(value: .nan, year: FiscalYear(.max)),
        [(2017, .nan, .infinity), (2016, 1e308, -1e308), (.min, 1, 2), (.max, 3, 4)])
    }
    let assembly = IndicatorAssembly(odd)
    #expect(assembly.series.flatMap(\.reports).count == 4)
    for series in assembly.series {
      #expect(series.trend().slope?.isFinite ?? true)
      _ = (series.findings, series.attainments, series.distance)
    }
  }
}
