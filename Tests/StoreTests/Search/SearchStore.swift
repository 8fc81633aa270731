import Foundation
import Intake
import Japanese
import Policies
import TestSupport

@testable import Store

/// A store with the documents and data of the invented ministry, each sheet key a project.
struct SearchStore {
  let folder: ScratchFolder
  let store: Store

  init(_ documents: [String] = [TestFiles.mizube2021, TestFiles.mizube2024, TestFiles.restated])
    async throws
  {
    folder = try ScratchFolder()
    store = try Store(path: folder.path("search.sqlite"), creating: true)
    for path in documents { try await add(document: path) }
    let reader = try DataReader()
    for path in try DataStore.files(DataStore.mizube) {
      try DataStore.add(path, to: store, reader)
    }
    let values = try folder.write("un.csv", text: Self.values)
    try DataStore.add(values, to: store, reader)
    try linkProjects()
    try store.updateSearchIndex(Self.series)
  }

  /// What the store holds of the series.
  private static let values = """
    year,government,status,entity,revenue_type,amount_usd
    2022,Japan,member,IAEA,Assessed,100
    2021,Germany,member,IAEA,Assessed,90
    """

  /// A series with values and one without.
  static let series = SeriesCatalogue(
    [
      searchable("dues", "水上機関への拠出の件", "Dues to the agency of waters", "amount"),
      searchable("votes", "水上機関の票", "Votes in the agency of waters", "votes"),
    ], country: { $0 == "DEU" ? Bilingual(ja: "ドイツ", en: "Germany") : nil })

  private static func searchable(
    _ id: String, _ title: String, _ english: String, _ measure: String
  ) -> SearchableSeries {
    SearchableSeries(
      id: id, title: Bilingual(ja: title, en: english),
      unit: Bilingual(ja: "貝殻", en: "shells"),
      caveat: Bilingual(ja: "暦年の値です。", en: "By calendar years."),
      choice: ObservationChoice(
        dataset: "series-un-contributions", measure: measure, category: nil, subcategory: nil,
        takesLast: false))
  }

  func add(document path: String) async throws {
    let document = try await EvaluationReader(profiles: try Profile.builtIn()).read(path: path)
    _ = try store.add(
      ImportedDocument(
        name: document.name, format: document.format, encoding: document.encoding,
        sha256: document.digest, evaluation: document.evaluation,
        importedAt: "2024-07-11T00:00:00Z"))
  }

  func linkProjects() throws {
    let sheets = try store.lineageSheets()
    try store.replaceLineage([], of: sheets, projects: sheets.map(\.key))
  }

  func search(_ query: String, _ filters: [String: String] = [:]) throws -> SearchResults {
    try store.search(SearchRequest(filters.merging(["q": query]) { $1 }))
  }
}

/// Everything that can be found, read from the record's own tables and scanned from end to end.
struct PlainScan {
  struct Row {
    let kind: SearchKind
    /// The sheet or revision.
    let owner: Int64
    let text: String
    let folded: Data
  }

  let rows: [Row]

  private static let statements: [(SearchKind, String, [String])] = [
    (.project, "SELECT id AS owner, name FROM sheet", ["name"]),
    (.project, sheetSQL("overview"), ["purpose", "issues", "summary"]),
    (.indicator, sheetSQL("indicator"), ["name", "goal"]),
    (
      .inspection, sheetSQL("inspection"),
      ["self_result", "team_finding", "team_detail", "reflection", "expert_remark", "past_text"]
    ),
    (.payee, sheetSQL("payment"), ["name"]),
    (
      .opinion,
      """
      SELECT opinion.revision AS owner, text FROM opinion JOIN passage USING (revision, part)
      WHERE \(latest)
      """, ["text"]
    ),
    (
      .goal,
      """
      SELECT statement.revision AS owner, text FROM statement JOIN passage USING (revision, part)
      WHERE section = 'goals' AND \(latest)
      """, ["text"]
    ),
    (
      .document,
      """
      SELECT revision AS owner, group_concat(text, '') AS text
      FROM (SELECT * FROM piece ORDER BY revision, line, position)
      WHERE \(latest) GROUP BY revision, line
      """, ["text"]
    ),
  ]

  private static let latest = "revision IN (SELECT max(id) FROM revision GROUP BY document)"

  private static func sheetSQL(_ table: String) -> String {
    """
    SELECT part.sheet AS owner, \(table).* FROM \(table)
    JOIN part ON part.id = \(table).id >> 20 AND part.until IS NULL
    """
  }

  init(_ store: Store) throws {
    rows = try Self.statements.flatMap { kind, sql, columns in
      try store.read { connection in
        try connection.rows(sql, []).flatMap { row in
          try columns.compactMap { try row.optionalText($0) }.map { text in
            Row(
              kind: kind, owner: try row.integer("owner"), text: text, folded: Self.folded(text))
          }
        }
      }
    }
  }

  static func folded(_ text: String) -> Data {
    Data(FoldedText(text, [.width, .variants, .letterCase]).text.utf8)
  }

  /// The owners with a text that has these words, letter by letter.
  func owners(_ query: String) -> Set<String> {
    let needle = Self.folded(query)
    return Set(
      rows.filter { $0.folded.range(of: needle) != nil }
        .map { "\($0.kind.rawValue) \($0.owner)" })
  }

  /// So many parts of texts of one to eight characters, spread evenly over all texts.
  func queries(_ count: Int) -> [String] {
    let texts = rows.map { Array($0.text.unicodeScalars) }.filter { $0.count > 1 }
    guard !texts.isEmpty else { return [] }
    var queries: [String] = []
    var number = 0
    while queries.count < count, number < count * 20 {
      defer { number += 1 }
      let text = texts[number * 7919 % texts.count]
      let length = min(number % 8 + 1, text.count)
      let start = number * 104_729 % (text.count - length + 1)
      let query = String(String.UnicodeScalarView(text[start..<(start + length)]))
      if SearchWord(query) != nil, !query.contains("\""), !queries.contains(query) {
        queries.append(query)
      }
    }
    return queries
  }
}

extension Store {
  /// The owners of units that have a phrase, as `PlainScan` names them.
  func owners(_ query: String) throws -> Set<String> {
    let word = SearchWord(query)
    return try readRaw { database in
      let index = try currentIndex(database)
      guard let word else { return [] }
      return Set(
        try SearchMatcher(database, index).found(word).units.numbers.map { unit in
          "\(index.kinds[unit].rawValue) \(index.owners.ids[Int(index.ownerOf[unit])])"
        })
    }
  }
}
