import Policies

/// Makes reports and series of an invented ministry of water (水辺).
enum IndicatorMaker {
  /// A report; `values` lists year, target and actual value.
  static func report(
    _ id: Int64, _ sheetYear: Int, _ name: String, goal: String? = nil, unit: String? = "件",
    kind: IndicatorKind = .outcome, direction: IndicatorDirection? = nil,
    final: FinalTarget? = nil, _ values: [(Int, Double?, Double?)]
  ) -> IndicatorReport {
    IndicatorReport(
      id: id, key: "\(id)", sheetYear: sheetYear, source: "judgit", kind: kind, goal: goal,
      name: name,
      unit: unit, direction: direction, finalTarget: final,
      values: values.map { IndicatorValue(FiscalYear($0.0), target: $0.1, actual: $0.2) })
  }
}
