import Foundation
import Japanese
import Policies

/// The words of budget tables: row labels by profile, units, figures and the signs for none.
struct BudgetWords {
  private let kinds: [(kind: BudgetKind, word: String)]
  private let contributionWords: [String]
  private let excludedWords: [String]
  private let headings: Set<String>
  /// The label of a line that has none of its own.
  let defaultLabel: String

  init(_ profile: Profile) {
    kinds = BudgetKind.allCases.flatMap { kind in
      (profile.budget.rows[kind.rawValue] ?? []).map { (kind, Self.fold($0)) }
    }.sorted { $0.word.count > $1.word.count }
    contributionWords = profile.budget.contributions.map(Self.fold)
    excludedWords = profile.budget.excluded.map(Self.fold)
    headings = Set((profile.headings["budget"] ?? []).map(Self.fold))
    defaultLabel = profile.headings["budget"]?.first ?? ""
  }

  /// What a label of one cell means: the whole of it must be a word of the profile, units aside.
  func kind(_ label: String) -> BudgetKind? {
    let folded = Self.withoutUnit(Self.fold(label))
    return kinds.first { $0.word == folded }?.kind
  }

  /// Whether a cell holds only the heading of the table.
  func isHeading(_ text: String) -> Bool {
    headings.contains(Self.fold(text)) && kind(text) == nil
  }

  /// Splits the labels of a row into the label of its line and what the row holds.
  ///
  /// Both may stand in one cell.
  func kind(of labels: [String]) -> (label: String, kind: BudgetKind?) {
    for index in labels.indices.reversed() {
      guard let kind = kind(labels[index]) else { continue }
      let rest = labels.enumerated().filter { $0.offset != index }.map(\.element)
      return (rest.joined(separator: " "), kind)
    }
    let joined = labels.joined(separator: " ")
    let folded = Self.fold(joined)
    if let kind = kinds.first(where: { $0.word == folded })?.kind { return ("", kind) }
    for (kind, word) in kinds where folded.hasSuffix(word) {
      var scalars = Array(joined.unicodeScalars)
      let origins = FoldedText(joined, .heading).origins
      let start = origins[origins.count - word.unicodeScalars.count]
      // A label ends where a space or bracket stands before the word: not 予算額・執行額.
      guard start > 0,
        scalars[start - 1].properties.isWhitespace || scalars[start - 1] == ")"
          || scalars[start - 1] == "）"
      else { continue }
      scalars.removeSubrange(start...)
      let label = String(String.UnicodeScalarView(scalars))
      return (label.trimmingCharacters(in: .whitespaces), kind)
    }
    return (joined, nil)
  }

  /// What a label says about contributions.
  func contributions(in label: String) -> Contributions? {
    let folded = Self.fold(label)
    guard contributionWords.contains(where: { folded.contains($0) }) else { return nil }
    return excludedWords.contains { folded.contains($0) } ? .excluded : .only
  }

  /// Whether a line is there to name the unit.
  static func speaksOfUnit(_ text: String) -> Bool {
    let folded = fold(text)
    return folded.contains("単位") && folded.count <= 60
  }

  /// The unit that a text names (百万円単位, 単位：千円).
  static func unit(in text: String) -> MoneyUnit? {
    let folded = fold(text)
    return MoneyUnit.byLength.first { unit in
      folded.contains("\(unit.rawValue)単位") || folded.contains("単位:\(unit.rawValue)")
        || folded.contains("単位\(unit.rawValue)") || folded.contains("単位は\(unit.rawValue)")
        || folded.contains("(\(unit.rawValue))")
    }
  }

  /// A unit in brackets of its own, as in 予算額（千円）.
  static func bracketedUnit(in text: String) -> MoneyUnit? {
    let folded = fold(text)
    return MoneyUnit.byLength.first { folded.contains("(\($0.rawValue))") }
  }

