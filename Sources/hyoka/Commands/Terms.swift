import Analysis
import ArgumentParser
import Judgement
import Policies
import Publishing
import Store

/// `hyoka terms [WORD]`: where documents use and define a term.
struct Terms: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the terms of all documents, or the uses and definitions of one.")

  @Argument(help: "A term in any of its spellings, or any other word.")
  var word: String?

  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/terms.json, with a word docs/schemas/term.json).")
  var json = false

  func validate() throws {
    if let word, word.allSatisfy(\.isWhitespace) { throw ValidationError("A term has letters.") }
  }

  func run() async throws {
    let index = try location.open().terms()
    if let word {
      let entry = index.entry(word)
      try Console.write(json ? try JSONText.encode(TermJSON(entry)) : TermListing.text(entry))
    } else {
      try Console.write(json ? try JSONText.encode(TermsJSON(index)) : TermListing.text(index))
    }
  }
}

/// Terms as plain text.
enum TermListing {
  static func text(_ index: TermIndex) -> String {
    index.entries.map { entry in
      let cycles = [entry.first, entry.last].compactMap { $0?.cycle }.joined(separator: " … ")
      return "\(entry.uses.count)  \(entry.term.spellings.joined(separator: " / "))  \(cycles)\n"
    }.joined()
  }

  static func text(_ entry: TermIndex.Entry) -> String {
    let head = entry.term.spellings.joined(separator: " / ")
    let defined = Console.text(Bilingual(ja: "定義", en: "definitions"))
    let used = Console.text(Bilingual(ja: "使用", en: "uses"))
    let lines =
      [head, "\(defined) (\(entry.definitions.count))"]
      + entry.definitions.map { line($0.use) + "  [\($0.kind.rawValue)]" }
      + ["\(used) (\(entry.uses.count))"] + entry.uses.map(line)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ use: TermUse) -> String {
    let fields = use.fields.map { "\($0)" }.joined(separator: ",")
    return "  \(use.program) \(use.cycle) \(use.part.id) (\(fields)) :\(use.line)  \(use.sentence)"
  }
}
