import Foundation
import Policies
import Site

/// What a search found, for a terminal.
struct SearchListing {
  let results: SearchResults

  var text: String {
    let lines =
      [counts] + results.hits.enumerated().flatMap { describe($1, number: $0 + 1) } + facets
    return lines.map { $0 + "\n" }.joined()
  }

  private var counts: String {
    let first = results.request.offset + 1
    let last = results.request.offset + results.hits.count
    guard !results.hits.isEmpty else {
      return Console.text(Bilingual(ja: "\(results.total)件", en: "\(results.total) found"))
    }
    return Console.text(
      Bilingual(
        ja: "\(results.total)件（\(first)–\(last)件目）",
        en: "\(results.total) found, \(first)–\(last)"))
  }

  private func describe(_ hit: SearchHit, number: Int) -> [String] {
    let number = results.request.offset + number
    let head = [Console.text(hit.kind.title), hit.number.map(String.init), marked(hit.title)]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "  ")
    let facts = [hit.context, hit.ministry, hit.year.map(String.init), others(hit)]
      .compactMap(\.self).joined(separator: "  ")
    let lines = [facts, hit.excerpt.map(marked) ?? "", hit.path(.japanese)]
    return ["\(number)  \(head)"] + lines.filter { !$0.isEmpty }.map { "    \($0)" }
  }

  private func others(_ hit: SearchHit) -> String? {
    guard hit.others > 0 else { return nil }
    return Console.text(Bilingual(ja: "ほか\(hit.others)", en: "and \(hit.others) more"))
  }

  /// Marked words in bold on a terminal.
  private func marked(_ text: MarkedText) -> String {
    guard isatty(STDOUT_FILENO) == 1 else { return text.text }
    return text.pieces.map { $0.isMarked ? "\u{1B}[1m\($0.text)\u{1B}[0m" : $0.text }.joined()
  }

  private var facets: [String] {
    let facets = results.facets
    return [
      line(Bilingual(ja: "種類", en: "Kinds"), facets.kinds) { Console.text($0.title) },
      line(Bilingual(ja: "府省庁", en: "Ministries"), facets.ministries) { $0 },
      line(Bilingual(ja: "年", en: "Years"), facets.years) { "\($0)" },
      line(Bilingual(ja: "分野", en: "Fields"), facets.fields) { $0.name },
    ].compactMap(\.self)
  }

  private func line<Value>(
    _ title: Bilingual, _ counts: [SearchCount<Value>], _ name: (Value) -> String
  ) -> String? {
    guard !counts.isEmpty else { return nil }
    let shown = counts.prefix(12).map { "\(name($0.value)) \($0.count)" }.joined(separator: ", ")
    return "\(Console.text(title)): \(shown)\(counts.count > 12 ? ", …" : "")"
  }
}
