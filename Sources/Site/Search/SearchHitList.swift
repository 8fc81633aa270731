import Analysis
import Markup
import Policies

/// Hits in order, each with its kind, title, excerpt and where it is from.
struct SearchHitList {
  let results: SearchResults
  let names: SearchNames

  func html(_ language: Language) -> HTML {
    guard !results.hits.isEmpty else { return .empty }
    return element(
      "ol", .class("hits"), Attribute("start", "\(results.request.offset + 1)")
    ) {
      for hit in results.hits { item(hit, language) }
    }
  }

  private func item(_ hit: SearchHit, _ language: Language) -> HTML {
    element("li") {
      element("h2") {
        element("a", .href(hit.path(language))) { title(hit, language) }
      }
      element("p", .class("meta")) {
        element("span", .class("chip")) { language(hit.kind.title) }
        " "
        Text.imported(facts(hit, language).joined(separator: language("・", " · ")), language)
      }
      if let excerpt = hit.excerpt {
        element("p", .class("said"), .lang(hit.isInEnglish ? "en" : "ja")) { Self.marked(excerpt) }
      }
      if !hit.lines.isEmpty { lines(hit, language) }
    }
  }

  @HTMLBuilder private func title(_ hit: SearchHit, _ language: Language) -> [HTML] {
    let heading = hit.heading(language, fieldLabel: names.label(hit.program ?? ""))
    let found = hit.title(in: language)
    let title = found.pieces.isEmpty ? nil : Self.inJapanese(found, language, hit)
    if let heading { heading + (title == nil ? "" : " ") }
    if let title { title } else if heading == nil { language("（名称なし）", "(no name)") }
  }

  private func facts(_ hit: SearchHit, _ language: Language) -> [String] {
    var facts = [hit.context, hit.ministry].compactMap { $0 }.filter { !$0.isEmpty }
    if let year = hit.year { facts.append(language("\(year)年", "\(year)")) }
    if hit.others > 0 { facts.append(others(hit, language)) }
    return facts
  }

  private func others(_ hit: SearchHit, _ language: Language) -> String {
    let count = Text.number(Int64(hit.others))
    switch hit.kind {
    case .project, .inspection, .payee:
      return language("ほか\(count)枚のシート", "and \(count) more sheets")
    case .indicator: return language("ほか\(count)件の指標", "and \(count) more indicators")
    case .document: return language("ほか\(count)行", "and \(count) more lines")
    default: return language("ほか\(count)件", "and \(count) more")
    }
  }

  /// Links to other lines of the document.
  private func lines(_ hit: SearchHit, _ language: Language) -> HTML {
    element("p", .class("meta")) {
      language("ほかの行：", "Other lines: ")
      for line in hit.lines {
        element("a", .href("\(hit.target.route.path(language))#L\(line)")) { "\(line)" }
        " "
      }
      if hit.others > hit.lines.count { "…" }
    }
  }

  private static func inJapanese(
    _ text: MarkedText, _ language: Language, _ hit: SearchHit
  ) -> HTML {
    if language == .japanese || hit.series != nil { return .group(marked(text)) }
    return element("span", .lang("ja")) { marked(text) }
  }

  static func marked(_ text: MarkedText) -> [HTML] {
    text.pieces.map { piece in
      piece.isMarked ? element("mark") { piece.text } : .text(piece.text)
    }
  }
}

extension SearchHit {
  /// The program that it is a part of.
  fileprivate var program: String? {
    switch target {
    case .program(let id), .opinion(let id, _, _, _), .document(let id, _, _): id
    case .field(let field, _): field.program
    case .project, .payee, .series: nil
    }
  }

  /// The series that it leads to.
  fileprivate var series: ComparisonSeries? {
    guard case .series(let id) = target else { return nil }
    return Comparisons.builtIn.series(id: id)
  }

  /// Whether it is a series that was found by English words.
  fileprivate var isInEnglish: Bool { title.text == series?.title.english }

  /// Its title; a series has one in each language, and only the one that was found has marks.
  fileprivate func title(in language: Language) -> MarkedText {
    guard let own = series.map({ language($0.title) }), own != title.text else { return title }
    return MarkedText(own)
  }
}
