public import Policies

extension IndicatorSeries {
  /// The fewest values that make a trend.
  public static let fewestForTrend = 3

  /// Where the last actual values lead, by the median of the slopes between all pairs (Theil–Sen).
  ///
  /// One odd year does not turn it. The course is flat if the change over all the years is below
  /// five per cent of the median value (two where every pair goes the same way), and unsteady if
  /// fewer than two thirds of the pairs go the way of the slope.
  public func trend(last count: Int = 5) -> Trend {
    let usable = values.filter { $0.actual?.value.isFinite ?? false }
    let points = Array(usable.suffix(max(count, 0)))
    let figures = points.compactMap { point in
      point.actual.map { (year: Double(point.fiscalYear.year), value: $0.value) }
    }
    guard figures.count >= Self.fewestForTrend, let first = figures.first, let last = figures.last,
      let slope = Self.slope(figures)
    else {
      return Trend(
        .unknown, points: points, slope: nil, isImproving: nil,
        reason: Bilingual(
          ja: "実績値が\(figures.count)年分しかなく、傾向を判断できない（\(Self.fewestForTrend)年分以上が必要）。",
          en: "There are only \(figures.count) actual values; a trend needs \(Self.fewestForTrend)."
        ))
    }
    let course = Self.course(figures, slope: slope, span: last.year - first.year)
    return Trend(
      course, points: points, slope: slope, isImproving: isImproving(course),
      reason: Self.reason(course, slope, points))
  }

  private func isImproving(_ course: Trend.Course) -> Bool? {
    switch course {
    case .rising: direction.direction == .higher
    case .falling: direction.direction == .lower
    case .flat, .unsteady, .unknown: nil
    }
  }

  private static func slopes(_ figures: [(year: Double, value: Double)]) -> [Double] {
    figures.enumerated().flatMap { index, early in
      figures.dropFirst(index + 1).compactMap { late in
        let slope = (late.value - early.value) / (late.year - early.year)
        return slope.isFinite ? slope : nil
      }
    }
  }

  private static func slope(_ figures: [(year: Double, value: Double)]) -> Double? {
    Figures.median(slopes(figures))
  }

  private static func course(
    _ figures: [(year: Double, value: Double)], slope: Double, span: Double
  ) -> Trend.Course {
    let level = Figures.median(figures.map(\.value.magnitude)) ?? 0
    let change = slope.magnitude * span
    let slopes = slopes(figures)
    let moving = slopes.count { $0 != 0 }
    let along = slopes.count { slope > 0 ? $0 > 0 : $0 < 0 }
    if change <= level * (along == slopes.count ? 0.02 : 0.05) {
      let spread = (figures.map(\.value).max() ?? 0) - (figures.map(\.value).min() ?? 0)
      return spread <= level * 0.2 ? .flat : .unsteady
    }
    if 3 * along < 2 * moving { return .unsteady }
    return slope > 0 ? .rising : .falling
  }

  private static func reason(
    _ course: Trend.Course, _ slope: Double, _ points: [MergedValue]
  ) -> Bilingual {
    let years = points.map(\.fiscalYear)
    guard let first = years.first, let last = years.last else { return Bilingual(ja: "", en: "") }
    let figure = Figures.text((slope * 1000).rounded() / 1000)
    let words = course.words
    return Bilingual(
      ja:
        "\(first.year)～\(last.year)年度の\(points.count)年分の実績値：年当たり\(figure)（傾きの中央値）、\(words.japanese)。",
      en:
        "\(points.count) actual values, \(first) to \(last): \(figure) a year (median of slopes), \(words.english)."
    )
  }
}

extension Trend.Course {
  /// The course in words.
  public var words: Bilingual {
    switch self {
    case .rising: Bilingual(ja: "上昇", en: "rising")
    case .falling: Bilingual(ja: "下降", en: "falling")
    case .flat: Bilingual(ja: "横ばい", en: "flat")
    case .unsteady: Bilingual(ja: "一定しない", en: "unsteady")
    case .unknown: Bilingual(ja: "不明", en: "unknown")
    }
  }
}
