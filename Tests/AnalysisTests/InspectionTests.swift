import Policies
import Testing

@testable import Analysis

struct InspectionTests {
  private func report(
    _ finding: String?, _ reflection: String?, of project: String = "1",
    _ texts: [InspectionReport.Part: String] = [:]
  ) -> InspectionReport {
    InspectionReport(
      project: project, teamFinding: finding, reflection: reflection, texts: texts)
  }

  @Test(arguments: [
    ("事業内容の一部改善", "現状通り", true), ("事業全体の抜本的な改善", "現状通り", true),
    ("事業内容の一部改善", "執行等改善", false), ("現状通り", "現状通り", false), ("終了予定", "現状通り", false),
  ])
  func `advice without effect is an improvement reflected as no change`(
    _ finding: String, _ reflection: String, _ expected: Bool
  ) {
    #expect(InspectionReview(report(finding, reflection)).isAdviceWithoutEffect == expected)
  }

  @Test func `a missing finding or reflection is no advice without effect`() {
    #expect(!InspectionReview(report(nil, "現状通り")).isAdviceWithoutEffect)
    #expect(!InspectionReview(report("事業内容の一部改善", nil)).isAdviceWithoutEffect)
  }

  @Test func `the finding names both words`() throws {
    let review = InspectionReview(report("事業内容の一部改善", "現状通り"))
    let finding = try #require(review.findings.first)
    #expect(finding.code == "advice-without-effect")
    #expect(finding.text.japanese.contains("「事業内容の一部改善」"))
    #expect(finding.text.japanese.contains("「現状通り」"))
  }

  @Test(arguments: ["特段問題なし。", "特段問題なし", "・特段問題なし。（水辺　太郎）", "引き続き適正な執行に努める。"])
  func `set phrases are boilerplate`(_ text: String) {
    let review = InspectionReview(report("現状通り", "現状通り", [.expertRemark: text]))
    #expect(review.boilerplate.map(\.part) == [.expertRemark])
    #expect(review.findings.map(\.code) == ["boilerplate-remark"])
  }

  @Test(arguments: ["水門の点検が遅れており、特段問題なしとは言えない。", "講座の成果を測る指標を定めること。"])
  func `a remark on the project is none`(_ text: String) {
    #expect(InspectionReview(report(nil, nil, [.expertRemark: text])).boilerplate.isEmpty)
  }

  @Test(arguments: ["外部有識者による点検対象外", "--", "－"])
  func `no inspection is no remark`(_ text: String) {
    let review = InspectionReview(report(nil, nil, [.expertRemark: text]))
    #expect(review.notInspected == [.expertRemark])
    #expect(review.boilerplate.isEmpty)
  }
}
