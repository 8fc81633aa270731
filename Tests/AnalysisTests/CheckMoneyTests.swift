import Policies
import Testing

@testable import Analysis

/// Budgets of project sheets against the sum of their parts.
struct CheckMoneyTests {
  private func year(
    _ budget: Int64, parts: [Int64], out: Int64?, executed: Int64? = nil, losesOut: Bool = false
  ) -> CheckedYear {
    CheckedYear(
      year: FiscalYear(2020), budget: Yen(budget), executed: executed.map { Yen($0) },
      lacksExecution: false, parts: parts.map { Yen($0) }, carriedOut: out.map { Yen($0) },
      mayLackCarriedOut: losesOut, unit: Yen(1), tolerance: Yen(0), place: CheckPlace(lines: 1...1))
  }

  @Test(arguments: [Int64(-40), 40])
  func `what goes to the next year may be taken off, with or without a sign`(_ out: Int64) {
    #expect(year(310, parts: [300, 50], out: out).wrongSum == nil)
    #expect(year(350, parts: [300, 50], out: out).wrongSum == nil)
    #expect(year(330, parts: [300, 50], out: out).wrongSum == Yen(350))
  }

  @Test func `a budget below its parts is no finding where the source lost what was carried over`()
  {
    for out in [nil, Int64(0)] {
      #expect(year(310, parts: [300, 50], out: out).wrongSum == Yen(350))
      #expect(year(310, parts: [300, 50], out: out, losesOut: true).wrongSum == nil)
      #expect(year(390, parts: [300, 50], out: out, losesOut: true).wrongSum == Yen(350))
    }
  }

  @Test func `nothing executed is never above a budget`() {
    #expect(!year(-300, parts: [0], out: nil, executed: 0).isOverspent)
    #expect(year(0, parts: [0], out: nil, executed: 5).isOverspent)
  }

  @Test func `amounts at the limit are read`() {
    #expect(year(0, parts: [0], out: .min).wrongSum == nil)
    #expect(year(1, parts: [.max, 1], out: 5).wrongSum == nil)
  }
}