  /// A figure with the unit printed beside it, if any.
  static func amount(_ text: String) -> (Decimal, MoneyUnit?)? {
    // A circled number is a mark, no figure.
    guard !text.unicodeScalars.contains(where: { ("\u{2460}"..."\u{24FF}").contains($0) }) else {
      return nil
    }
    if let number = Numeral.read(text) { return (number, nil) }
    let folded = fold(text)
    for unit in MoneyUnit.byLength
    where unit != .hundredMillionYen && folded.hasSuffix(unit.rawValue) {
      if let number = Numeral.read(String(folded.dropLast(unit.rawValue.count))) {
        return (number, unit)
      }
    }
    return nil
  }

  /// Whether a cell holds nothing, or a sign for nothing.
  static func isBlank(_ text: String) -> Bool {
    ["", "-", "--", "ー", "...", "/", "\\", "未定", "未確定"].contains(fold(text))
  }

  private static func withoutUnit(_ folded: String) -> String {
    for unit in MoneyUnit.allCases where folded.hasSuffix("(\(unit.rawValue))") {
      return String(folded.dropLast(unit.rawValue.count + 2))
    }
    return folded
  }

  private static func fold(_ text: String) -> String {
    FoldedText(text, .heading).text
  }
}

/// The columns of a budget table, from its head.
enum BudgetColumns {
  struct Column<Key> {
    let key: Key
    let cell: TableCell
  }

  case years([Column<FiscalYear>])
  case kinds([Column<BudgetKind>])

  init?(_ row: TableRow, _ words: BudgetWords) {
    // A bare 2021 beside a row's label is a figure.
    let isRow = row.cells.contains { words.kind($0.text) != nil }
    let years = Self.years(row.cells.filter { !(isRow && Int($0.text) != nil) })
    let firstIsYear = row.cells.first { !$0.text.isEmpty }.map { JapaneseYear.read($0.text) != nil }
    let hasFigures = row.values.contains { Self.year($0.text) == nil }
    if !years.isEmpty, !hasFigures, !(firstIsYear ?? false) || years.count > 1 {
      self = .years(years)
      return
    }
    let kinds = row.cells.compactMap { cell in
      words.kind(cell.text).map { Column(key: $0, cell: cell) }
    }
    guard kinds.count >= 2, row.values.isEmpty else { return nil }
    self = .kinds(kinds)
  }

  var years: [FiscalYear] {
    if case .years(let columns) = self { columns.map(\.key) } else { [] }
  }

  /// The cells that head a year.
  ///
  /// Behind 令和3年度 a bare 4年度 is the year after.
  private static func years(_ cells: [TableCell]) -> [Column<FiscalYear>] {
    var columns: [Column<FiscalYear>] = []
    for cell in cells {
      if let year = year(cell.text) {
        columns.append(Column(key: year, cell: cell))
      } else if let last = columns.last?.key, isNext(cell.text, after: last) {
        columns.append(Column(key: FiscalYear(last.year + 1), cell: cell))
      }
    }
    return columns
  }

  private static func isNext(_ text: String, after last: FiscalYear) -> Bool {
    let folded = FoldedText(text, .heading).text
    let next = FiscalYear(last.year + 1).japanese
    return folded.hasSuffix("年度") && folded.first?.isNumber ?? false && next.hasSuffix(folded)
      && next.dropLast(folded.count).last?.isNumber == false
  }

  /// The year that heads a column, with words such as 予算 or a bracketed remark beside it.
  private static func year(_ text: String) -> FiscalYear? {
    if let year = JapaneseYear.read(text) { return FiscalYear(year.western) }
    let found = JapaneseYear.find(in: text)
    let covered = found.reduce(0) { $0 + $1.range.count }
    guard let first = found.first, found.allSatisfy({ $0.western == first.western }),
      text.unicodeScalars.count - covered <= 8
    else { return nil }
    return FiscalYear(first.western)
  }
}

extension MoneyUnit {
  /// Longer names first, since 百万円 ends like 万円 and 円.
  static let byLength = allCases.sorted { $0.rawValue.count > $1.rawValue.count }
}
