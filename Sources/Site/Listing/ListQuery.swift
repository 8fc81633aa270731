import Japanese
import Policies

/// How a listing is sorted, which of its pages is shown, and what it was filtered by, as its address
/// says.
struct ListQuery {
  /// What a listing is sorted by: the name of a column.
  struct Sort: Equatable {
    let name: String
    let descends: Bool

    /// As addresses write it: with a minus where the largest comes first.
    var word: String { (descends ? "-" : "") + name }
  }

  let sort: Sort
  let page: Int
  /// The words of the filter, in the order of its form.
  let filter: [(name: String, value: String)]
  private let usual: Sort

  /// Reads the words of an address.
  ///
  /// - Parameters:
  ///   - sortable: the names of columns that the listing can be sorted by.
  ///   - usual: how it is sorted where the address does not say.
  ///   - filter: the names of the filter's words.
  init(
    _ words: [String: String], sortable: [String], usual: Sort, filter: [String]
  ) throws(Problem) {
    self.usual = usual
    sort =
      try words.filled("sort").map { word throws(Problem) -> Sort in
        let name = word.hasPrefix("-") ? String(word.dropFirst()) : word
        guard sortable.contains(name) else {
          throw .unknownChoice("sort", word, allowed: sortable)
        }
        return Sort(name: name, descends: word.hasPrefix("-"))
      } ?? usual
    let page = try words.number("page") ?? 1
    self.page = max(1, page)
    self.filter = filter.compactMap { name in words.filled(name).map { (name: name, value: $0) } }
  }

  /// A word of the filter.
  func word(_ name: String) -> String? { filter.first { $0.name == name }?.value }

  /// The part of an address behind the path that shows the same with another order or page.
  func address(sort: Sort? = nil, page: Int = 1) -> String { Query.write(addressWords(sort, page)) }

  /// The words of this very page.
  var words: [(name: String, value: String)] { addressWords(nil, page) }

  private func addressWords(_ sort: Sort?, _ page: Int) -> [(name: String, value: String)] {
    let sort = sort ?? self.sort
    return filter + (sort == usual ? [] : [(name: "sort", value: sort.word)])
      + (page > 1 ? [(name: "page", value: "\(page)")] : [])
  }
}

extension [String: String] {
  /// What a form asks for; an empty field asks for nothing.
  func filled(_ name: String) -> String? {
    self[name].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  /// A number that a form asks for; its digits may have full width.
  func number(_ name: String) throws(Problem) -> Int? {
    guard let word = filled(name) else { return nil }
    guard let number = Int(FoldedText(word).text), (0...1_000_000_000).contains(number) else {
      throw .unknownChoice(
        name, word, advice: Bilingual(ja: "数字で指定してください。", en: "Give a number."))
    }
    return number
  }
}

extension Problem {
  /// A word of an address that means nothing.
  static func unknownChoice(_ name: String, _ word: String, advice: Bilingual) -> Problem {
    Problem(
      .usage, "filter-unknown",
      Bilingual(
        ja: "\(name)に「\(word)」は指定できません。", en: "\(name) cannot be “\(word)”."),
      advice: advice)
  }

  static func unknownChoice(_ name: String, _ word: String, allowed: [String]) -> Problem {
    let names = allowed.joined(separator: ", ")
    return unknownChoice(
      name, word, advice: Bilingual(ja: "使えるのは\(names)です。", en: "Use one of \(names)."))
  }
}
