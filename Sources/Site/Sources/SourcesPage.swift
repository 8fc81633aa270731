import Markup
import Policies
import Store

/// What data is in, what is missing and why, and the sentences of the licences.
struct SourcesPage: Page {
  let files: [SourceFile]
  let datasets: [DatasetYear]

  var route: Route { .sources }

  var linkedData: LinkedData? { LinkedData(files) }

  func title(_ language: Language) -> String { language("データの出所", "Sources of the data") }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    []
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { title(language) }
    if files.isEmpty {
      element("p") {
        language(
          "事業や予算のデータはまだ取り込まれていません。hyoka import で取り込めます。",
          "No project or budget data is imported yet. Import some with hyoka import.")
      }
    } else {
      holdings(language)
      gaps(language)
      fileTable(language)
    }
    LicenceSentences(files: files).html(language)
  }

  private func holdings(_ language: Language) -> HTML {
    .group([
      element("h2", .id("holdings")) { language("入っているもの", "What is in") },
      Text.table(
        caption: language("データの種類と年度", "Datasets and years"),
        element("thead") {
          element("tr") {
            Text.head(language("種類", "Dataset"))
            Text.head(language("シート年度", "Sheet year"))
            Text.head(language("行", "Rows"))
            Text.head(language("事業", "Projects"))
            Text.head(language("置き換えられた部分", "Parts replaced"))
          }
        },
        element("tbody") {
          for dataset in datasets {
            element("tr") {
              element("th", .scope("row")) { name(dataset, language) }
              element("th", .scope("row"), .class("number")) {
                dataset.year.map { "\($0)" } ?? "–"
              }
              element("td", .class("number")) { Text.number(Int64(dataset.rows)) }
              element("td", .class("number")) {
                dataset.year == nil ? "–" : Text.number(Int64(dataset.projects))
              }
              element("td", .class("number")) { Text.number(Int64(dataset.replaced)) }
            }
          }
        }),
    ])
  }

  /// What a dataset is called; where its files are of several years, by that of the row, or by all.
  private func name(_ dataset: DatasetYear, _ language: Language) -> String {
    let titles = Set(
      files.filter { $0.dataset == dataset.dataset }.compactMap { $0.title.map { language($0) } }
    ).sorted()
    guard let first = titles.first, let last = titles.last else { return dataset.dataset }
    if titles.count == 1 { return first }
    let own = dataset.year.flatMap { year in titles.first { $0.contains("\(year)") } }
    return own ?? language("\(first)～\(last)", "\(first) to \(last)")
  }

  private func gaps(_ language: Language) -> HTML {
    let known = KnownGap.all.filter { gap in
      datasets.contains { $0.dataset == gap.dataset && $0.year.map(gap.years.contains) ?? false }
    }
    let tables = Set(datasets.map(\.dataset))
    return .group([
      element("h2", .id("gaps")) { language("欠けているものと理由", "What is missing, and why") },
      element("ul") {
        for gap in known {
          element("li") {
            language(gap.text)
            " ("
            language(gap.reason.title)
            ")"
          }
        }
        for text in parts { element("li") { language(text) } }
        for (dataset, text) in Self.lacks where !tables.contains(dataset) {
          element("li") { language(text) }
        }
      },
    ])
  }

  /// Tables of the review site that hold less than half of the projects which others of it do.
  private var parts: [Bilingual] {
    let tables = datasets.filter { $0.dataset.hasPrefix("rs-") && $0.parts > 0 }
    let most = tables.map(\.projects).max() ?? 0
    return tables.filter { $0.projects * 2 < most }.map { table in
      let (few, all) = (Text.number(Int64(table.projects)), Text.number(Int64(most)))
      let year = table.year.map { "\($0)" } ?? "–"
      return Bilingual(
        ja: "\(name(table, .japanese))は、\(year)年度シートでは\(few)事業だけ。ほかの表には\(all)事業がある。",
        en: "\(name(table, .english)): of the sheets of \(year) only \(few) projects, where other"
          + " tables have \(all).")
    }
  }

  /// What to say of tables that were not imported.
  private static let lacks: [(String, Bilingual)] = [
    (
      "rs-3-1",
      Bilingual(
        ja: "行政事業レビュー 3-1（目標・実績）は取り込まれていません。2022年度以降の指標の値がありません。",
        en:
          "Table 3-1 (targets and actuals) is not imported; there are no indicator values from FY2022 on."
      )
    ),
    (
      "rs-5-1",
      Bilingual(
        ja: "行政事業レビュー 5-1（支出情報）は取り込まれていません。", en: "Table 5-1 (payments) is not imported.")
    ),
    (
      "mof-items",
      Bilingual(
        ja: "財務省の事項は取り込まれていません。", en: "The items of the Ministry of Finance are not imported.")
    ),
  ]

  private func fileTable(_ language: Language) -> HTML {
    .group([
      element("h2", .id("files")) { language("ファイル", "Files") },
      Text.table(
        caption: language("取り込んだファイル", "Imported files"),
        element("thead") {
          element("tr") {
            Text.head(language("ファイル", "File"))
            Text.head(language("内容", "Content"))
            Text.head(language("行", "Rows"))
            Text.head(language("保存", "Stored"))
            Text.head(language("変更なし", "Unchanged"))
            Text.head(language("改訂", "Revised"))
            Text.head(language("却下", "Rejected"))
          }
        },
        element("tbody") {
          for (file, place) in RowPlaces.placed(files, by: \.shortName) {
            row(file, place, language)
          }
        }),
    ])
  }

  private func row(_ file: SourceFile, _ place: Int, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) {
        element("a", .href(Route.source(file.id).path(language))) {
          Text.imported(file.shortName, language)
          RowPlaces.text(place, language)
        }
      }
      element("td") { file.title.map { language($0) } ?? file.dataset }
      for count in [file.rows, file.stored, file.unchanged, file.revised, file.rejected] {
        element("td", .class("number")) { Text.number(Int64(count)) }
      }
    }
  }
}

