import Policies
import Tabular

/// Decodes the lists in a sheet of JUDGIT!: budgets, indicators, payees.
///
/// An object, since copies of all that it knows would be made for every list.
final class JudgitLists {
  enum Kind { case outcome, output }

  private let projectBudgetShape = RecordShape(.projectBudget)
  private let indicatorShape = RecordShape(.indicator)
  private let indicatorValueShape = RecordShape(.indicatorValue)
  private let paymentShape = RecordShape(.payment)
  private let budgetKeys = KeyList([
    "年度", "当初予算", "補正予算", "前年度から繰越し", "翌年度へ繰越し", "予備費等", "予算計", "執行額", "要求額",
  ])
  private let budget = RecordColumns(.projectBudget).positions([
    "fiscal_year", "initial", "supplementary", "carried_in", "carried_out", "reserve", "current",
    "executed", "request", "executed_missing", "level",
  ])
  private let outcomeKeys = KeyList(["成果目標", "成果指標", "単位", "目標値", "目標最終年度", "成果実績"])
  private let outputKeys = KeyList(["-", "活動指標", "単位", "-", "-", "活動実績"])
  private let outcomeValues = KeyList(["年度", "成果実績", "目標値"])
  private let outputValues = KeyList(["年度", "活動実績", "当初見込み"])
  private let indicator = RecordColumns(.indicator).positions([
    "goal", "name", "unit", "final_target_text", "final_year", "kind", "final_target",
  ])
  private let payeeKeys = KeyList([
    "年度", "グループ", "番号", "支出先名", "法人番号", "業務概要", "支出額",
  ])
  private let payee = RecordColumns(.payment).positions([
    "fiscal_year", "block", "number", "name", "corporate_number", "contract", "amount", "level",
  ])
  private var indicators = 0
  private let years: FiscalYearRange

  init(years: FiscalYearRange) {
    self.years = years
  }

  /// Amounts of years, from 百万円 to yen.
  func addBudgets(_ list: JSONValue?, _ sheetYear: Int64, _ line: Int, _ parts: inout PartBuilder) {
    list?.elements { item in
      let members = JSONMembers(item, budgetKeys)
      guard let year = members[0]?.integer, CellValue.years.contains(year) else {
        return parts.note(.wrongShape("予算.年度", line))
      }
      guard years.contains(year) else {
        return parts.note(.implausibleEntry(year, years, "予算.年度", line))
      }
      parts.begin(projectBudgetShape, line: line)
      parts.set(budget[0], year)
      for index in 1...8 {
        guard let value = members[index]?.real else { continue }
        guard let yen = Yen(millions: value) else {
          parts.note(.wrongShape("予算", line))
          continue
        }
        parts.set(budget[index], yen.amount)
      }
      if members[7] == nil {
        let reason: Missing = year >= sheetYear ? .notYet : .emptyInSource
        parts.set(budget[9], parts.text(reason.rawValue))
      }
      parts.set(budget[10], parts.text("total"))
      parts.setExtra(parts.json(members.unknown))
    }
  }

  func addIndicators(
    _ list: JSONValue?, _ kind: Kind, _ line: Int, _ parts: inout PartBuilder
  ) {
    if kind == .outcome { indicators = 0 }
    var position = indicators
    list?.elements { item in
      let members = JSONMembers(item, kind == .outcome ? outcomeKeys : outputKeys)
      parts.begin(indicatorShape, line: line)
      for index in 0...3 { parts.set(indicator[index], parts.text(members[index])) }
      if let final = members[3]?.real {
        parts.set(indicator[3], parts.text("\(final)"))
        parts.set(indicator[6], final)
      } else if let text = members[3]?.string {
        parts.set(indicator[6], CellValue.real(text))
      }
      parts.set(indicator[4], members[4]?.integer)
      parts.set(indicator[5], parts.text(kind == .outcome ? "アウトカム" : "アウトプット"))
      parts.setExtra(parts.json(members.unknown))
      addValues(members[5], kind, position, line, &parts)
      position += 1
    }
    indicators = position
  }

  private func addValues(
    _ list: JSONValue?, _ kind: Kind, _ position: Int, _ line: Int, _ parts: inout PartBuilder
  ) {
    list?.elements { item in
      let members = JSONMembers(item, kind == .outcome ? outcomeValues : outputValues)
      guard let year = members[0]?.integer, CellValue.years.contains(year) else {
        return parts.note(.wrongShape("実績.年度", line))
      }
      guard years.contains(year) else {
        return parts.note(.implausibleEntry(year, years, "実績.年度", line))
      }
      parts.begin(indicatorValueShape, line: line)
      parts.set(0, Int64(position))
      parts.set(1, year)
      parts.set(2, members[2]?.real)
      parts.set(3, members[1]?.real)
    }
  }

  /// Payees with their amounts, from 百万円 to yen.
  func addPayees(_ list: JSONValue?, _ line: Int, _ parts: inout PartBuilder) {
    list?.elements { item in
      let members = JSONMembers(item, payeeKeys)
      parts.begin(paymentShape, line: line)
      parts.set(payee[0], members[0]?.integer)
      parts.set(payee[1], parts.text(members[1]))
      parts.set(payee[2], members[2]?.integer)
      parts.set(payee[3], parts.text(members[3]))
      parts.set(payee[4], parts.text(members[4]))
      parts.set(payee[5], parts.text(members[5]))
      parts.set(payee[6], members[6]?.real.flatMap { Yen(millions: $0)?.amount })
      parts.set(payee[7], parts.text("payee"))
      parts.setExtra(parts.json(members.unknown))
    }
  }
}
