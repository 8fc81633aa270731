import Analysis
import Judgement
import Policies
import Store

extension Pages {
  /// All terms; with a word of the form its own page, or the list that says that no document uses it.
  func terms(_ query: [String: String]) throws(Problem) -> (any Page)? {
    let index = try store.terms()
    let word = (query["word"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !word.isEmpty else { return TermsPage(index: index) }
    return try term(word, in: index) ?? TermsPage(index: index, missing: word)
  }

  /// A term with its uses; nothing where no document uses it.
  func term(_ word: String, in index: TermIndex) throws(Problem) -> (any Page)? {
    let entry = index.entry(word)
    return entry.uses.isEmpty ? nil : TermPage(entry: entry, programs: try titles())
  }
}
