import Markup
import Policies
import TestSupport
import Testing

@testable import Site

@Suite struct ComparisonChartTests {
  private static func country(
    _ code: String, _ japanese: String, _ english: String, _ values: [Int: Double]
  ) -> ComparisonChart.Country {
    ComparisonChart.Country(
      code: code, name: Bilingual(ja: japanese, en: english), values: values)
  }

  static let sample = ComparisonChart(
    id: "chart", subject: "国連への拠出", unit: "USD",
    countries: [
      country("JPN", "日本", "Japan", [2019: 2.1e9, 2020: 2.3e9, 2021: 2.2e9, 2022: 2.5e9]),
      country("USA", "米国", "United States", [2019: 11e9, 2020: 11.6e9, 2022: 13e9]),
      country("DEU", "ドイツ", "Germany", [2019: 2.2e9, 2020: 2.35e9, 2021: 2.25e9, 2022: 2.45e9]),
      country("GBR", "英国", "United Kingdom", [2019: 2.15e9, 2020: 2.25e9, 2021: 2.28e9]),
      country("PRK", "北朝鮮", "North Korea", [2019: 4e6, 2020: 3.9e6, 2022: 4.1e6]),
    ])

  private func texts(_ chart: ComparisonChart, _ language: Language) -> [String] {
    chart.html(language).elements.filter { $0.tag == "text" }.map(\.text)
  }

  @Test func `lines break where a value is missing, and nothing is drawn as zero`() {
    let elements = Self.sample.html(.japanese).elements
    let lines = elements.filter {
      $0.tag == "path" && $0.attributes["class"]?.hasPrefix("peer") == true
    }
    // The United States and North Korea have a line of two years and a dot.
    #expect(lines.count == 4)
    #expect(elements.contains { $0.tag == "desc" && $0.text.contains("値のない年がある国：米国、北朝鮮") })
  }

  @Test func `names give way, values never do`() throws {
    let countries = [
      Self.country("USA", "アメリカ合衆国", "United States of America", [2023: 1, 2024: 200_554_155]),
      Self.country("GBR", "英国", "United Kingdom of Great Britain", [2023: 323_020_180]),
    ]
    let chart = ComparisonChart(id: "c", subject: "水", unit: nil, countries: countries)
    let labels = texts(chart, .english)
    #expect(labels.contains { $0.hasPrefix("United") && $0.hasSuffix("… 201 million") })
    #expect(labels.contains { $0.hasSuffix("… 323 million (2023)") })
  }

  @Test func `the scale is by powers of ten only where the values need it`() {
    #expect(ComparisonScale([4e6, 13e9]).isLogarithmic)
    #expect(!ComparisonScale([2.1e9, 13e9]).isLogarithmic)
    #expect(!ComparisonScale([0, 13e9]).isLogarithmic)
    #expect(!ComparisonScale([-3, 5]).isLogarithmic)
    for values: [Double] in [[], [1], [1e-300, 1e300], [.nan], [5, 5], [-1e308, 1e308]] {
      let scale = ComparisonScale(values)
      #expect((2...15).contains(scale.ticks.count))
      for value in values where value.isFinite {
        #expect((-0.001...1.001).contains(scale.fraction(value)), "\(value)")
      }
    }
  }

  @Test func `names at the ends stand apart and inside`() {
    for heights: [Double] in [[10, 10, 10], [0, 200, 201], [190, 195, 199, 199], []] {
      let places = ComparisonLayout.spread(heights, 16, low: 2, high: 200)
      for (upper, lower) in zip(places, places.dropFirst()) { #expect(lower - upper >= 15.999) }
      #expect(places.allSatisfy { (2...200).contains($0) })
    }
  }

  @Test func `the country that stands out is always drawn, and the others by their last values`() {
    let many = (0..<20).map { index in
      Self.country("C\(index)", "国\(index)", "Country \(index)", [2020: Double(index)])
    }
    var chart = ComparisonChart(
      id: "chart", subject: "票", unit: nil, countries: many, highlighted: "C0")
    #expect(chart.drawn.first?.code == "C0")
    #expect(chart.drawn.count == ComparisonChart.most)
    #expect(chart.drawn.dropFirst().first?.code == "C19")
    chart.highlighted = nil
    #expect(!chart.drawn.contains { $0.code == "C0" })
  }

  @Test func `the finding says who is first and where the other stands`() {
    #expect(Self.sample.finding(.japanese).hasPrefix("2022年に最も大きいのは米国（130億 USD）。日本は4か国中2番目"))
    #expect(
      Self.sample.finding(.english)
        == "In 2022 United States has the largest value, 13 billion USD. Japan is number 2 of 4 with 2.5 billion USD."
    )
    let none = ComparisonChart(id: "chart", subject: "票", unit: nil, countries: [])
    #expect(texts(none, .english) == ["There are no values"])
  }

  @Test func `a country without a value in the last year says of which year its value is`() {
    #expect(texts(Self.sample, .english).contains { $0.hasPrefix("United") && $0.contains("…") })
    #expect(texts(Self.sample, .japanese).contains("英国 22.8億（2021）"))
  }

  @Test(arguments: Language.allCases)
  func `the comparison is as it was last looked at`(language: Language) throws {
    let (expected, actual) = try Golden.compare(
      "charts/comparison.\(language.rawValue).svg", Self.sample.html(language).indented)
    #expect(expected == actual)
  }
}
