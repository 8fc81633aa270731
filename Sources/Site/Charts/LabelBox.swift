/// The room that words take in a chart, so that they do not stand on each other.
struct LabelBox: Hashable {
  let left: Double
  let top: Double
  let width: Double
  let height: Double

  init(left: Double, top: Double, width: Double, height: Double) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }

  /// The room of a mark of this half size.
  init(around place: Point, _ half: Double) {
    self.init(left: place.x - half, top: place.y - half, width: half * 2, height: half * 2)
  }

  func meets(_ other: LabelBox) -> Bool {
    left < other.left + other.width && other.left < left + width
      && top < other.top + other.height && other.top < top + height
  }

  /// A free place for a text in the middle of its point: right, left, above or below a mark; nothing
  /// where all are taken.
  static func place(
    _ text: String, near place: Point, inside plot: Plot, avoiding taken: [LabelBox]
  ) -> (point: Point, box: LabelBox)? {
    let width = ChartText.width(text)
    let aside = width / 2 + 7
    let points = [
      place.moved(aside, 4.5), place.moved(-aside, 4.5), place.moved(0, -9), place.moved(0, 19),
    ]
    for point in points {
      let box = LabelBox(
        left: point.x - width / 2, top: point.y - 12, width: width, height: 16)
      let isInside =
        box.left >= plot.left && box.left + width <= plot.right && box.top >= plot.top - 14
        && box.top + box.height <= plot.bottom
      if isInside, !taken.contains(where: box.meets) { return (point, box) }
    }
    return nil
  }
}
