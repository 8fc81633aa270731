import Testing

@testable import Intake

@Suite struct CellValueTests {
  private static let wholeNumbers: [(String, Int64)] = [
    ("0", 0), ("-0", 0), ("12", 12), ("-7", -7), ("007", 7), ("12.0", 12), ("12.000", 12),
    ("1,234,567", 1_234_567), ("１２３", 123), ("−５", -5), ("50800000 ", 50_800_000),
    ("　１ ２", 12), ("999999999999999999", 999_999_999_999_999_999),
    ("9223372036854775807", .max), ("-9223372036854775808", .min),
  ]
  private static let numbers: [(String, Double)] = [
    ("1.00001", 1.00001), ("0.797", 0.797), ("-0.5", -0.5), ("1,234.5", 1234.5), ("１．５", 1.5),
    (" 2 ", 2), ("2595.16", 2595.16), ("100", 100),
  ]

  private func bytes<Value>(_ text: String, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    Array(text.utf8).withUnsafeBytes(body)
  }

  @Test(arguments: wholeNumbers)
  func `whole numbers are read`(text: String, number: Int64) {
    #expect(bytes(text, CellValue.integer) == number)
  }

  @Test(arguments: [
    "", "-", "--1", "1-", ".", ".5", "1.5", "1.0.0", "9223372036854775808", "1e3", "0x10", "一",
    "1円",
    "NaN", String(repeating: "1", count: 100),
  ])
  func `what is no whole number is none`(text: String) {
    #expect(bytes(text, CellValue.integer) == nil)
  }

  @Test(arguments: numbers)
  func `numbers are read`(text: String, number: Double) {
    #expect(bytes(text, CellValue.real) == number)
  }

  @Test(arguments: ["", "-", "1-2", "1.2.3", "inf", "nan", "1e999", "九割", "95%"])
  func `what is no number is none`(text: String) {
    #expect(bytes(text, CellValue.real) == nil)
  }

  @Test func `years are those that a document can mean`() {
    #expect(["1868", "2024.0", "２２００"].map { bytes($0, CellValue.year) } == [1868, 2024, 2200])
    for text in ["1867", "2201", "9999", "24", "令和6", ""] {
      #expect(bytes(text, CellValue.year) == nil)
    }
  }
}
