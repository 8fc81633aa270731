import Judgement
import Policies
import Publishing
import Store

extension Resource {
  /// The projects of all ministries.
  static let projects = Resource(
    "projects", "projects", ja: "事業の一覧", en: "Projects",
    parameters: [
      Parameter(
        "ministry", .text, ja: "府省庁。シートにあるとおり。", en: "The ministry, as the sheets write it."),
      Parameter(
        "year", .number(0...9999),
        ja: "シートの公表年。最初のシートがこの年以前、最後のシートがこの年以後の事業（間の年のシートがなくても含む）。"
          + "事業の一覧のページのyearは金額の年度であり、これとは異なる。",
        en:
          "A year of sheets, not of money: projects whose first sheet is of this year or earlier and"
          + " whose last one is of this year or later, also where the year itself has none. On the page of"
          + " projects, year is the fiscal year of the money instead."),
      Parameter(
        "words", .text, ja: "名称にすべて含まれる語（空白区切り）。全角・半角、大文字・小文字、異体字は区別しない。",
        en: "Words, parted by spaces, that all stand in the name, whatever their width and case."),
    ], isPaged: true, schema: .projects
  ) { request throws(Problem) in
    let found = try request.store.projectList(
      ministry: request.text("ministry"), year: request.number("year"),
      words: request.text("words")?.split(whereSeparator: \.isWhitespace).map(String.init) ?? [],
      limit: request.limit, offset: request.offset)
    return Content(
      found.entries.map {
        ProjectListEntryJSON(id: $0.id, name: $0.name, ministry: $0.ministry, years: $0.years)
      }, total: found.total)
  }

  /// A project over all its years.
  static let project = Resource(
    "project", "projects/{project}", ja: "事業の全年度の記録", en: "A project over all its years",
    schema: .project
  ) { request throws(Problem) in
    Content(ProjectJSON(try request.store.knownProject(request.text("project") ?? "")))
  }
}
