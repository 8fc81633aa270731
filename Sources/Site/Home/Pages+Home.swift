import Policies
import Store

extension Pages {
  /// The home page.
  func home() throws(Problem) -> any Page {
    let ministries = MinistryRow.all(try store.ministryYears())
    let year = ministries.usualYear
    let rows = ministries.filter { $0.fiscalYear == year }
    return HomePage(
      programs: try store.programs(), holdings: try store.holdings(),
      government: MinistryRow.sum(rows) ?? rows.first)
  }
}
