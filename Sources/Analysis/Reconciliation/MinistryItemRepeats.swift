import Policies

/// Tells apart budget items (事項) that stand more than once in one budget of a year.
///
/// Only one of them is counted: that of the file imported last, and within a file the first. What
/// else they say is named in a finding.
struct MinistryItemRepeats {
  /// The items to count, each once, in the order given.
  let counted: [MinistryItem]
  /// The items that stand more than once, the counted one first.
  let repeated: [[MinistryItem]]

  init(_ items: [MinistryItem]) {
    var order: [Key] = []
    var groups: [Key: [MinistryItem]] = [:]
    for item in items {
      let key = Key(item)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(item)
    }
    let sorted = order.compactMap { groups[$0]?.sorted(by: Self.holds) }
    counted = sorted.compactMap(\.first)
    repeated = sorted.filter { $0.count > 1 && $0[0].budgetType != .provisional }
  }

  /// What makes two rows the same item: the source's own key, else all names.
  private struct Key: Hashable {
    let year: FiscalYear
    let budgetType: MinistryBudgetType
    let names: [String]

    init(_ item: MinistryItem) {
      year = item.fiscalYear
      budgetType = item.budgetType
      names =
        item.code.isEmpty
        ? [item.ministry, item.organisation, item.section, item.name] : [item.code]
    }
  }

  private static func holds(_ one: MinistryItem, _ other: MinistryItem) -> Bool {
    guard let first = one.origin, let second = other.origin else { return false }
    if first.fileID != second.fileID { return first.fileID > second.fileID }
    return first.line < second.line
  }

  /// A finding for each item that stands more than once.
  func findings(in years: [FiscalYear]) -> [ReconciliationFinding] {
    repeated.compactMap { items in
      guard let counted = items.first, years.contains(counted.fiscalYear) else { return nil }
      return Self.finding(counted, items)
    }
  }

  private static func finding(
    _ counted: MinistryItem, _ items: [MinistryItem]
  ) -> ReconciliationFinding {
    let isSame = items.allSatisfy { $0.amounts == counted.amounts }
    let year = counted.fiscalYear
    let ja = isSame ? "同じ内容なので一つだけを数えました。" : "金額が異なり、\(place(counted).japanese)だけを数えました。"
    let en =
      isSame
      ? "They say the same, and one is counted."
      : "They differ; only \(place(counted).english) is counted."
    return ReconciliationFinding(
      fiscalYear: year,
      finding: Finding(
        "ministry-item-repeated", .warning,
        Bilingual(
          ja:
            "\(year.japanese)の財務省の事項「\(counted.name)」（\(counted.organisation)）が同じ予算に\(items.count)回あります。\(ja)",
          en:
            "The item \(counted.name) (\(counted.organisation)) of the Ministry of Finance stands \(items.count) times in one budget of \(year). \(en)"
        )),
      inputs: items.compactMap { item in
        item.amounts.compactMap(\.self).last.map { .init(name: place(item), yen: $0) }
      })
  }

  /// Where an item stands.
  private static func place(_ item: MinistryItem) -> Bilingual {
    guard let origin = item.origin else {
      return Bilingual(ja: "最初の行", en: "the first row")
    }
    let file = origin.file.split(separator: "/").last.map(String.init) ?? origin.file
    return Bilingual(ja: "\(file) \(origin.line)行目", en: "\(file), line \(origin.line)")
  }
}

extension MinistryItem {
  /// The amounts of the item; the last one that is there tells it best.
  fileprivate var amounts: [Yen?] { [amount, executed, current] }
}
