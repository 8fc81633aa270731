import Policies

extension Origin {
  init(_ row: SQLRow) throws {
    self.init(
      file: try row.text("file"), line: try row.int("row_line"),
      fileID: try row.integer("file_id"), part: try row.integer("row_part"))
  }
}

extension SheetSource {
  /// Who published the sheet of a row; another source than Hyoka knows is an error of the store.
  init(_ row: SQLRow) throws {
    guard let source = SheetSource(rawValue: try row.text("source")) else {
      throw StoreProblem.column("source")
    }
    self = source
  }
}

extension ProjectSheet {
  init(_ row: SQLRow) throws {
    let unit = try ["agency", "bureau", "department", "division", "office", "team", "unit"]
      .compactMap { try row.optionalText($0) }.filter { !$0.isEmpty }
    self.init(
      id: try row.integer("id"), source: try SheetSource(row), year: try row.int("year"),
      key: try row.text("key"), number: try row.optionalText("number"),
      name: try row.optionalText("name") ?? "", ministry: try row.optionalText("ministry") ?? "",
      unit: unit, startYear: try row.optionalInteger("start_year").map { Int($0) },
      endYear: try row.optionalInteger("end_year").map { Int($0) })
  }
}

extension ProjectOutline {
  init(_ row: SQLRow) throws {
    self.init(
      purpose: try row.optionalText("purpose"), issues: try row.optionalText("issues"),
      summary: try row.optionalText("summary"), kind: try row.optionalText("kind"),
      url: try row.optionalText("url"),
      isContribution: try row.optionalInteger("contribution") == 1, origin: try Origin(row))
  }
}

extension ProjectBudget {
  init(_ row: SQLRow) throws {
    func yen(_ column: String) throws -> Yen? { try row.optionalInteger(column).map { Yen($0) } }
    self.init(
      fiscalYear: FiscalYear(try row.int("fiscal_year")), sheet: try row.integer("sheet"),
      initial: try yen("initial"), supplementary: try yen("supplementary"),
      carriedIn: try yen("carried_in"), reserve: try yen("reserve"), current: try yen("current"),
      executed: try yen("executed"),
      executedMissing: try row.optionalText("executed_missing").flatMap(Missing.init(rawValue:)),
      carriedOut: try yen("carried_out"), request: try yen("request"), origin: try Origin(row))
  }
}

extension ProjectInspection {
  init(_ row: SQLRow) throws {
    self.init(
      year: try row.int("sheet_year"), selfResult: try row.optionalText("self_result"),
      selfDirection: try row.optionalText("self_direction"),
      expertYear: try row.optionalInteger("expert_year").map { Int($0) },
      expertScope: try row.optionalText("expert_scope"),
      expertRemark: try row.optionalText("expert_remark"),
      teamFinding: try row.optionalText("team_finding"),
      teamDetail: try row.optionalText("team_detail"),
      reflection: try row.optionalText("reflection"),
      reflectionDetail: try row.optionalText("reflection_detail"), origin: try Origin(row))
  }
}

extension ProjectEdge {
  init(_ row: SQLRow) throws {
    func end(_ side: String) throws -> End {
      End(
        number: try row.optionalText("\(side)_number"), kind: try row.optionalText("\(side)_kind"),
        term: try row.optionalText("\(side)_term"), text: try row.optionalText("\(side)_text"))
    }
    self.init(
      from: try end("from"), to: try end("to"), connection: try row.optionalText("connection"),
      noStagesReason: try row.optionalText("no_stages_reason"), origin: try Origin(row))
  }
}

extension SheetStep {
  init(_ row: SQLRow) throws {
    self.init(
      later: try row.integer("later"), earlier: try row.integer("earlier"),
      method: try row.text("method"), score: try row.optionalReal("score") ?? 0,
      isLinked: try row.integer("is_linked") == 1,
      nameLikeness: try row.optionalReal("name_likeness") ?? 0,
      purposeLikeness: try row.optionalReal("purpose_likeness"),
      agreeingYears: try row.int("agreeing_years"), comparedYears: try row.int("compared_years"),
      sameStart: try row.optionalInteger("same_start").map { $0 == 1 },
      sameMinistry: try row.integer("same_ministry") == 1)
  }
}
