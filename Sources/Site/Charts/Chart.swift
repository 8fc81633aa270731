import Markup

/// A picture with a name and a description, drawn to the width it is given.
struct Chart {
  /// The width of every chart in its own units: that of a phone, so that text keeps its size there.
  static let width = 360.0

  /// An id, unique on its page and without white space.
  let id: String
  let name: String
  let description: String
  var width = Chart.width
  let height: Double
  /// A second class, for charts with a size of their own.
  var style = ""
  let content: [HTML]

  var html: HTML {
    element(
      "svg", .class(style.isEmpty ? "chart" : "chart \(style)"), Attribute("role", "img"),
      Attribute("aria-labelledby", "\(id)-title \(id)-desc"),
      Attribute("viewBox", "0 0 \(Draw.coordinate(width)) \(Draw.coordinate(height))")
    ) {
      element("title", .id("\(id)-title")) { name }
      element("desc", .id("\(id)-desc")) { description }
      content
    }
  }
}

/// A chart with its caption, and the table with its numbers below.
struct ChartFigure {
  let caption: HTML
  /// What the chart shows, in a sentence or two.
  var finding = ""
  let chart: HTML
  let table: HTML
  /// Whether the table waits behind a heading that opens it.
  var foldsTable = false
  /// Whether the chart has a wide picture, and the table stands below it.
  var isWide = false

  func html(_ language: Language) -> HTML {
    element("figure", .class(isWide ? "charted flowing" : "charted")) {
      element("figcaption") {
        caption
        if !finding.isEmpty {
          element("span", .class("finding")) { Text.mixed(finding, language) }
        }
      }
      chart
      if foldsTable {
        element("details") {
          element("summary") { language("数値の表", "Table of the numbers") }
          table
        }
      } else {
        table
      }
    }
  }
}

/// A part of a chart in which values are drawn.
struct Plot {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  var width: Double { right - left }

  /// The height of a share of the scale, from 0 at the bottom to 1 at the top.
  func y(_ fraction: Double) -> Double {
    bottom - (bottom - top) * min(max(fraction, 0), 1)
  }

  /// The place of a share of the scale, from 0 at the left to 1 at the right.
  func x(_ fraction: Double) -> Double {
    left + width * min(max(fraction, 0), 1)
  }
}
