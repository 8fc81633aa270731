import Japanese
import Policies

/// Reads the lines of a document by a profile: which section is open, which item begins, what
/// belongs to the item before.
///
/// Every line is cut into pieces on the way.
struct DocumentParser {
  let profile: Profile
  let name: String
  let raw: RawDocument
  let headings: HeadingMatcher
  let notes: [Wording]

  /// The width at which a text is cut, if a fifth of its lines are that long.
  let wrapWidth: Int?

  var cutters: [LineCutter]
  /// Lines that hold only the （続） of the heading above.
  var continuationMarks: Set<Int> = []
  var drafts: [Part: PassageDraft] = [:]
  var statements: [StatementDraft] = []
  /// The lines on which each section names each field first, and how far its items are.
  var progress: [Section: SectionProgress] = [:]
  var opinionCount = 0
  var noteCount = 0
  var budgetNoteCount = 0
  var budgetLines: [Int] = []
  /// The lines with the heading of the budget, which may name the unit.
  var budgetHeadings: [String] = []

  var context: HeadingKind?
  var open: Part?
  var seen: Set<HeadingKind> = []
  var style: ItemMarker.Style?
  /// Whether the section that is open has any markers; without them each block is an item.
  var hasMarkers = true
  var afterUnassigned = false
  var findings: [Finding] = []

  struct StatementDraft {
    let section: Section
    let position: Int
    let field: Int
    var name: String?
    let line: Int
  }

  struct SectionProgress {
    var count = 0
    var last: Int?
    var firstLines: [Int: Int] = [:]
  }

  /// Prepares to parse; the file's `name` identifies a program whose document has no title.
  init(_ raw: RawDocument, name: String, profile: Profile) {
    self.raw = raw
    self.name = name
    let widths = raw.lines.filter { !$0.isBlank }.map(\.text.count)
    let widest = widths.max() ?? 0
    let full = widths.count { $0 + 2 >= widest }
    wrapWidth = full >= 3 && full * 5 >= widths.count ? widest : nil
    self.profile = profile
    headings = HeadingMatcher(profile)
    notes = profile.noteMarkers.map { Wording($0) }
    cutters = raw.lines.map { LineCutter($0.text) }
  }

  /// The record, or nothing if the document has none of the profile's headings.
  mutating func parse() -> Evaluation? {
    guard raw.lines.contains(where: { headings.match($0.text) != nil }) else { return nil }
    for index in raw.lines.indices where !raw.lines[index].isBlank { read(index) }
    let budget = readBudget()
    let fields = fieldNumbers
    let lines = cutters.enumerated().map { index, cutter in documentLine(index, cutter) }
    let statements = self.statements.map(statement)
    for section in Section.allCases where seen.contains(section.heading) && progress[section] == nil
    {
      findings.append(.sectionWithoutItems(section.name, lines: drafts[.preamble(section)]?.lines))
    }
    if seen.contains(.opinions), opinionCount == 0 {
      findings.append(
        .sectionWithoutItems(
          HeadingKind.opinions.name, lines: drafts[.opinionsPreamble]?.lines))
    }
    var attribution = OpinionAttribution(
      profile: profile, statements: statements, title: drafts[.title]?.text)
    var opinions: [Opinion] = []
    for number in 1..<(opinionCount + 1) {
      guard let draft = drafts[.opinion(number)] else { continue }
      let (opinion, found) = attribution.opinion(number, draft.passage)
      opinions.append(opinion)
      findings += found
    }
    let (cycle, found) = CycleReader.cycle(period: drafts[.period]?.passage, budget: budget)
    findings += found
    findings += StructureCheck.findings(
      statements: statements, fields: fields, seen: seen, lines: lines)
    findings += SpellingCheck.findings(lines)
    return Evaluation(
      profile: profile.id, program: program(), cycle: cycle, preambles: preambles(),
      statements: statements, budget: budget,
      opinionsPreamble: drafts[.opinionsPreamble]?.passage, opinions: opinions,
      notes: (0..<noteCount).compactMap { drafts[.note($0 + 1)]?.passage },
      findings: findings.sorted { ($0.lines?.lowerBound ?? 0) < ($1.lines?.lowerBound ?? 0) },
      lines: lines)
  }

