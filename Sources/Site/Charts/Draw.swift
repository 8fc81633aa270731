import Markup

/// A place in a chart.
struct Point: Hashable {
  let x: Double
  let y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The place that lies so far to the right and down.
  func moved(_ right: Double, _ down: Double) -> Point { Point(x + right, y + down) }
}

/// The shapes that charts are made of; colours and dashes are the style sheet's.
enum Draw {
  /// A coordinate with at most one decimal.
  static func coordinate(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int64((min(max(value, -1e6), 1e6) * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  static func line(_ start: Point, _ end: Point, _ style: String) -> HTML {
    path("M\(pair(start))L\(pair(end))", style)
  }

  /// A line through several places; a single place has none.
  static func line(_ points: [Point], _ style: String) -> HTML {
    guard points.count > 1 else { return .empty }
    return path("M" + points.map(pair).joined(separator: "L"), style)
  }

  static func path(_ data: String, _ style: String) -> HTML {
    element("path", .class(style), Attribute("d", data))
  }

  static func box(
    _ corner: Point, width: Double, height: Double, radius: Double = 0, _ style: String
  ) -> HTML {
    element(
      "rect", .class(style), Attribute("x", coordinate(corner.x)),
      Attribute("y", coordinate(corner.y)), Attribute("width", coordinate(max(width, 0))),
      Attribute("height", coordinate(max(height, 0))), Attribute("rx", coordinate(radius)))
  }

  static func text(
    _ text: String, _ place: Point, _ anchor: Anchor = .start, _ style: String = "",
    lang: String? = nil
  ) -> HTML {
    let place = [
      Attribute("x", coordinate(place.x)), Attribute("y", coordinate(place.y)),
      Attribute("text-anchor", anchor.rawValue),
    ]
    let styles = style.isEmpty ? [] : [Attribute.class(style)]
    return .element("text", place + styles + (lang.map { [.lang($0)] } ?? []), [.text(text)])
  }

  /// Shapes that belong together, with words that appear when one points at them.
  static func named(_ name: String, _ style: String = "", _ shapes: HTML...) -> HTML {
    .element(
      "g", style.isEmpty ? [] : [.class(style)], [element("title") { name }] + shapes)
  }

  /// Two coordinates as a path has them.
  static func pair(_ point: Point) -> String {
    "\(coordinate(point.x)) \(coordinate(point.y))"
  }

  /// Which part of a text stands at its place.
  enum Anchor: String {
    case start
    case middle
    case end
  }
}
