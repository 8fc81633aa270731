import Policies

/// Rules on the indicators of projects.
enum SeriesChecks {
  static let all: [String: CheckTable.Check] = [
    "target-missing": { rule, context in
      each(rule, context) { $0.lacksTarget ? [:] : nil }
    },
    "zero-target": { rule, context in
      each(rule, context) { series in
        let years = series.zeroTargets
        return years.isEmpty ? nil : ["years": CheckValue(joined(years))]
      }
    },
    "attainment-low": { rule, context in
      each(rule, context) { series in
        let last = series.lowAttainments(
          years: Int(rule.limit("years")), below: rule.limit("percent"))
        return last.isEmpty
          ? nil
          : [
            "years": CheckValue(joined(last.map(\.fiscalYear))),
            "percents": CheckValue(
              last.compactMap { $0.rounded.map(Figures.text) }.joined(separator: ", ")),
          ]
      }
    },
    "final-year-without-report": { rule, context in
      let pending = WordFinder(rule.words("pending"))
      return each(rule, context) { series in
        guard pending.first(in: series.name) == nil else { return nil }
        return series.finalYearWithoutReport.map { ["year": CheckValue($0.year)] }
      }
    },
    "indicator-jump": { findings(["indicator-jump"], $0, $1) },
    "indicator-restated": {
      findings(
        [
          "indicator-sign-changed", "indicator-scale-changed", "indicator-fraction-for-percent",
          "indicator-unit-changed",
        ], $0, $1)
    },
    "target-set-to-result": { findings(["indicator-target-set-to-result"], $0, $1) },
    "final-year-odd": {
      findings(["indicator-final-year-odd", "indicator-era-mismatch"], $0, $1)
    },
  ]

  /// A finding for every series that gives values to fill in.
  private static func each(
    _ rule: CheckRule, _ context: CheckContext,
    _ values: (IndicatorSeries) -> [String: CheckValue]?
  ) -> [CheckFinding] {
    context.projects.flatMap { project in
      project.series.compactMap { series in
        values(series).map { values in
          let common: [String: CheckValue] = [
            "name": .excerpt(series.name, 40), "sheet": CheckValue(project.year ?? 0),
          ]
          return rule.finding(project.place, values.merging(common) { first, _ in first })
        }
      }
    }
  }

  /// Warnings about a series that concern its latest sheet, under the rule that gathers them.
  private static func findings(
    _ codes: Set<String>, _ rule: CheckRule, _ context: CheckContext
  ) -> [CheckFinding] {
    context.projects.flatMap { project in
      project.series.flatMap { series in
        series.findings.filter { found in
          codes.contains(found.finding.code) && found.finding.severity == .warning
            && series.reports.last.map { found.reports.contains($0.id) } ?? false
        }.map { found in
          rule.finding(
            project.place,
            [
              "name": .excerpt(series.name, 40), "finding": CheckValue(found.finding.text),
            ])
        }
      }
    }
  }

  private static func joined(_ years: [FiscalYear]) -> String {
    years.map { String($0.year) }.joined(separator: ", ")
  }
}

extension IndicatorSeries {
  /// An outcome with actual values and no target of any kind.
  ///
  /// JUDGIT! leaves out the reason that a sheet may give for having no target, so that only sheets of
  /// the review site count.
  fileprivate var lacksTarget: Bool {
    kind == .outcome && reports.last?.source == SheetSource.review.rawValue && actualYears > 1
      && !values.contains { $0.target != nil }
      && !reports.contains { $0.finalTarget?.value != nil || $0.finalTarget?.text != nil }
  }

  /// The years of the latest sheet with a target of zero, where higher is known to be better.
  fileprivate var zeroTargets: [FiscalYear] {
    let direction = direction
    guard direction.direction == .higher, direction.basis == .stated || direction.basis == .words
    else { return [] }
    return (reports.last?.values ?? []).filter { $0.target == 0 && ($0.actual ?? 0) > 0 }
      .map(\.fiscalYear)
  }

  /// The last attainments, if so many consecutive years are all below a limit and the better
  /// direction is not merely assumed.
  fileprivate func lowAttainments(years: Int, below limit: Double) -> [Attainment] {
    guard direction.basis != .assumed else { return [] }
    let last = Array(attainments.filter { $0.percent != nil }.suffix(years))
    guard last.count == years, let first = last.first, let end = last.last,
      end.fiscalYear.year - first.fiscalYear.year == years - 1,
      last.allSatisfy({ ($0.percent ?? limit) < limit && $0.target?.report == reports.last?.id })
    else { return [] }
    return last
  }

  /// The year of the final target, if the latest sheet should report it and does not.
  fileprivate var finalYearWithoutReport: FiscalYear? {
    guard let report = reports.last, let year = report.finalTarget?.year,
      report.finalTarget?.value != nil, year.year < report.sheetYear,
      year.year > report.sheetYear - 4,
      !values.contains(where: { $0.fiscalYear == year && $0.actual != nil })
    else { return nil }
    return year
  }
}
