import Policies

/// Why budgets bear a claim out or not, in words.
enum MoneyTexts {
  static func same(_ amount: ComparedAmount) -> Bilingual {
    let kind = amount.kind.title
    return Bilingual(
      ja: "\(amount.fiscalYear.year)年度の\(kind.japanese)が\(amount.yen.inMillions)百万円で、同じである。",
      en:
        "The \(kind.english.lowercased()) of \(amount.fiscalYear) is the same, \(amount.yen.inMillions) million yen."
    )
  }

  static func other(_ stated: [ClaimAmount], _ compared: [ComparedAmount]) -> Bilingual {
    let named = stated.map(\.text)
    let years = Set(compared.map(\.fiscalYear.year)).sorted()
    if let only = compared.first, compared.count == 1 {
      let kind = only.kind.title
      return Bilingual(
        ja: "主張は\(named.joined(separator: "、"))、\(only.fiscalYear.year)年度の\(kind.japanese)は"
          + "\(only.yen.inMillions)百万円である。",
        en: "The claim says \(named.joined(separator: ", ")), the \(kind.english.lowercased()) of "
          + "\(only.fiscalYear) is \(only.yen.inMillions) million yen.")
    }
    let span = years.count > 1 ? "\(years[0])～\(years[years.count - 1])" : "\(years.first ?? 0)"
    return Bilingual(
      ja: "\(span)年度の予算・執行額\(compared.count)件に\(named.joined(separator: "、"))はない。",
      en:
        "None of \(compared.count) amounts of \(span.split(separator: "～").joined(separator: " to ")) "
        + "is \(named.joined(separator: ", ")).")
  }

  static func course(
    _ course: Trend.Course, _ amounts: [ComparedAmount], isUneven: Bool
  ) -> Bilingual {
    guard let first = amounts.first, let last = amounts.last else {
      return ComparisonTexts.tooFew(0)
    }
    let (kind, words) = (first.kind.title, course.words)
    return Bilingual(
      ja: "\(kind.japanese)は\(first.fiscalYear.year)年度\(first.yen.inMillions)百万円、"
        + "\(last.fiscalYear.year)年度\(last.yen.inMillions)百万円で、\(words.japanese)"
        + "\(isUneven ? "だが、毎年ではない" : "")。",
      en:
        "The \(kind.english.lowercased()) is \(first.yen.inMillions) million yen in \(first.fiscalYear) and "
        + "\(last.yen.inMillions) in \(last.fiscalYear): \(words.english)"
        + "\(isUneven ? ", but not every year" : "").")
  }
}
