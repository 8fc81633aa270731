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
      return try IndicatorReport(row, kind: kind, values: values[ValueKey(part, position)] ?? [])
    }
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
  fileprivate init(_ row: SQLRow, kind: IndicatorKind, values: [IndicatorValue]) throws {
    let value = try row.optionalReal("final_target")
    let text = try row.optionalText("final_target_text")
    let year = try row.optionalInteger("final_year")
    self.init(
      id: try row.integer("row_id"), sheetYear: try row.int("sheet_year"),
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
