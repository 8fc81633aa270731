import Policies

extension ProjectReader {
  /// The indicators of all sheets with their values.
  func reports() throws -> [IndicatorReport] {
    let columns =
      "indicator.kind AS kind, term, goal, indicator.name AS name, indicator.unit AS unit, direction, final_target, final_target_text, final_year"
    let rows = try connection.rows(
      Self.sql(columns, from: "indicator") + " ORDER BY sheet_year, row_id", [.text(id)])
    let values = try values()
    var positions: [Int64: Int] = [:]
    return try rows.compactMap { row in
      let id = try row.integer("row_id")
      let part = id >> 20
      let position = positions[part, default: 0]
      positions[part] = position + 1
      guard let kind = IndicatorKind(japanese: try row.text("kind")) else { return nil }
      return try IndicatorReport(
        row, kind: kind, place: position + 1, values: values[ValueKey(part, position)] ?? [])
    }
  }

  /// What people decided about reports of the project, the earliest first.
  func indicatorDecisions(_ reports: [IndicatorReport]) throws -> [IndicatorDecision] {
    let rows = try connection.rows(
      "SELECT * FROM decision WHERE kind = ? ORDER BY id",
      [.text(Decision.Kind.indicator.rawValue)])
    guard !rows.isEmpty else { return [] }
    let ids = Dictionary(reports.map { ($0.key, $0.id) }, uniquingKeysWith: { first, _ in first })
    var last: [[Int64]: (place: Int, decision: IndicatorDecision)] = [:]
    for (place, row) in rows.enumerated() {
      guard let later = ids[try row.text("subject")], let earlier = ids[try row.text("object")]
      else { continue }
      let isOne = try row.text("verdict") == Decision.Verdict.confirmed.rawValue
      last[[earlier, later]] = (
        place, IndicatorDecision(earlier: earlier, later: later, isOne: isOne)
      )
    }
    return last.values.sorted { $0.place < $1.place }.map(\.decision)
  }

  private struct ValueKey: Hashable {
    let part: Int64
    let indicator: Int

    init(_ part: Int64, _ indicator: Int) {
      self.part = part
      self.indicator = indicator
    }
  }

  private func values() throws -> [ValueKey: [IndicatorValue]] {
    let rows = try connection.rows(
      Self.sql("indicator, fiscal_year, target, actual, rate", from: "indicator_value"),
      [.text(id)])
    var values: [ValueKey: [IndicatorValue]] = [:]
    for row in rows {
      let key = ValueKey(try row.integer("row_id") >> 20, try row.int("indicator"))
      values[key, default: []].append(
        IndicatorValue(
          FiscalYear(try row.int("fiscal_year")), target: try row.optionalReal("target"),
          actual: try row.optionalReal("actual"), attainment: try row.optionalReal("rate")))
    }
    return values
  }
}

extension IndicatorReport {
  fileprivate init(
    _ row: SQLRow, kind: IndicatorKind, place: Int, values: [IndicatorValue]
  ) throws {
    let value = try row.optionalReal("final_target")
    let text = try row.optionalText("final_target_text")
    let year = try row.optionalInteger("final_year")
    self.init(
      id: try row.integer("row_id"), key: "\(try row.integer("sheet")).\(place)",
      sheetYear: try row.int("sheet_year"),
      source: try row.text("source"), kind: kind,
      term: try row.optionalText("term").flatMap(OutcomeTerm.init(japanese:)),
      goal: try row.optionalText("goal"),
      name: try row.optionalText("name") ?? row.optionalText("goal") ?? "",
      unit: try row.optionalText("unit"),
      direction: try row.optionalText("direction").flatMap(IndicatorDirection.init(japanese:)),
      finalTarget: value == nil && text == nil && year == nil
        ? nil : FinalTarget(value: value, text: text, year: year.map { FiscalYear(Int($0)) }),
      values: values)
  }
}
