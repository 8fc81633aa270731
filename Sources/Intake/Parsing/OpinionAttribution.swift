import Glibc
import Japanese
import Policies

/// Says which fields an opinion is about: those it names, or the one whose own words it uses.
struct OpinionAttribution {
  private let mentions: FieldMentions
  private var topics: FieldTopics
  private let fields: Set<Int>
  private let label: Bilingual

  init(profile: Profile, statements: [Statement], title: String?) {
    mentions = FieldMentions(words: profile.fieldWords)
    topics = FieldTopics(statements, title: title)
    fields = Set(statements.map(\.field))
    label = profile.fieldLabel.bilingual
  }

  mutating func opinion(_ number: Int, _ passage: Passage) -> (Opinion, [Finding]) {
    let named = mentions.find(in: passage.text)
    let known = named.fields.filter(fields.contains)
    let unknown = named.fields.filter { !fields.contains($0) }
    let findings = unknown.map { Finding.unknownField($0, label, opinion: number, passage.lines) }
    if !known.isEmpty {
      return (
        Opinion(
          number: number, fields: known, attribution: .named, words: named.words,
          passage: passage), findings
      )
    }
    if let (field, words) = topics.field(of: passage.text) {
      return (
        Opinion(
          number: number, fields: [field], attribution: .inferred, words: words,
          passage: passage), findings
      )
    }
    return (
      Opinion(number: number, fields: [], attribution: .general, words: [], passage: passage),
      findings
    )
  }
}

/// The words that only one field of a document uses.
///
/// An opinion is taken to be about a field when it opens with a word that this field alone uses,
/// and when all such words together weigh enough and far more than those of any other field. A word
/// weighs its length, once for each time the opinion uses it; the words are compounds (maximal runs
/// of nouns), since their parts are common.
struct FieldTopics {
  /// How many characters of an opinion count as its opening: about one clause.
  private static let openingLength = 24
  /// The least weight, in characters: two short words, or one said twice.
  private static let leastWeight = 5
  /// How many times more than the next field.
  private static let leastLead = 2
  /// How often a word counts at the most.
  private static let mostRepeats = 4

  /// The folded texts for the C library, which finds words in them many times faster.
  private let texts: [Int: ContiguousArray<CChar>]
  private let title: String
  /// The words looked up so far, with the only field that uses each.
  private var known: [String: Int?] = [:]

  init(_ statements: [Statement], title: String?) {
    texts = Dictionary(grouping: statements, by: \.field).mapValues { items in
      items.map { Self.fold($0.text) }.joined(separator: "\n").utf8CString
    }
    self.title = Self.fold(title ?? "")
  }

  /// The field of a text, with the words that say so.
  mutating func field(of text: String) -> (field: Int, words: [String])? {
    guard texts.count > 1 else { return nil }
    let folded = Self.fold(text)
    var weights: [Int: Int] = [:]
    var words: [Int: [(word: String, weight: Int)]] = [:]
    for compound in Self.compounds(of: text) {
      let key = Self.fold(compound)
      guard !title.contains(key), let field = onlyField(with: key) else { continue }
      let times = min(Self.count(key, in: folded), Self.mostRepeats)
      let weight = key.count * times
      weights[field, default: 0] += weight
      words[field, default: []].append((compound, weight))
    }
    let ranked = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let best = ranked.first, best.value >= Self.leastWeight,
      best.value >= Self.leastLead * (ranked.dropFirst().first?.value ?? 0)
    else { return nil }
    let opening = folded.prefix(Self.openingLength)
    let opens = (words[best.key] ?? []).contains { opening.contains(Self.fold($0.word)) }
    guard opens else { return nil }
    let reasons = (words[best.key] ?? []).sorted { $0.weight > $1.weight }
    return (best.key, reasons.prefix(6).map(\.word))
  }

  private mutating func onlyField(with word: String) -> Int? {
    if let field = known[word] { return field }
    let fields = texts.filter { Self.contains($0.value, word) }
    let field = fields.count == 1 ? fields.first?.key : nil
    known[word] = .some(field)
    return field
  }

  /// The different runs of nouns of two characters or more, in the order of the text.
  private static func compounds(of text: String) -> [String] {
    var found: [String] = []
    var run = ""
    func endRun() {
      if run.count > 1, !found.contains(run), !run.allSatisfy(\.isNumber) { found.append(run) }
      run = ""
    }
    for word in WordSplitter.shared.words(of: text) {
      let isMark = word.text.allSatisfy { $0.isPunctuation || $0.isSymbol }
      if word.kind == .noun, !isMark { run += word.text } else { endRun() }
    }
    endRun()
    return found
  }

  private static func count(_ word: String, in text: String) -> Int {
    text.split(separator: word, omittingEmptySubsequences: false).count - 1
  }

  private static func contains(_ text: ContiguousArray<CChar>, _ word: String) -> Bool {
    text.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { strstr($0, word) != nil } ?? false
    }
  }

  private static func fold(_ text: String) -> String {
    FoldedText(text, .heading).text
  }
}
