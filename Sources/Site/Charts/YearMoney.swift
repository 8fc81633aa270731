import Policies

/// The money of one project or field in one fiscal year.
struct YearMoney: Hashable, Sendable {
  let year: FiscalYear
  /// The current appropriation (歳出予算現額) in yen.
  let budget: Datum<Int64>
  /// The executed amount (執行額) in yen.
  let executed: Datum<Int64>

  /// The amounts that are there.
  var known: [Int64] { [budget.known, executed.known].compactMap(\.self) }

  func absences(_ language: Language) -> [Absence] {
    [(language(Self.budgetName), budget), (language(Self.executedName), executed)]
      .compactMap { name, datum in
        datum.reason.map { Absence(place: Text.yearWords(year, language), name: name, reason: $0) }
      }
  }

  static let budgetName = Bilingual(ja: "歳出予算現額", en: "Current appropriation")
  static let executedName = Bilingual(ja: "執行額", en: "Executed amount")
}
