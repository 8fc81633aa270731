import Analysis
import Markup
import Policies

/// One project over all its years.
struct ProjectPage: Page {
  let record: ProjectRecord
  /// The titles of the programs it is linked to.
  let programs: [String: String]
  /// The sentences to print about the data shown.
  let licences: [Bilingual]
  /// What later files say otherwise.
  var superseded = SupersededValues.empty

  var route: Route { .project(record.id) }

  private var name: String { Text.oneLine(record.name) }

  var linkedData: LinkedData? { LinkedData(record, licences: licences) }

  func title(_ language: Language) -> String {
    language("\(name)（事業\(record.id)）", "\(name) (project \(record.id))")
  }

  func summary(_ language: Language) -> String? {
    let years = record.sheets.map(\.year)
    let span = years.min().map { "\($0)–\(years.max() ?? $0)" } ?? ""
    let ministry = record.sheets.first?.ministry ?? ""
    let held = language(
      "\(ministry)の事業「\(name)」（シート\(span)年）：予算と執行、指標、効果発現経路、点検。",
      "“\(name)”, a project of \(ministry) (sheets of \(span)): money, indicators, logic model,"
        + " inspections.")
    let purpose = outline.flatMap { $0.purpose ?? $0.summary }.flatMap { $0.isEmpty ? nil : $0 }
    return held
      + (purpose.map { language("目的：", " Purpose: ") + Text.shortened($0, to: 100) } ?? "")
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    var trail: [(title: String, route: Route)] = [(language("施策", "Programs"), .programs)]
    if let (program, link) = record.links.first(where: { $0.link.method != .suggested }) {
      trail.append((programs[program] ?? program, .program(program, cycle: nil)))
      trail.append(
        (
          language("個別分野\(link.field)", "Field \(link.field)"),
          .field(program, cycle: nil, link.field)
        ))
    }
    return trail
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { Text.imported(name, language) }
    facts(language)
    if let outline { outlineView(outline, language) }
    element("h2", .id("money")) { language("予算と執行", "Budget and execution") }
    MoneyView(record: record).html(language)
    element("h2", .id("indicators")) { language("指標", "Indicators") }
    ProjectIndicators(record: record).content(language)
    element("h2", .id("logic")) { language("効果発現経路", "Logic model") }
    LogicView(id: "logic-model", subject: name, model: LogicModel(record)).html(language)
    element("h2", .id("inspections")) { language("点検・評価", "Inspections") }
    InspectionView(record: record).content(language)
    element("h2", .id("sheets")) { language("シート", "Sheets") }
    SheetTable(record: record).html(language)
    if !record.suggestions.isEmpty {
      element("p") {
        language(
          "ほかに\(record.suggestions.count)件の前身の候補があります（hyoka link で確認できます）。",
          "There are \(record.suggestions.count) suggested predecessors (see hyoka link).")
      }
    }
    SupersededView(superseded: superseded).content(language)
    LicenceList(licences: licences).html(language)
  }

  private var outline: ProjectOutline? { outlined.flatMap { record.outlines[$0.id] } }

  /// The sheet whose outline the page shows.
  private var outlined: ProjectSheet? { record.sheets.first { record.outlines[$0.id] != nil } }

  private func facts(_ language: Language) -> HTML {
    let sheet = record.sheets.first { $0.source != .derived } ?? record.sheets.first
    return element("dl", .class("facts")) {
      fact(
        language("府省庁・担当", "Ministry and unit"),
        Text.imported(
          ([sheet?.ministry] + (sheet?.unit.dropFirst().map { $0 } ?? [])).compactMap(\.self)
            .joined(separator: " "), language))
      fact(language("予算事業ID", "Project id"), .text(record.id))
      if let kind = outline?.kind { fact(language("事業区分", "Kind"), Text.imported(kind, language)) }
      for (program, link) in record.links {
        element("div") {
          element("dt") { language("施策・分野", "Program and field") }
          element("dd") {
            element("a", .href(Route.field(program, cycle: nil, link.field).path(language))) {
              Text.imported(programs[program] ?? program, language)
              language("　個別分野\(link.field)", ", field \(link.field)")
            }
            " (\(language(link.method.title)))"
          }
        }
      }
    }
  }

  private func fact(_ title: String, _ value: HTML) -> HTML {
    element("div") {
      element("dt") { title }
      element("dd") { value }
    }
  }

  @HTMLBuilder private func outlineView(_ outline: ProjectOutline, _ language: Language) -> [HTML] {
    element("h2", .id("outline")) { language("目的と概要", "Purpose and outline") }
    for (title, text) in [
      (language("目的", "Purpose"), outline.purpose),
      (language("現状・課題", "Situation and issues"), outline.issues),
      (language("概要", "Outline"), outline.summary),
    ] {
      if let text, !text.isEmpty {
        element("h3") { title }
        Text.sheetText(text)
      }
    }
    element("p") { Text.origin(outline.origin, language) }
    if outlined?.source == .derived {
      element("p", .class("meta")) {
        language(
          "第三者が加工したデータの文です。記号や改行が、公表されたシートと異なることがあります。",
          "The text is from data that a third party processed: signs and line breaks may differ from"
            + " the published sheet.")
      }
    }
  }
}

/// The sentences that the sources of the data ask to print.
struct LicenceList {
  let licences: [Bilingual]

  func html(_ language: Language) -> HTML {
    guard !licences.isEmpty else { return .group([]) }
    return element("section", .class("licences")) {
      element("h2") { language("データの出所", "Sources of the data") }
      element("ul") {
        for licence in licences { element("li") { language(licence) } }
      }
      element("p") {
        element("a", .href(Route.sources.path(language))) {
          language("取り込んだデータの一覧", "All imported data")
        }
      }
    }
  }
}