/// One data file: what became of its rows.
struct SourcePage: Page {
  let file: SourceFile
  let notes: [StoredNote]
  /// What this file says otherwise than earlier ones.
  var superseded = SupersededValues.empty
  /// A line that was asked for.
  var line: SourceLine?

  var route: Route { .source(file.id) }

  var query: [(name: String, value: String)] { line?.query ?? [] }

  func title(_ language: Language) -> String {
    let name = language("\(file.shortName)（ファイル\(file.id)）", "\(file.shortName) (file \(file.id))")
    guard let line else { return name }
    return language("\(name) \(line.asked)行目", "\(name), line \(line.asked)")
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    [(language("データの出所", "Sources of the data"), .sources)]
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { Text.imported(file.shortName, language) }
    element("dl", .class("facts")) {
      for (name, value) in facts(language) {
        element("div") {
          element("dt") { name }
          element("dd") { Text.imported(value, language) }
        }
      }
    }
    if let line { line.content(language) }
    element("h2", .id("notes")) { language("却下した行と注記", "Rejected rows and notes") }
    if notes.isEmpty {
      element("p") { language("ありません。", "There are none.") }
    } else {
      table(language)
    }
    SupersededView(superseded: superseded).content(language)
    LicenceSentences(files: [file]).html(language)
  }

  private func facts(_ language: Language) -> [(String, String)] {
    [
      (language("内容", "Content"), file.title.map { language($0) } ?? file.dataset),
      (language("場所", "Place"), file.name),
      (language("取込日時", "Imported at"), file.importedAt),
      (language("行", "Rows"), Text.number(Int64(file.rows))),
      (language("保存", "Stored"), Text.number(Int64(file.stored))),
      (language("変更なし", "Unchanged"), Text.number(Int64(file.unchanged))),
      (language("改訂", "Revised"), Text.number(Int64(file.revised))),
      (language("却下", "Rejected"), Text.number(Int64(file.rejected))),
      (language("ダイジェスト（BLAKE2b）", "Digest (BLAKE2b)"), file.digest),
    ]
  }

  private func table(_ language: Language) -> HTML {
    Text.table(
      caption: language("却下した行と注記", "Rejected rows and notes"),
      element("thead") {
        element("tr") {
          Text.head(language("行", "Line"))
          Text.head(language("列", "Column"))
          Text.head(language("種別", "Kind"))
          Text.head(language("理由", "Reason"))
        }
      },
      element("tbody") {
        for note in notes {
          element("tr") {
            element("th", .scope("row")) { note.line.map { "\($0)" } ?? "–" }
            element("td") { Text.imported(note.column ?? "–", language) }
            element("td") {
              note.isRejection ? language("却下", "rejected") : language("注記", "note")
            }
            element("td") { Text.imported(language(note.text), language) }
          }
        }
      })
  }
}

/// The licence sentences of files, each once.
struct LicenceSentences {
  let files: [SourceFile]

  func html(_ language: Language) -> HTML {
    var seen: Set<Bilingual> = []
    let licences = files.compactMap(\.licence).filter { seen.insert($0).inserted }
    guard !licences.isEmpty else { return .group([]) }
    return element("section", .class("licences")) {
      element("h2") { language("出所の表示", "Attribution") }
      element("ul") { for licence in licences { element("li") { language(licence) } } }
    }
  }
}

extension SourceFile {
  /// The file's name without its folders.
  var shortName: String { name.split(separator: "/").last.map(String.init) ?? name }
}
