import Foundation
import Japanese
import Testing

@Suite struct NumeralTests {
  @Test(arguments: [
    ("3,223", 3223), ("１，２３４", 1234), ("△2,500", -2500), ("▲１", -1), ("-7", -7), ("−7", -7),
    ("+7", 7), ("1億2,300万", 123_000_000), ("二千五百", 2500), ("五〇", 50), ("十", 10), ("百三", 103),
    ("二兆三億", 2_000_300_000_000), (" 42 ", 42), ("３万", 30000), ("0", 0),
  ])
  func `numbers are read as printed`(text: String, value: Int) {
    #expect(Numeral.read(text) == Decimal(value))
  }

  @Test func `decimals keep their digits`() {
    #expect(Numeral.read("18524.5") == Decimal(string: "18524.5"))
    #expect(Numeral.read("０．８８４３８") == Decimal(string: "0.88438"))
  }

  @Test(arguments: [
    "", "-", "－", "abc", "1,2345", "12,34", "1..2", "1.", "万", "一二十", "百千", "1万1億", "3人", "--1",
    "1234567890123456789012345678901234567890", ",123", "1,", "２０２３年",
  ])
  func `what is no number is nothing`(text: String) {
    #expect(Numeral.read(text) == nil)
  }

  @Test func `every number to ten thousand can be read again from kanji`() {
    for number in 1...9999 { #expect(Numeral.read(kanji(number)) == Decimal(number)) }
  }

  /// An independent writer: 2345 to 二千三百四十五.
  private func kanji(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let units = [(1000, "千"), (100, "百"), (10, "十")]
    var rest = number
    var text = ""
    for (value, unit) in units where rest >= value {
      text += (rest / value == 1 ? "" : digits[rest / value]) + unit
      rest %= value
    }
    return text + digits[rest]
  }

  @Test func `quantities have units and places`() {
    let text = "184票で、インド(5,455名)や１２か国、3割、95.5％"
    let found = Quantity.find(in: text)
    #expect(found.map(\.unit) == ["票", "名", "か国", "割", "%"])
    #expect(found.map(\.value) == [184, 5455, 12, 3, Decimal(string: "95.5") ?? 0])
    let scalars = Array(text.unicodeScalars)
    #expect(
      found.map { String(String.UnicodeScalarView(scalars[$0.range])) }
        == ["184票", "5,455名", "１２か国", "3割", "95.5％"])
  }
}

@Suite struct JapaneseYearTests {
  @Test(arguments: [
    ("令和5年度", 2023, true), ("令和５年度", 2023, true), ("令和元年", 2019, false), ("平成31年度", 2019, true),
    ("昭和63年", 1988, false), ("R3", 2021, false), ("2023年度", 2023, true), ("FY2023", 2023, true),
    ("FY 2023", 2023, true), ("令和5（2023）年度", 2023, true), ("令和五年度", 2023, true),
    ("2021", 2021, false),
    ("令和 6 年度", 2024, true), ("Ｒ６年度", 2024, true), ("令和10年度", 2028, true),
  ])
  func `a cell is read as a year`(text: String, western: Int, fiscal: Bool) {
    let year = JapaneseYear.read(text)
    #expect(year?.western == western)
    #expect(year?.isFiscal == fiscal)
  }

  @Test(arguments: ["", "3,223", "令和", "令和0年", "12021", "区分", "3年間", "R", "OR3"])
  func `what is no year is nothing`(text: String) {
    #expect(JapaneseYear.read(text) == nil)
  }

  @Test func `years in a sentence have their places`() {
    let text = "令和4年の選挙と2023年度の予算、過去3年間、電話2023番"
    let found = JapaneseYear.find(in: text)
    #expect(found.map(\.western) == [2022, 2023])
    let scalars = Array(text.unicodeScalars)
    #expect(
      found.map { String(String.UnicodeScalarView(scalars[$0.range])) } == ["令和4年", "2023年度"])
  }

  @Test func `every year since 1926 can be read again from its era`() {
    let eras = [("昭和", 1926, 64), ("平成", 1989, 31), ("令和", 2019, 40)]
    for (era, first, count) in eras {
      for number in 1...count {
        let name = number == 1 ? "元" : String(number)
        #expect(JapaneseYear.read("\(era)\(name)年度")?.western == first + number - 1)
      }
    }
  }
}
