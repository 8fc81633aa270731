import Analysis
import Policies
import Store

/// A ministry in a fiscal year, with the agencies that belong to it.
struct MinistryRow {
  let ministry: Ministry
  let fiscalYear: FiscalYear
  var tally: ProjectTally
  /// Whether it is the sum of others and has no page.
  var isSum = false

  /// Puts the names that mean one ministry together, in the official order, the latest year first.
  static func all(_ years: [MinistryYear], _ list: Ministries = .builtIn) -> [MinistryRow] {
    struct Key: Hashable {
      let year: Int
      let id: String
    }
    var rows: [Key: MinistryRow] = [:]
    for year in years {
      let ministry = list[year.ministry]
      let key = Key(year: year.fiscalYear.year, id: ministry.id)
      rows[
        key, default: MinistryRow(ministry: ministry, fiscalYear: year.fiscalYear, tally: .init())
      ].tally.add(year.tally)
    }
    return rows.values.sorted {
      (-$0.fiscalYear.year, list.rank($0.ministry), $0.ministry.id)
        < (-$1.fiscalYear.year, list.rank($1.ministry), $1.ministry.id)
    }
  }

  /// The sum of rows of one year.
  static func sum(_ rows: [MinistryRow]) -> MinistryRow? {
    guard let first = rows.first, rows.count > 1 else { return nil }
    var sum = MinistryRow(
      ministry: Ministry(id: "", name: Bilingual(ja: "計", en: "Total"), names: []),
      fiscalYear: first.fiscalYear, tally: .init(), isSum: true)
    for row in rows { sum.tally.add(row.tally) }
    return sum
  }
}

extension [MinistryRow] {
  /// The fiscal years, the latest first.
  var years: [FiscalYear] { Set(map(\.fiscalYear)).sorted(by: >) }

  /// The latest year whose money is known as it was spent.
  var usualYear: FiscalYear? {
    years.first { year in
      let rows = filter { $0.fiscalYear == year }
      let known = rows.reduce(0) { $0 + $1.tally.executed.projects }
      return known > 0 && known >= rows.reduce(0) { $0 + $1.tally.projects } - known
    } ?? years.first
  }
}
