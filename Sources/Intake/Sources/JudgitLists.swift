import Policies
import Tabular

/// Decodes the lists in a sheet of JUDGIT!: budgets, indicators, payees.
struct JudgitLists {
  enum Kind { case outcome, output }

  private let budgetKeys = KeyList([
    "年度", "当初予算", "補正予算", "前年度から繰越し", "翌年度へ繰越し", "予備費等", "予算計", "執行額", "要求額",
  ])
  private let budget = RecordRow.Columns(.projectBudget).positions([
    "fiscal_year", "initial", "supplementary", "carried_in", "carried_out", "reserve", "current",
    "executed", "request", "executed_missing", "level",
  ])
  private let outcomeKeys = KeyList(["成果目標", "成果指標", "単位", "目標値", "目標最終年度", "成果実績"])
  private let outputKeys = KeyList(["-", "活動指標", "単位", "-", "-", "活動実績"])
  private let outcomeValues = KeyList(["年度", "成果実績", "目標値"])
  private let outputValues = KeyList(["年度", "活動実績", "当初見込み"])
  private let indicator = RecordRow.Columns(.indicator).positions([
    "goal", "name", "unit", "final_target_text", "final_year", "kind", "final_target",
  ])
  private let payeeKeys = KeyList([
    "年度", "グループ", "番号", "支出先名", "法人番号", "業務概要", "支出額",
  ])
  private let payee = RecordRow.Columns(.payment).positions([
    "fiscal_year", "block", "number", "name", "corporate_number", "contract", "amount", "level",
  ])
  private var indicators = 0

  /// Amounts of years, from 百万円 to yen.
  func addBudgets(_ list: JSONValue?, _ sheetYear: Int64, _ line: Int, _ parts: inout PartBuilder) {
    list?.elements { item in
      let members = JSONMembers(item, budgetKeys, count: 9)
      guard let year = members[0]?.integer, CellValue.years.contains(year) else {
        return parts.note(.wrongShape("予算.年度", line))
      }
      var row = RecordRow(.projectBudget)
      row.set(budget[0], year)
      for index in 1...8 {
        guard let value = members[index]?.real else { continue }
        guard let yen = Yen(millions: value) else {
          parts.note(.wrongShape("予算", line))
          continue
        }
        row.set(budget[index], yen.amount)
      }
      if members[7] == nil {
        let reason: Missing = year >= sheetYear ? .notYet : .emptyInSource
        row.set(budget[9], parts.text(reason.rawValue))
      }
      row.set(budget[10], parts.text("total"))
      row.setExtra(parts.json(members.unknown))
      parts.append(row, to: .projectBudget, line: line)
    }
  }

  mutating func addIndicators(
    _ list: JSONValue?, _ kind: Kind, _ line: Int, _ parts: inout PartBuilder
  ) {
    if kind == .outcome { indicators = 0 }
    var position = indicators
    list?.elements { item in
      let members = JSONMembers(item, kind == .outcome ? outcomeKeys : outputKeys, count: 6)
      var row = RecordRow(.indicator)
      for index in 0...3 { row.set(indicator[index], parts.text(members[index])) }
      if let final = members[3]?.real {
        row.set(indicator[3], parts.text("\(final)"))
        row.set(indicator[6], final)
      } else if let text = members[3]?.string {
        row.set(indicator[6], CellValue.real(text))
      }
      row.set(indicator[4], members[4]?.integer)
      row.set(indicator[5], parts.text(kind == .outcome ? "アウトカム" : "アウトプット"))
      row.setExtra(parts.json(members.unknown))
      parts.append(row, to: .indicator, line: line)
      addValues(members[5], kind, position, line, &parts)
      position += 1
    }
    indicators = position
  }

  private func addValues(
    _ list: JSONValue?, _ kind: Kind, _ position: Int, _ line: Int, _ parts: inout PartBuilder
  ) {
    list?.elements { item in
      let members = JSONMembers(item, kind == .outcome ? outcomeValues : outputValues, count: 3)
      guard let year = members[0]?.integer, CellValue.years.contains(year) else {
        return parts.note(.wrongShape("実績.年度", line))
      }
      parts.append(
        [
          .integer(Int64(position)), .integer(year), members[2]?.real.map { .real($0) } ?? .null,
          members[1]?.real.map { .real($0) } ?? .null,
        ], to: RecordTable.indicatorValue.number, line: line)
    }
  }

  /// Payees with their amounts, from 百万円 to yen.
  func addPayees(_ list: JSONValue?, _ line: Int, _ parts: inout PartBuilder) {
    list?.elements { item in
      let members = JSONMembers(item, payeeKeys, count: 7)
      var row = RecordRow(.payment)
      row.set(payee[0], members[0]?.integer)
      row.set(payee[1], parts.text(members[1]))
      row.set(payee[2], members[2]?.integer)
      row.set(payee[3], parts.text(members[3]))
      row.set(payee[4], parts.text(members[4]))
      row.set(payee[5], parts.text(members[5]))
      row.set(payee[6], members[6]?.real.flatMap { Yen(millions: $0)?.amount })
      row.set(payee[7], parts.text("payee"))
      row.setExtra(parts.json(members.unknown))
      parts.append(row, to: .payment, line: line)
    }
  }
}
