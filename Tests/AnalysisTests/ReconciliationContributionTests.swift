import Policies
import Testing

@testable import Analysis

struct ReconciliationContributionTests {
  private let year = FiscalYear(2023)

  private func verdict(
    _ name: String, isFlagged: Bool = false, _ subItems: [SubItem] = [],
    _ decision: ContributionDecision? = nil
  ) -> ContributionVerdict {
    ContributionRule().verdict(
      on: ContributionEvidence(
        name: name, isFlagged: isFlagged, subItems: subItems, decision: decision))
  }

  private func item(_ name: String?, _ amount: Int64, note: String? = nil) -> SubItem {
    SubItem(year, name: name, note: note, amount: Yen(amount))
  }

  @Test func `flag, sub-item and name decide in this order`() {
    let items = [item("国際機関等拠出金", 5)]
    #expect(verdict("水辺の席", isFlagged: true, items).basis == .flag)
    #expect(verdict("水辺の席", items).basis == .subItem)
    #expect(verdict("水辺機関拠出金", items).basis == .subItem)
    #expect(verdict("水辺基金への拠出").basis == .name)
    #expect(verdict("水辺機関（分担金）").words == ["分担金"])
  }

  @Test func `a project that nothing tells is no contribution`() {
    let plain = verdict("水辺の講座", [item("諸謝金", 5)])
    #expect(!plain.isContribution)
    #expect(plain.basis == nil)
    #expect(!verdict("官民の役割分担の調査").isContribution)
  }

  @Test func `a person's decision wins with its reason`() {
    let no = ContributionDecision(isContribution: false, reason: "国内の負担金である。")
    let decided = verdict("水辺機関分担金", isFlagged: true, [], no)
    #expect(!decided.isContribution)
    #expect(decided.basis == .decision)
    #expect(decided.reason == "国内の負担金である。")
    #expect(decided.contributions(of: Yen(7), in: year) == Yen(0))
  }

  @Test func `mixed sub-items part an amount that they make up`() {
    let mixed = verdict("水辺協力", [item("国際機関等拠出金", 300), item("委託費", 100)])
    #expect(mixed.mixedYears == [year])
    #expect(mixed.contributions(of: Yen(400), in: year) == Yen(300))
  }

  @Test func `mixed sub-items that leave money open move the whole to the larger side`() {
    let more = verdict("水辺協力", [item("国際機関等拠出金", 300), item("委託費", 100)])
    #expect(more.contributions(of: Yen(900), in: year) == Yen(900))
    let less = verdict("水辺協力", [item("国際機関等拠出金", 100), item("委託費", 300)])
    #expect(less.contributions(of: Yen(900), in: year) == Yen(0))
  }

  @Test func `a note counts where the sub-item has no name`() {
    #expect(verdict("水辺の席", [item(nil, 5, note: "拠出金")]).basis == .subItem)
    #expect(verdict("水辺の席", [item("委託費", 5, note: "拠出金の事務")]).basis == nil)
  }

  @Test func `widths and spaces make no difference`() {
    #expect(verdict("水辺機関 分 担 金").isContribution)
  }
}
