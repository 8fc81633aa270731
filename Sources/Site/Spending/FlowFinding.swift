import Analysis
import Policies

/// What the flow of money shows, in sentences.
struct FlowFinding {
  let flow: ProgramFlow

  func text(_ language: Language) -> String {
    Text.sentences([opening(language), largest(language), unknown(language)], language)
  }

  private var executed: Yen { flow.sum { $0.executed ?? Yen(0) } }
  private var paid: Yen { flow.sum(\.paid) }

  private func opening(_ language: Language) -> String {
    let year = Text.yearWords(flow.fiscalYear, language)
    let amounts = [executed, paid].map { AutomaticUnit.text($0.amount, language) }
    let payees = flow.payees.count
    return language(
      "\(year)は\(flow.projects.count)事業で\(amounts[0])を執行し、名前の分かる\(payees)者などに\(amounts[1])を支払いました。",
      "In \(year), \(flow.projects.count) projects executed \(amounts[0]) and paid \(amounts[1]), to"
        + " \(payees) named payees and others.")
  }

  /// The first payee and the first five, as shares of what was paid.
  private func largest(_ language: Language) -> String {
    let payees = flow.payees
    guard let first = payees.first, paid.amount > 0 else { return "" }
    let name = first.name
    let amount = AutomaticUnit.text(first.amount.amount, language)
    let one = language(
      "最大の支出先は\(name)で\(amount)（支払の\(share(first.amount))）。",
      "The largest payee is \(name) with \(amount), \(share(first.amount)) of what was paid.")
    guard payees.count > 5, let five = sum(payees.prefix(5)) else { return one }
    return one
      + language("上位5者で\(share(five))。", " The first five have \(share(five)).")
  }

  private func unknown(_ language: Language) -> String {
    let without = flow.sum(\.withoutPayee)
    guard without.amount > 0 else {
      return language("支出先の分からない執行額はありません。", "There is no execution without a payee.")
    }
    let amount = AutomaticUnit.text(without.amount, language)
    let part = FieldShares([flow.sum(\.total).amount]).text(without.amount)
    return language(
      "支出先の分からない執行額は\(amount)（\(part)）。",
      "Of \(amount) (\(part)) the payees are not known.")
  }

  private func share(_ amount: Yen) -> String { FieldShares([paid.amount]).text(amount.amount) }

  private func sum(_ payees: some Sequence<FlowPayee>) -> Yen? {
    payees.reduce(Optional(Yen(0))) { $0?.adding($1.amount) }
  }
}
