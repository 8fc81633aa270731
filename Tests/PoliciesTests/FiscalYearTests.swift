import Policies
import Testing

@Suite struct FiscalYearTests {
  @Test(arguments: [
    (1925, "1925年度"), (1926, "昭和元年度"), (1988, "昭和63年度"), (1989, "平成元年度"),
    (2018, "平成30年度"), (2019, "令和元年度"), (2023, "令和5年度"),
  ])
  func `a fiscal year has the name of its era`(year: Int, name: String) {
    #expect(FiscalYear(year).japanese == name)
  }

  @Test func `a fiscal year has a western name and an order`() {
    #expect(FiscalYear(2023).description == "FY2023")
    #expect(FiscalYear(2022) < FiscalYear(2023))
  }
}

@Suite struct MoneyTests {
  @Test func `a sum that does not fit is nothing, not a crash`() {
    #expect(Yen(Int64.max).adding(Yen(1)) == nil)
    #expect(Yen(2).adding(Yen(-5)) == Yen(-3))
  }

  @Test func `units say how many yen they are`() {
    #expect(MoneyUnit.allCases.map(\.yen) == [1, 1_000, 10_000, 1_000_000, 100_000_000])
  }
}
