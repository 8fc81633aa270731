public import Policies

extension IndicatorSeries {
  /// Which way is better, as the latest sheet says that says it, or else inferred.
  ///
  /// Without a sheet's word the words of the name and goal are asked, then whether the targets rise
  /// or fall over the years, then whether the final target lies above the first actual value or below
  /// all of them. A falling target counts only where the name speaks of something unwelcome, such as
  /// accidents. Where nothing tells, higher is taken and marked as assumed.
  public var direction: DirectionJudgement {
    stated ?? worded ?? byTargets ?? byBaseline
      ?? DirectionJudgement(
        .higher, .assumed,
        Bilingual(
          ja: "向きを示すものがないため、高いほど良いと仮定した。",
          en: "Nothing tells the direction; higher is assumed to be better."))
  }

  private var stated: DirectionJudgement? {
    guard let report = reports.last(where: { $0.direction != nil }), let way = report.direction
    else { return nil }
    return DirectionJudgement(
      way, .stated,
      Bilingual(
        ja: "\(report.sheetYear)年度のシートに「\(way == .higher ? "上向き" : "下向き")」とある。",
        en: "The sheet of \(report.sheetYear) says that \(way.rawValue) is better."))
  }

  private var worded: DirectionJudgement? {
    for report in reports.reversed() {
      guard let found = DirectionWords.find(name: report.name, goal: report.goal ?? "")
      else { continue }
      return DirectionJudgement(
        found.direction, .words,
        Bilingual(
          ja: "\(report.sheetYear)年度のシートの名称又は目標に「\(found.word)」とある（推定）。",
          en: "Name or goal in the sheet of \(report.sheetYear) has 「\(found.word)」 (inferred)."))
    }
    return nil
  }

  /// Targets tell if they change nearly always the same way.
  ///
  /// A fall has to be a tenth or more, of something unwelcome: of twelve falling targets looked at,
  /// ten were those of programs that ended.
  private var byTargets: DirectionJudgement? {
    var targets = values.compactMap { value in
      value.target.map { (year: value.fiscalYear, value: $0.value) }
    }
    if let final = finalTarget, let year = final.year, let value = final.value,
      targets.last.map({ $0.year < year }) ?? false
    {
      targets.append((year, value))
    }
    let signs = Self.steps(targets.map(\.value))
    guard let first = targets.first, let last = targets.last, signs.up + signs.down > 0,
      max(signs.up, signs.down) >= 4 * min(signs.up, signs.down),
      signs.up > signs.down
        || (isOfLoss && first.value - last.value >= first.value.magnitude / 10)
    else { return nil }
    return judged(
      signs.up > signs.down ? .higher : .lower, .targets,
      "目標値が\(first.year.year)年度の\(Figures.text(first.value))から\(last.year.year)年度の\(Figures.text(last.value))へ",
      "Targets go from \(Figures.text(first.value)) in \(first.year) to \(Figures.text(last.value)) in \(last.year)"
    )
  }

  /// A final target above the first actual value, or below every one of something unwelcome, tells.
  private var byBaseline: DirectionJudgement? {
    let actuals = values.compactMap { value in value.actual.map { (value.fiscalYear, $0.value) } }
    guard let first = actuals.first, actuals.count > 1, let target = finalTarget?.value,
      let lowest = actuals.map(\.1).min(), target > first.1 || (isOfLoss && target < lowest)
    else { return nil }
    return judged(
      target > first.1 ? .higher : .lower, .baseline,
      "\(first.0.year)年度の実績\(Figures.text(first.1))に対し最終目標は\(Figures.text(target))で",
      "Against \(Figures.text(first.1)) in \(first.0) the final target is \(Figures.text(target))")
  }

  private var isOfLoss: Bool { DirectionWords.tellsOfLoss(name) }

  private func judged(
    _ way: IndicatorDirection, _ basis: DirectionJudgement.Basis, _ japanese: String,
    _ english: String
  ) -> DirectionJudgement {
    DirectionJudgement(
      way, basis,
      Bilingual(
        ja: "\(japanese)\(way == .higher ? "上がる" : "下がる")（推定）。",
        en: "\(english): \(way.rawValue) is better (inferred)."))
  }

  /// How many pairs of figures go up and down, the earlier before the later.
  private static func steps(_ figures: [Double]) -> (up: Int, down: Int) {
    var (up, down) = (0, 0)
    for (index, early) in figures.enumerated() {
      for late in figures.dropFirst(index + 1) where !Figures.isSame(early, late) {
        if late > early { up += 1 } else { down += 1 }
      }
    }
    return (up, down)
  }
}