  // MARK: Lines

  mutating func read(_ index: Int) {
    let line = raw.lines[index]
    if continuationMarks.contains(index) {
      cutters[index].markTrimmed(from: 0, .label, contextPart)
      return
    }
    if let match = headings.match(line.text), isHeading(match, line) {
      enter(match, index)
      return
    }
    if context != .budget, beginsBudgetTable(index) {
      enter(HeadingMatcher.Match(kind: .budget, isContinued: true, content: 0), index)
      return
    }
    if line.isFurniture || isPageNumber(index) {
      cutters[index].markTrimmed(from: 0, .furniture)
      return
    }
    if let end = noteEnd(line) {
      beginNote(index, bodyAt: end)
      return
    }
    readContent(index, from: 0)
  }

  /// A running head may repeat a heading, and a row of the budget table may begin with its words.
  func isHeading(_ match: HeadingMatcher.Match, _ line: RawLine) -> Bool {
    guard seen.contains(match.kind) else { return true }
    let isRow = match.kind == .budget && context == .budget && match.content != nil
    return !line.isFurniture && !isRow
  }

  mutating func enter(_ match: HeadingMatcher.Match, _ index: Int) {
    let hasMarkBelow =
      match.content == nil && index + 1 < raw.lines.count
      && headings.isContinuationMark(raw.lines[index + 1].text)
    if hasMarkBelow { continuationMarks.insert(index + 1) }
    if seen.contains(match.kind), !match.isContinued, !hasMarkBelow {
      findings.append(.repeatedSection(profile, match.kind, line: index + 1))
    }
    seen.insert(match.kind)
    context = match.kind
    open = nil
    style = nil
    afterUnassigned = false
    hasMarkers = sectionHasMarkers(from: index, match)
    let isTable = match.kind == .budget && raw.lines[index].row != nil
    if match.kind == .budget {
      budgetHeadings.append(raw.lines[index].text)
      let hasColumns =
        match.content != nil
        && (raw.lines[index].text.contains("\t")
          || !JapaneseYear.find(in: raw.lines[index].text).isEmpty)
      if isTable || hasColumns {
        budgetLines.append(index)
        return
      }
    }
    guard let content = match.content else {
      markLabel(index, upTo: nil)
      return
    }
    markLabel(index, upTo: content)
    readContent(index, from: content)
  }

  /// Whether a table of years begins here whose rows are those of a budget.
  func beginsBudgetTable(_ index: Int) -> Bool {
    guard raw.lines[index].text.contains("\t") else { return false }
    let words = BudgetWords(profile)
    let row = TableRow(number: index + 1, raw.lines[index])
    guard let columns = BudgetColumns(row, words) else { return false }
    if case .kinds = columns { return true }
    return raw.lines[(index + 1)...].prefix(3).contains { line in
      line.text.contains("\t")
        && TableRow(number: 0, line).cells.contains { words.kind($0.text) != nil }
    }
  }

  mutating func markLabel(_ index: Int, upTo content: Int?) {
    let range = cutters[index].trimmed(from: 0)
    cutters[index].mark(range.lowerBound..<(content ?? range.upperBound), .label, contextPart)
  }

  mutating func readContent(_ index: Int, from start: Int) {
    switch context {
    case .goals: readItem(index, from: start, .goals)
    case .results: readItem(index, from: start, .results)
    case .nextGoals: readItem(index, from: start, .nextGoals)
    case .opinions: readOpinion(index, from: start)
    case .budget:
      if open != nil, raw.lines[index].row == nil, raw.lines[index].start == .soft {
        append(index, from: start)
      } else {
        open = nil
        budgetLines.append(index)
      }
    case .notes: readNote(index, from: start)
    case .title, .ministry, .number, .period:
      if open == nil, let part = contextPart, drafts[part] == nil {
        begin(part, index, from: start)
      } else {
        goOn(index, from: start)
      }
    case nil:
      if open != nil { goOn(index, from: start) } else { readBeforeSections(index) }
    }
  }

