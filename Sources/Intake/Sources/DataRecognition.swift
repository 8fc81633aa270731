import Glibc
import Policies
import Tabular

/// Tells from the first bytes of a file what data it holds.
struct DataRecognition {
  let layouts: [DataLayout]
  var fiscalYears = FiscalYearRange.any
  static let headSize = 1 << 18

  /// The form of the data; nothing if it is none that Hyoka knows.
  func form(_ head: [UInt8], name: String) throws(Problem) -> DataStream.Form? {
    switch Self.first(head) {
    case UInt8(ascii: "{"), UInt8(ascii: "["): try json(head, name)
    case nil: nil
    default: try table(head)
    }
  }

  /// The first byte that is neither white space nor of a byte order mark.
  private static func first(_ head: [UInt8]) -> UInt8? {
    head.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
  }

  /// Whether a file is JSON by its name and its first byte, and thus no document.
  static func isJSON(_ head: [UInt8], name: String) -> Bool {
    let name = name.lowercased()
    let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    let isNamed = [".json", ".ndjson", ".jsonl"].contains { plain.hasSuffix($0) }
    return isNamed && (first(head) == UInt8(ascii: "{") || first(head) == UInt8(ascii: "["))
  }

  private func table(_ head: [UInt8]) throws(Problem) -> DataStream.Form? {
    guard let encoding = Self.encoding(head) else { return nil }
    let header: [String]
    do {
      let plain: any ByteSource = MemorySource(Array(head))
      let source =
        encoding == "UTF-8" ? plain : try ConvertedSource(plain, from: encoding)
      let reader = CSVReader(source, rowLimit: Self.headSize)
      guard try reader.next(), reader.count > 1 else { return nil }
      header = (0..<reader.count).map { reader.text($0) }
    } catch {
      return nil
    }
    guard let bound = try BoundLayout.find(header, layouts) else {
      let key = HeaderName("予算事業ID")
      if header.contains(where: { HeaderName($0) == key }) { throw .unknownData() }
      return nil
    }
    return .table(bound.layout, encoding: encoding == "UTF-8" ? nil : encoding)
  }

  /// The encoding of a table; nothing if it is no text.
  static func encoding(_ head: [UInt8]) -> String? {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    // A stray NUL spoils its row, many make no text.
    guard head.count(where: { $0 == 0 }) * 100 <= head.count else { return nil }
    let whole = head.count < headSize ? head[...] : head[...].throughLastLine
    if String(validating: whole, as: UTF8.self) != nil { return "UTF-8" }
    // A long first row may be cut in the middle of a character.
    if !whole.contains(0x0A), String(validating: whole.dropLast(4), as: UTF8.self) != nil {
      return "UTF-8"
    }
    return CodePage932.decode(Array(whole)) == nil ? "UTF-8" : "CP932"
  }

  private func json(_ head: [UInt8], _ name: String) throws(Problem) -> DataStream.Form? {
    func has(_ key: String) -> Bool { Self.offset(after: "\"\(key)\"", in: head) != nil }
    if has("公開年度"), has("事業名") { return .judgit(Self.shape(head)) }
    if has("metadata"), has("fiscalYear"), has("budgetTypes") {
      guard let year = Self.number(after: "\"fiscalYear\"", in: head) else {
        throw .badJSON("fiscalYear", line: 1)
      }
      try check(year)
      return .ministryItems(year: year)
    }
    guard has("projectId"), has("projectName") else { return nil }
    guard let year = Self.year(inName: name) else { throw .yearUnknown() }
    try check(year)
    return has("blocks") ? .spending(year: year) : .outline(year: year)
  }

  /// A file of a year that cannot be is no edition of anything.
  private func check(_ year: Int) throws(Problem) {
    guard !fiscalYears.contains(Int64(year)) else { return }
    throw .yearImplausible(year, fiscalYears)
  }

  /// Where the bytes behind a text begin; searched in bytes, as strings are a hundred times slower.
  private static func offset(after text: String, in head: [UInt8]) -> Int? {
    let wanted = Array(text.utf8)
    return head.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let first = wanted.first else { return nil }
      var offset = 0
      while let found = memchr(start + offset, Int32(first), bytes.count - offset) {
        offset = UnsafeRawPointer(found) - start
        guard bytes.count - offset >= wanted.count else { return nil }
        if memcmp(start + offset, wanted, wanted.count) == 0 { return offset + wanted.count }
        offset += 1
      }
      return nil
    }
  }

  /// Lines where the first one closes what it opens, else one text.
  private static func shape(_ head: [UInt8]) -> JSONElements.Shape {
    let first = head.first { $0 > 0x20 && $0 < 0x80 }
    guard first == UInt8(ascii: "{") else { return .members }
    let line = head.prefix { $0 != 0x0A }
    let last = line.last { $0 > 0x20 }
    return line.count < head.count && last == UInt8(ascii: "}") ? .lines : lineOrWhole(head)
  }

  private static func lineOrWhole(_ head: [UInt8]) -> JSONElements.Shape {
    let lines = head.count { $0 == 0x0A }
    return lines <= 1 ? .lines : .whole
  }

  private static func number(after key: String, in head: [UInt8]) -> Int? {
    guard let start = offset(after: key, in: head) else { return nil }
    let digits = head[start...].drop { !isDigit($0) }.prefix { isDigit($0) }
    let number = Int(String(decoding: digits, as: UTF8.self))
    return number.flatMap { (1900...2200).contains($0) ? $0 : nil }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The first year in the name of a file, since the derived files carry none.
  static func year(inName name: String) -> Int? {
    let digits = name.split { !$0.isASCII || !$0.isNumber }
    return digits.compactMap { Int($0) }.first { (2000...2200).contains($0) }
  }
}

extension Problem {
  static func yearImplausible(_ year: Int, _ years: FiscalYearRange) -> Problem {
    Problem(
      .invalid, "data-year-implausible",
      Bilingual(
        ja: "\(year)年度のデータはありえません（\(years.first)～\(years.last)）。",
        en: "There can be no data of FY\(year) (\(years.first) to \(years.last))."),
      advice: Bilingual(
        ja: "内容またはファイル名の年度を確かめてください。",
        en: "Check the year in the content or in the file's name."))
  }

  static func yearUnknown() -> Problem {
    Problem(
      .invalid, "data-year-unknown",
      Bilingual(
        ja: "どの年度のシートか、内容からも名前からも分かりません。",
        en: "Neither its content nor its name says of which year's sheets this is."),
      advice: Bilingual(
        ja: "ファイル名に年度を入れてください（例：rs2024-spending.json）。",
        en: "Put the year into the file's name, as in rs2024-spending.json."))
  }
}
