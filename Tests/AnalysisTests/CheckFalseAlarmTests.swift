import Policies
import Testing

@testable import Analysis

/// What careful readers of real sheets did not want to see, and what they still want to see.
struct CheckFalseAlarmTests {
  private func count(
    _ rule: String, outline: String? = nil, budgets: [String: CheckExample.Money]? = nil,
    indicators: [CheckExample.Indicator]? = nil, edges: [[String]]? = nil
  ) throws -> Int {
    let project = CheckExample.Project(
      field: 1, indicators: indicators, budgets: budgets, inspection: nil, edges: edges)
    let record = CheckMaker.record(project, id: "1", outline: outline)
    return try Checks(CheckCatalogue.builtIn(), only: [rule]).report(record).findings.count
  }

  private func money(
    _ budget: Double, _ executed: Double, initial: Double? = nil, supplementary: Double? = nil,
    carryOver: Double? = nil
  ) -> [String: CheckExample.Money] {
    [
      "2023": CheckExample.Money(
        initial: initial, supplementary: supplementary, carryOver: carryOver, budget: budget,
        executed: executed)
    ]
  }

  @Test func `an executed amount in rounder figures than the budget is not above it`() throws {
    let rounded = money(7.359, 7.4, initial: 7.709, supplementary: -0.35)
    #expect(try count("project-overspent", budgets: rounded) == 0)
    #expect(try count("project-overspent", budgets: money(7.359, 8.1, initial: 7.359)) == 1)
  }

  @Test func `a budget is no more exact than its parts`() throws {
    let part = money(234.88, 235.199, initial: 230.88, carryOver: 4)
    #expect(try count("project-overspent", budgets: part) == 0)
    let thousands = money(3.347, 3.348989, initial: 3.389, supplementary: -0.042)
    #expect(try count("project-overspent", budgets: thousands) == 0)
    let exact = money(234.881, 235.199, initial: 230.88, carryOver: 4.001)
    #expect(try count("project-overspent", budgets: exact) == 1)
  }

  @Test func `a sheet without a budget is not overspent`() throws {
    #expect(try count("project-overspent", budgets: money(0, 173.8132)) == 0)
    #expect(try count("project-overspent", budgets: money(1, 173.8132)) == 1)
  }

  @Test(arguments: [
    "ＷＱＭ種を数える。\n注１）ＷＱＭ種：水質の目安となる生き物", "WQMを設ける。\n※WQMとは、水質を測る網のこと。",
    "WQMを設ける。\n（※１）WQM : 水質を測る網", "水質監視（WQM）を設ける。", "WQM※網を設ける。\n※ 水質を測る網",
  ])
  func `a note explains an abbreviation`(_ outline: String) throws {
    #expect(try count("undefined-abbreviation", outline: outline) == 0)
  }

  @Test(arguments: [
    "WQMを設ける。", "※WQMを除く。", "注１）池を調べる。WQMは10か所からなる。", "調査はWQMとは別に行う。",
  ])
  func `a note that says nothing of it explains no abbreviation`(_ outline: String) throws {
    #expect(try count("undefined-abbreviation", outline: outline) == 1)
  }

  @Test func `logic model and indicators explain abbreviations too`() throws {
    let outline = "WQMを設ける。"
    let edge = ["アウトプット", "水質監視（WQM）の運用", "アウトカム", "湖の水質"]
    #expect(try count("undefined-abbreviation", outline: outline, edges: [edge]) == 0)
    let indicator = CheckExample.Indicator(
      kind: nil, name: "水質監視（WQM）の地点数", unit: "か所", direction: nil, sheetYear: nil, final: nil,
      values: [])
    #expect(try count("undefined-abbreviation", outline: outline, indicators: [indicator]) == 0)
    let other = ["アウトプット", "WQMの運用", "アウトカム", "湖の水質"]
    #expect(try count("undefined-abbreviation", outline: outline, edges: [other]) == 1)
  }

  @Test(arguments: [
    ("知識の普及及び啓発を行う。", 0), ("二人に一人ががんにかかる。", 0), ("ジェンダー平等等を目指す。", 0),
    ("理事会会への提案を行う。", 1), ("調査をを踏まえる。", 1), ("委員がが集まる。", 1), ("民間企業等等を招く。", 1),
  ])
  func `a word that begins as the one before it ends doubles no character`(
    _ outline: String, _ findings: Int
  ) throws {
    #expect(try count("repeated-character", outline: outline) == findings)
  }

  @Test func `a sentence on what stands above it may stand twice in one text`() throws {
    func outline(_ sentence: String) -> String { "（1）堰を築く。\n\(sentence)\n（2）堤を築く。\n\(sentence)" }
    let above = outline("なお、上記事業は、古い施設を取り除く工事を含むものとする。")
    #expect(try count("duplicate-sentence", outline: above) == 0)
    let plain = outline("なお、堰の事業は、古い施設を取り除く工事を含むものとする。")
    #expect(try count("duplicate-sentence", outline: plain) == 1)
  }

  @Test(arguments: [("観察会の参加者数", 1), ("観察会の参加者数（2023年度は集計中）", 0)])
  func `an indicator that is still being counted is not missing`(
    _ name: String, _ findings: Int
  ) throws {
    let indicator = CheckExample.Indicator(
      kind: nil, name: name, unit: "人", direction: "higher", sheetYear: nil, final: [2023, 120],
      values: [[2021, 100, 90], [2022, 100, 95]])
    #expect(try count("final-year-without-report", indicators: [indicator]) == findings)
  }
}
