import Markup
import Policies

/// A figure of several countries over the years: one stands out, the others are there to compare.
///
/// Lines carry their names at their ends. They differ by dashes and marks, and only the one that stands
/// out by colour; a line is broken where a value is missing.
struct ComparisonChart {
  /// A country with its values.
  struct Country: Hashable, Sendable {
    /// The code of the country.
    let code: String
    let name: Bilingual
    /// The values by calendar year; years without a value are not there.
    let values: [Int: Double]

    /// The values that can be drawn, in the order of their years.
    var points: [(year: Int, value: Double)] {
      values.filter { $0.value.isFinite }.sorted { $0.key < $1.key }
        .map { (year: $0.key, value: $0.value) }
    }
  }

  /// So many lines are drawn; more cannot be told apart.
  static let most = 8

  let id: String
  /// The figure, as the page names it.
  let subject: String
  /// Its unit in words.
  let unit: String?
  let countries: [Country]
  /// The code of the country that stands out.
  var highlighted: String? = "JPN"

  func html(_ language: Language) -> HTML {
    let layout = ComparisonLayout(
      countries: drawn, highlighted: highlighted, unit: unit, language: language)
    return Chart(
      id: id, name: language("\(subject)：国別の推移", "\(subject): countries over the years"),
      description: description(language), height: layout.height, content: layout.content
    ).html
  }

  /// The countries with lines: the one that stands out, then those with the largest last values.
  var drawn: [Country] {
    let known = countries.filter { !$0.points.isEmpty }
    let ranked = known.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if (first.code == highlighted) != (second.code == highlighted) {
        return first.code == highlighted
      }
      let values = [first, second].map { $0.points.last?.value ?? 0 }
      return values[0] != values[1] ? values[0] > values[1] : left.offset < right.offset
    }
    return ranked.prefix(Self.most).map(\.element)
  }

  /// What the lines show, in a sentence or two.
  func finding(_ language: Language) -> String {
    guard let year = countries.flatMap(\.points).map(\.year).max() else {
      return language("示せる値がありません。", "There is no value to show.")
    }
    let values = countries.compactMap { country in
      country.values[year].flatMap { $0.isFinite ? (country: country, value: $0) : nil }
    }.sorted { $0.value > $1.value }
    guard let first = values.first else { return "" }
    let top = language(
      "\(year)年に最も大きいのは\(first.country.name.japanese)（\(amount(first.value, language))）。",
      "In \(year) \(first.country.name.english) has the largest value, \(amount(first.value, language))."
    )
    guard values.count > 1, first.country.code != highlighted,
      let place = values.firstIndex(where: { $0.country.code == highlighted })
    else { return top }
    let own = values[place]
    return top
      + language(
        "\(own.country.name.japanese)は\(values.count)か国中\(place + 1)番目の\(amount(own.value, language))。",
        " \(own.country.name.english) is number \(place + 1) of \(values.count) with \(amount(own.value, language))."
      )
  }

  private func amount(_ value: Double, _ language: Language) -> String {
    CompactNumber.text(value, language) + (unit.map { " \($0)" } ?? "")
  }

  private func description(_ language: Language) -> String {
    let drawn = drawn
    let left = countries.count - drawn.count
    let rest =
      left > 0 ? language("ほか\(left)か国は表にあります。", "\(left) more are in the table.") : ""
    let gaps = drawn.filter { hasGap($0) }.map { language($0.name) }
    let broken =
      gaps.isEmpty
      ? ""
      : language(
        "値のない年がある国：\(gaps.joined(separator: "、"))。",
        "Years without a value: \(gaps.joined(separator: ", ")).")
    return Text.sentences([rest, broken], language)
  }

  private func hasGap(_ country: Country) -> Bool {
    let years = country.points.map(\.year)
    return zip(years, years.dropFirst()).contains { $1 > $0 + 1 }
  }
}

/// Numbers of any size in a few characters: 71.9億, 7.19 billion.
enum CompactNumber {
  static func text(_ value: Double, _ language: Language) -> String {
    guard value.isFinite else { return "–" }
    let steps: [(from: Double, name: Bilingual)] = [
      (1e12, Bilingual(ja: "兆", en: " trillion")),
      (language == .japanese ? 1e8 : 1e9, Bilingual(ja: "億", en: " billion")),
      (language == .japanese ? 1e4 : 1e6, Bilingual(ja: "万", en: " million")),
    ]
    guard value.magnitude < 1e16, let step = steps.first(where: { value.magnitude >= $0.from })
    else { return Text.decimal(rounded(value)) }
    return Text.decimal(rounded(value / step.from)) + language(step.name)
  }

  /// Three figures, or all whole ones.
  private static func rounded(_ value: Double) -> Double {
    let parts = value.magnitude >= 100 ? 1.0 : value.magnitude >= 10 ? 10 : 100
    let rounded = (value * parts).rounded() / parts
    return rounded == 0 || !rounded.isFinite ? value : rounded
  }
}
