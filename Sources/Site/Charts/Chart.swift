import Markup

/// A picture with a name, drawn to the width it is given.
struct Chart {
  /// The width of every chart in its own units: that of a phone, so that text keeps its size there.
  static let width = 360.0

  /// An id, unique on its page and without white space.
  let id: String
  let name: String
  /// What the picture shows beyond the sentence that stands beside it, such as which values are missing;
  /// empty where there is nothing to add.
  var description = ""
  var width = Chart.width
  let height: Double
  /// A second class, for charts with a size of their own.
  var style = ""
  let content: [HTML]

  var html: HTML {
    element(
      "svg", .class(style.isEmpty ? "chart" : "chart \(style)"), Attribute("role", "img"),
      Attribute("aria-labelledby", "\(id)-title" + (description.isEmpty ? "" : " \(id)-desc")),
      Attribute("viewBox", "0 0 \(Draw.coordinate(width)) \(Draw.coordinate(height))")
    ) {
      element("title", .id("\(id)-title")) { name }
      if !description.isEmpty { element("desc", .id("\(id)-desc")) { description } }
      content
    }
  }
}

/// A chart with its caption, and the table with its numbers below.
///
/// The caption is the name of the figure; what the chart shows stands below it and nowhere else, so that
/// it is heard once.
struct ChartFigure {
  let caption: HTML
  /// What the chart shows, in a sentence or two.
  var finding = ""
  let chart: HTML
  let table: HTML
  /// The words that open the table; nothing where the table is in sight.
  var fold: String?
  var form = Form.beside

  func html(_ language: Language) -> HTML {
    element("figure", .class(form.rawValue)) {
      element("figcaption") { caption }
      if !finding.isEmpty { Self.finding(finding, language) }
      chart
      if let fold {
        element("details") {
          element("summary") { fold }
          table
        }
      } else {
        table
      }
    }
  }

  /// What a chart shows, as it stands between the caption and the picture.
  static func finding(_ text: String, _ language: Language) -> HTML {
    element("p", .class("finding")) { Text.mixed(text, language) }
  }

  /// How a figure uses the width of a wide screen, by its classes in the style sheet.
  enum Form: String {
    /// The picture beside its table.
    case beside = "charted"
    /// A wide picture over its table.
    case wide = "charted flowing"
    /// A picture as narrow as on a phone, beside others of its kind.
    case small = "charted small"
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