  /// The title of the whole document stands before any section.
  mutating func readBeforeSections(_ index: Int) {
    let scalars = Array(FoldedText(raw.lines[index].text, .heading).text.unicodeScalars)
    let isTitle = profile.documentTitles.contains { title in
      let wording = Wording(title)
      return scalars.count <= 60
        && scalars.indices.contains { wording.match(scalars, at: $0) != nil }
    }
    cutters[index].markTrimmed(from: 0, isTitle ? .label : .unassigned)
  }

  /// A page number of a plain text: framed by hyphens or with the number of all pages, or beside a
  /// form feed.
  func isPageNumber(_ index: Int) -> Bool {
    let text = raw.lines[index].text
    guard raw.format == .text, PageNumber.matches(text) else { return false }
    let next = index + 1 < raw.lines.count ? raw.lines[index + 1].text : ""
    return PageNumber.isFramed(text) || text.contains("\u{0C}") || next.hasPrefix("\u{0C}")
  }

  // MARK: Notes

  func noteEnd(_ line: RawLine) -> Int? {
    let head = String(String.UnicodeScalarView(line.text.unicodeScalars.prefix(40)))
    let text = (line.marker.map { $0 + " " } ?? "") + head
    let folded = FoldedText(text, .heading)
    let scalars = Array(folded.text.unicodeScalars)
    guard let end = notes.compactMap({ $0.match(scalars, at: 0) }).max() else { return nil }
    let implied = line.marker.map { $0.unicodeScalars.count + 1 } ?? 0
    let position = end < folded.origins.count ? folded.origins[end] : folded.originalCount
    return max(0, position - implied)
  }

  mutating func beginNote(_ index: Int, bodyAt end: Int) {
    if context == .budget {
      budgetNoteCount += 1
      begin(.budgetNote(budgetNoteCount), index, from: 0)
    } else {
      readNote(index, from: 0, isNew: true)
    }
  }

  mutating func readNote(_ index: Int, from start: Int, isNew: Bool = false) {
    if open != nil, !isNew, raw.lines[index].start == .soft {
      append(index, from: start)
    } else {
      noteCount += 1
      begin(.note(noteCount), index, from: start)
    }
  }

  // MARK: Passages

  mutating func begin(_ part: Part, _ index: Int, from start: Int) {
    open = part
    afterUnassigned = false
    if drafts[part] == nil { drafts[part] = PassageDraft(line: index + 1) }
    let text = cutters[index].markTrimmed(from: start, .body, part)
    drafts[part]?.append(text, line: index + 1, asParagraph: true)
  }

  /// A line that begins nothing new: it goes on with the part that is open, or is unassigned.
  mutating func goOn(_ index: Int, from start: Int) {
    guard let open, let draft = drafts[open], !afterUnassigned else {
      leaveUnassigned(index, from: start)
      return
    }
    if draft.text.isEmpty {
      append(index, from: start)
      return
    }
    let line = raw.lines[index]
    let isIndented = line.text.first?.isWhitespace ?? false
    let hasBullet = marker(at: index, from: start) != nil
    switch line.start {
    case .soft: append(index, from: start, asParagraph: hasBullet && draft.endsSentence)
    case .gap where !draft.endsSentence: append(index, from: start)
    case .block where isIndented || hasBullet, .gap where hasBullet:
      append(index, from: start, asParagraph: true)
    case .block where isPreamble(open): append(index, from: start, asParagraph: true)
    default: leaveUnassigned(index, from: start)
    }
  }

  func isPreamble(_ part: Part) -> Bool {
    if case .preamble = part { true } else { part == .opinionsPreamble }
  }

  mutating func append(_ index: Int, from start: Int, asParagraph: Bool = false) {
    guard let open else { return }
    let text = cutters[index].markTrimmed(from: start, .body, open)
    drafts[open]?.append(text, line: index + 1, asParagraph: asParagraph)
  }

  mutating func leaveUnassigned(_ index: Int, from start: Int) {
    cutters[index].markTrimmed(from: start, .unassigned)
    afterUnassigned = true
    open = nil
  }

  /// Whether any line of the section that begins here carries a marker.
  func sectionHasMarkers(from index: Int, _ match: HeadingMatcher.Match) -> Bool {
    for next in raw.lines.indices.dropFirst(index + 1) {
      if headings.match(raw.lines[next].text) != nil { return false }
      if marker(at: next, from: 0) != nil { return true }
    }
    return false
  }
}
