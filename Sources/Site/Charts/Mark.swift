import Markup

/// A mark at a value: each series has its own shape, so that colour is never needed.
enum Mark {
  case square
  case diamond
  case circle
  /// A small circle, for values that were replaced later.
  case dot
  /// A ring around a letter.
  case ring

  func html(_ place: Point, _ style: String) -> HTML {
    switch self {
    case .square:
      Draw.box(place.moved(-4, -4), width: 8, height: 8, style)
    case .diamond:
      Draw.path("M\(Draw.pair(place.moved(0, -5.5)))l5.5 5.5l-5.5 5.5l-5.5 -5.5z", style)
    case .circle: circle(place, 4.5, style)
    case .dot: circle(place, 3, style)
    case .ring: circle(place, 8.5, style)
    }
  }

  private func circle(_ place: Point, _ radius: Double, _ style: String) -> HTML {
    element(
      "circle", .class(style), Attribute("cx", Draw.coordinate(place.x)),
      Attribute("cy", Draw.coordinate(place.y)), Attribute("r", Draw.coordinate(radius)))
  }
}

/// What the marks and lines of a chart mean, in as many rows as it takes.
struct Legend {
  /// A drawing, 20 wide around its middle, and its meaning.
  struct Entry {
    let text: String
    var lang: String?
    let drawing: (Point) -> HTML
  }

  static let rowHeight = 20.0
  private static let symbol = 26.0

  let entries: [Entry]
  var width = Chart.width - 4

  var height: Double { Double(rows.count) * Self.rowHeight }

  func html(top: Double) -> [HTML] {
    rows.enumerated().flatMap { index, row -> [HTML] in
      let middle = top + (Double(index) + 0.5) * Self.rowHeight
      return row.flatMap { left, entry in
        [
          entry.drawing(Point(left + 11, middle)),
          Draw.text(entry.text, Point(left + Self.symbol, middle + 4.5), lang: entry.lang),
        ]
      }
    }
  }

  private var rows: [[(left: Double, entry: Entry)]] {
    var rows: [[(left: Double, entry: Entry)]] = []
    var next = width
    for entry in entries {
      let size = Self.symbol + ChartText.width(entry.text) + 12
      if rows.isEmpty || next + size > width + 12 {
        rows.append([])
        next = 2
      }
      rows[rows.count - 1].append((next, entry))
      next += size
    }
    return rows
  }
}
