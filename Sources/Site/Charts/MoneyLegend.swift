import Markup
import Policies

/// What the marks of money mean.
struct MoneyLegend {
  let language: Language

  func legend(gaps: Bool) -> Legend {
    Legend(entries: [budget, executed] + (gaps ? [gap] : []))
  }

  private var budget: Legend.Entry {
    Legend.Entry(text: language(YearMoney.budgetName)) { Mark.square.html($0, "budget") }
  }

  private var executed: Legend.Entry {
    Legend.Entry(text: language(YearMoney.executedName)) { Mark.diamond.html($0, "executed") }
  }

  private var gap: Legend.Entry {
    Legend.Entry(text: language("値なし", "No value")) { place in
      .group([
        Mark.square.html(place.moved(-6, 0), "gap"), Mark.diamond.html(place.moved(6, 0), "gap"),
      ])
    }
  }
}
