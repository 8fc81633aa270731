import Policies
import Publishing

extension Resource {
  private static let nameWord = Parameter(
    "word", .text, ja: "名称に含まれる語。", en: "A word in the name.")

  /// All ministries by fiscal year.
  static let ministries = Resource(
    "ministries", "ministries", ja: "府省庁と年度ごとの事業と金額",
    en: "The projects and money of ministries by fiscal year",
    parameters: [
      Parameter("year", .number(0...9999), ja: "この年度だけ。", en: "Only this fiscal year."),
      nameWord,
    ], isPaged: true, schema: .table
  ) { request throws(Problem) in
    try request.table(
      request.pages.ministries([
        "year": request.text("year") ?? "all", "word": request.text("word") ?? "",
      ]))
  }

  /// The projects of a ministry.
  static let ministry = Resource(
    "ministry", "ministries/{ministry}", ja: "府省庁の事業と金額",
    en: "The projects of a ministry with their money",
    parameters: [
      Parameter(
        "year", .number(0...9999), ja: "この年度。指定しなければ各事業の最後の年度。",
        en: "This fiscal year. Default: the last one of each project."),
      nameWord,
    ], isPaged: true, schema: .table
  ) { request throws(Problem) in
    try request.table(
      request.pages.ministry(
        request.text("ministry") ?? "",
        ["year": request.text("year") ?? "all", "word": request.text("word") ?? ""]))
  }
}
