import Markup

/// The lines across a plot and their numbers at its left.
struct ValueAxis {
  let scale: LinearScale
  let plot: Plot

  /// The room that the numbers of a scale need at the left.
  static func width(_ scale: LinearScale) -> Double {
    (scale.ticks.map { ChartText.width(scale.label($0)) }.max() ?? 0) + 8
  }

  var html: [HTML] {
    scale.ticks.flatMap { tick in
      let y = plot.y(scale.fraction(tick))
      return [
        Draw.line(Point(plot.left, y), Point(plot.right, y), tick == 0 ? "axis" : "grid"),
        Draw.text(scale.label(tick), Point(plot.left - 5, y + 4.5), .end, "quiet"),
      ]
    }
  }

  /// Where a value is drawn.
  func y(_ value: Double) -> Double { plot.y(scale.fraction(value)) }
}
