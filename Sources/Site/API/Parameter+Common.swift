import Analysis
import Policies

extension Parameter {
  /// How many entries one answer has at most, and usually.
  static let mostEntries = 1000
  static let usualEntries = 100

  static let limit = Parameter(
    "limit", .number(1...mostEntries), ja: "一度に返す件数。指定しなければ\(usualEntries)件。",
    en: "How many entries to give at once; \(usualEntries) unless said otherwise.")
  static let offset = Parameter(
    "offset", .number(0...1_000_000_000), ja: "読み飛ばす件数。", en: "How many entries to leave out first."
  )

  static let cycle = Parameter(
    "cycle", .cycle, ja: "評価対象期間。指定しなければ最新の期。", en: "The years evaluated. Default: the latest.")
  static let year = Parameter(
    "year", .number(0...9999), ja: "評価した年度、又はシートの年度。",
    en: "A fiscal year evaluated, or the year of the sheet.")
  static let fieldFilter = Parameter(
    "field", .number(0...999_999), ja: "分野の番号。", en: "The number of a field.")
  static let opinionKind = Parameter(
    "kind", .word(OpinionKind.allCases.map(\.rawValue)), ja: "この種類の文がある所見。",
    en: "With a sentence of this kind.")
  static let opinionStatus = Parameter(
    "status", .word(OpinionStatus.allCases.map(\.rawValue)), ja: "対応状況。", en: "What became of it.")

  /// The parameters that stand in paths, by their names.
  static let inPaths: [String: Parameter] = Dictionary(
    [
      Parameter("program", .text, ja: "施策のid。", en: "The id of a program."),
      Parameter("field", .number(0...999_999), ja: "分野の番号。", en: "The number of a field."),
      Parameter("project", .text, ja: "事業のid（予算事業ID）。", en: "The id of a project."),
      Parameter(
        "source", .number(0...Int.max), ja: "データファイルの番号。", en: "The number of a data file."),
      Parameter(
        "ministry", .text, ja: "府省庁のid又は名称（mofa、外務省）。",
        en: "The id of a ministry, as in mofa, or its name in Japanese."),
      Parameter("series", .text, ja: "国際比較の系列のid。", en: "The id of a series of comparison."),
      Parameter(
        "payee", .text, ja: "支出先の名称（シートにあるとおり）又は法人番号（13桁）。",
        en:
          "The name of a receiver of payments, as the sheets print it, or its corporate number of 13"
          + " digits."),
      Parameter("term", .text, ja: "用語。どの表記でもよい。", en: "A term in any of its spellings."),
    ].map { ($0.name, $0) }, uniquingKeysWith: { $1 })
}
