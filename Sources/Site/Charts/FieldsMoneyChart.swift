import Markup
import Policies

/// Budget and execution of the fields of a program in one year.
///
/// A scale by powers of ten keeps small fields readable beside one that has most of the money; so
/// values are places and not bars, and the share of each stands there as text.
struct FieldsMoneyChart {
  let id: String
  /// The program, as its source names it.
  let subject: String
  let year: FiscalYear
  let fields: [FieldMoney]
  var scope = FieldMoney.Scope.all

  func html(_ language: Language) -> HTML {
    let layout = FieldsMoneyLayout(
      rows: fields.map { FieldsMoneyLayout.Row(field: $0, pair: $0.pair(scope)) },
      language: language)
    return Chart(
      id: id, name: name(language), description: description(language), height: layout.height,
      content: layout.content
    ).html
  }

  private func name(_ language: Language) -> String {
    let year = Text.yearWords(year, language)
    switch scope {
    case .all:
      return language(
        "\(subject)：個別分野の予算と執行、\(year)", "\(subject): money of the fields, \(year)")
    case .withoutContributions:
      return language(
        "\(subject)：個別分野の予算と執行（分担金・拠出金を除く）、\(year)",
        "\(subject): money of the fields without contributions, \(year)")
    }
  }

  private func description(_ language: Language) -> String {
    guard !fields.isEmpty else {
      return language("示せる分野がありません。", "There is no field to show.")
    }
    let scale = language(
      "\(fields.count)分野、対数目盛。", "\(fields.count) fields on a scale by powers of ten.")
    return Text.sentences([scale, Absence.sentence(absences(language), language)], language)
  }

  /// The largest field and its share.
  func finding(_ language: Language) -> String {
    let shares = FieldShares(fields.map { $0.pair(scope).budget.known })
    let known = fields.compactMap { field in
      field.pair(scope).budget.known.map { (field.number, $0) }
    }
    guard let most = known.max(by: { $0.1 < $1.1 }) else { return "" }
    let (amount, share) = (AutomaticUnit.text(most.1, language), shares.text(most.1))
    return language(
      "最大は分野\(most.0)の予算\(amount)、値のある予算の合計の\(share)。",
      "Largest budget: field \(most.0) with \(amount), \(share) of all known budgets.")
  }

  private func absences(_ language: Language) -> [Absence] {
    fields.flatMap { field in
      let pair = field.pair(scope)
      return [(YearMoney.budgetName, pair.budget), (YearMoney.executedName, pair.executed)]
        .compactMap { name, datum in
          datum.reason.map { reason in
            Absence(
              place: language("分野\(field.number)", "field \(field.number)"),
              name: language(name), reason: reason)
          }
        }
    }
  }
}

/// The shares of amounts in their sum.
struct FieldShares {
  private let sum: Double

  init(_ amounts: [Int64?]) {
    sum = amounts.reduce(0) { $0 + Double($1 ?? 0) }
  }

  func text(_ amount: Int64) -> String {
    guard sum > 0 else { return "–" }
    let share = Double(amount) / sum
    return share > 0 && share < 0.001 ? "<0.1%" : Text.percent(share)
  }
}
