import Japanese

/// The budget items of the Ministry of Finance that belong to a program.
///
/// An item belongs to a program of the same ministry when its name holds the program's title;
/// widths, variants of kanji and spaces make no difference.
public struct MinistryItemSelection: Sendable {
  /// The selected items, in the order given.
  public let items: [MinistryItem]
  /// The different names of the selected items.
  public let names: [String]

  /// A title shorter than this tells too little to be looked for.
  private static let shortestTitle = 4

  /// Selects the items of a program.
  public init(title: String, ministry: String, from items: some Sequence<MinistryItem>) {
    let title = FoldedText(title).text
    let ministry = FoldedText(ministry).text
    guard title.count >= Self.shortestTitle, !ministry.isEmpty else {
      self.items = []
      names = []
      return
    }
    var folds = Folds()
    self.items = items.filter { item in
      folds[item.ministry] == ministry && folds[item.name].contains(title)
    }
    names = Set(self.items.map(\.name)).sorted()
  }

  /// Remembers folded texts, since the same names recur in every budget of every year.
  private struct Folds {
    private var known: [String: String] = [:]

    subscript(text: String) -> String {
      mutating get {
        if let folded = known[text] { return folded }
        let folded = FoldedText(text).text
        known[text] = folded
        return folded
      }
    }
  }
}
