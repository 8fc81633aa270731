import Markup
import Policies

/// Small pieces that many pages use.
enum Text {
  /// Text with words of a document, which are Japanese on every page.
  static func imported(_ text: String, _ language: Language) -> HTML {
    language == .japanese ? .text(text) : LanguageMarks.runs(text)
  }

  /// Paragraphs of a document.
  static func paragraphs(_ text: String) -> HTML {
    .group(
      text.split(separator: "\n").map { line in
        element("p", .class("said"), .lang("ja")) { String(line) }
      })
  }

  /// The beginning of a text, to its first 。 if that comes soon.
  static func excerpt(_ text: String) -> String {
    let sentence = text.prefix { $0 != "。" && $0 != "\n" }
    return sentence.count <= 60 ? String(sentence) : text.prefix(57) + "…"
  }

  /// The beginning of a text on one line, with … where it is cut.
  static func shortened(_ text: String, to length: Int) -> String {
    let line = oneLine(text)
    return line.count <= length ? line : line.prefix(length - 1) + "…"
  }

  /// A fiscal year by era and in western style.
  static func year(_ year: FiscalYear, _ language: Language) -> String {
    language("\(year.japanese)（\(year)）", "\(year)")
  }

  /// A fiscal year within a sentence, as in 令和5年度 and FY2023.
  static func yearWords(_ year: FiscalYear, _ language: Language) -> String {
    language(year.japanese, "\(year)")
  }

  /// Sentences one behind the other; those without words are left out.
  static func sentences(_ sentences: [String], _ language: Language) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: language("", " "))
  }

  /// The years of a cycle.
  static func cycle(_ cycle: EvaluationCycle, _ language: Language) -> String {
    guard let years = cycle.years else { return language("期間不明", "years unknown") }
    let (first, last) = (years.lowerBound, years.upperBound)
    return language(
      "\(first.japanese)～\(last.japanese)（\(first)–\(last)）", "\(first)–\(last)")
  }

  /// A whole number with commas.
  static func number(_ number: Int64) -> String {
    let digits = String(number.magnitude)
    var groups: [Substring] = []
    var rest = Substring(digits)
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return (number < 0 ? "−" : "") + ([rest] + groups).joined(separator: ",")
  }

  /// A fraction as per cent with one decimal.
  static func percent(_ fraction: Double) -> String {
    guard fraction.isFinite, abs(fraction) < 1e9 else { return "–" }
    let tenths = Int64((fraction * 1000).rounded())
    return "\(number(tenths / 10)).\(tenths.magnitude % 10)%"
  }

  /// A table that scrolls by itself on a narrow screen.
  static func table(caption: String, _ content: HTML...) -> HTML {
    let table = element("table") {
      element("caption") { caption }
      content
    }
    return frame(caption, table)
  }

  /// A table of many columns: on a narrow screen its rows stand one below the other, each cell under
  /// the name of its column.
  static func wideTable(caption: String, _ content: HTML...) -> HTML {
    frame(caption, StackedTable(content).html(caption: caption))
  }

  private static func frame(_ caption: String, _ table: HTML) -> HTML {
    element(
      "div", .class("scroll"), Attribute("role", "region"), Attribute("aria-label", caption),
      Attribute("tabindex", "0")
    ) {
      table
    }
  }

  /// A cell that heads a column.
  static func head(_ text: String) -> HTML {
    element("th", .scope("col")) { text }
  }
}

/// A link to the lines a text was read from.
struct PlaceLink {
  let document: Route
  let lines: ClosedRange<Int>
  let language: Language

  var html: HTML {
    element("a", .class("place"), .href("\(document.path(language))#L\(lines.lowerBound)")) {
      label
    }
  }

  private var label: String {
    let (first, last) = (lines.lowerBound, lines.upperBound)
    return first == last
      ? language("原文\(first)行目", "source line \(first)")
      : language("原文\(first)～\(last)行目", "source lines \(first)–\(last)")
  }
}
