import Japanese
import Policies

/// Reads the lines of a document by a profile: which section is open, which item begins, what
/// belongs to the item before.
///
/// Every line is cut into pieces on the way.
struct DocumentParser {
  let profile: Profile
  private let name: String
  private let raw: RawDocument
  private let headings: HeadingMatcher
  private let notes: [Wording]

  private var cutters: [LineCutter]
  private var furniture: Set<Int> = []
  private var drafts: [Part: PassageDraft] = [:]
  private var statements: [StatementDraft] = []
  /// The lines on which each section names each field first, and how far its items are.
  private var progress: [Section: SectionProgress] = [:]
  private var opinionCount = 0
  private var noteCount = 0
  private var budgetNoteCount = 0
  private var budgetLines: [Int] = []
  /// The lines with the heading of the budget, which may name the unit.
  private var budgetHeadings: [String] = []

  private var context: HeadingKind?
  private var open: Part?
  private var seen: Set<HeadingKind> = []
  private var style: ItemMarker.Style?
  /// Whether the section that is open has any markers; without them each block is an item.
  private var hasMarkers = true
  private var afterUnassigned = false
  private(set) var findings: [Finding] = []

  private struct StatementDraft {
    let section: Section
    let position: Int
    let field: Int
    var name: String?
    let line: Int
  }

  private struct SectionProgress {
    var count = 0
    var last: Int?
    var firstLines: [Int: Int] = [:]
  }

  /// Prepares to parse; the file's `name` identifies a program whose document has no title.
  init(_ raw: RawDocument, name: String, profile: Profile) {
    self.raw = raw
    self.name = name
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

  private mutating func read(_ index: Int) {
    let line = raw.lines[index]
    if let match = headings.match(line.text), isHeading(match, line) {
      enter(match, index)
      return
    }
    if context != .budget, beginsBudgetTable(index) {
      enter(HeadingMatcher.Match(kind: .budget, isContinued: true, content: 0), index)
      return
    }
    if line.isFurniture || isPageNumber(index) {
      furniture.insert(index)
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
  private func isHeading(_ match: HeadingMatcher.Match, _ line: RawLine) -> Bool {
    guard seen.contains(match.kind) else { return true }
    let isRow = match.kind == .budget && context == .budget && match.content != nil
    return !line.isFurniture && !isRow
  }

  private mutating func enter(_ match: HeadingMatcher.Match, _ index: Int) {
    if seen.contains(match.kind), !match.isContinued {
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
  private func beginsBudgetTable(_ index: Int) -> Bool {
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

  private mutating func markLabel(_ index: Int, upTo content: Int?) {
    let range = cutters[index].trimmed(from: 0)
    cutters[index].mark(range.lowerBound..<(content ?? range.upperBound), .label, contextPart)
  }

  private mutating func readContent(_ index: Int, from start: Int) {
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
  private mutating func readBeforeSections(_ index: Int) {
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
  private func isPageNumber(_ index: Int) -> Bool {
    let text = raw.lines[index].text
    guard raw.format == .text, PageNumber.matches(text) else { return false }
    let next = index + 1 < raw.lines.count ? raw.lines[index + 1].text : ""
    return PageNumber.isFramed(text) || text.contains("\u{0C}") || next.hasPrefix("\u{0C}")
  }

  // MARK: Items

  private mutating func readItem(_ index: Int, from start: Int, _ section: Section) {
    let marker = marker(at: index, from: start)
    if let marker, accepts(marker, index, section) {
      style = style ?? marker.style
      let position = (progress[section]?.count ?? 0) + 1
      let field = marker.number ?? (lastField(in: section).map { $0 + 1 } ?? 1)
      if marker.number == nil, position == 1 {
        findings.append(.fieldsCounted(section, line: index + 1))
      }
      statements.append(
        StatementDraft(section: section, position: position, field: field, line: index + 1))
      checkOrder(field, section, index)
      beginItem(.statement(section, position), index, from: start, marker)
    } else if open == nil, !statements.contains(where: { $0.section == section }), !afterUnassigned
    {
      begin(.preamble(section), index, from: start)
    } else {
      goOn(index, from: start)
    }
  }

  private mutating func readOpinion(_ index: Int, from start: Int) {
    let line = raw.lines[index]
    let marker = marker(at: index, from: start).flatMap { opinionMarker($0, index) }
    let isBlock = line.start != .soft || open == nil || line.isAfterShortLine
    if let marker {
      style = marker.style
      opinionCount += 1
      beginItem(.opinion(opinionCount), index, from: start, marker)
    } else if !hasMarkers, isBlock, draftEnds {
      opinionCount += 1
      begin(.opinion(opinionCount), index, from: start)
    } else if open == nil, opinionCount == 0 {
      begin(.opinionsPreamble, index, from: start)
    } else {
      goOn(index, from: start)
    }
  }

  /// The marker as one of an opinion, if it is: all opinions of a section look alike, and a number
  /// behind a bullet is a word of the opinion where the others have none.
  private func opinionMarker(_ marker: ItemMarker, _ index: Int) -> ItemMarker? {
    if isInnerDot(marker, index) { return nil }
    var marker = marker
    if case .numberedBullet(let bullet) = marker.style, let end = marker.bulletEnd,
      marker.isTentative || style == .bullet(bullet) || marker.number != opinionCount + 1
    {
      marker = ItemMarker(style: .bullet(bullet), number: nil, end: end)
    }
    return style == nil || marker.style == style ? marker : nil
  }

  private var draftEnds: Bool {
    open.flatMap { drafts[$0]?.endsSentence } ?? true
  }

  private mutating func beginItem(
    _ part: Part, _ index: Int, from start: Int, _ marker: ItemMarker
  ) {
    let end = start + marker.end - impliedLength(index, from: start)
    if end > start {
      let first = cutters[index].trimmed(from: start).lowerBound
      cutters[index].mark(first..<end, .marker, part)
    }
    var body = max(start, end)
    if case .statement = part, let (name, nameEnd) = fieldName(index, from: body) {
      cutters[index].mark(cutters[index].trimmed(from: body).lowerBound..<nameEnd, .label, part)
      statements[statements.count - 1].name = name
      body = nameEnd
    }
    begin(part, index, from: body)
  }

  /// The marker of a line, be it printed or implied by a list of the file.
  private func marker(at index: Int, from start: Int) -> ItemMarker? {
    let text = cutters[index].string(start..<cutters[index].count)
    let implied = start == 0 ? raw.lines[index].marker.map { $0 + " " } ?? "" : ""
    return ItemMarker.read(implied + text, fieldWords: profile.fieldWords)
  }

  private func impliedLength(_ index: Int, from start: Int) -> Int {
    guard start == 0, let marker = raw.lines[index].marker else { return 0 }
    return marker.unicodeScalars.count + 1
  }

  /// Whether a marker begins an item, and is not part of a sentence that goes on.
  private func accepts(_ marker: ItemMarker, _ index: Int, _ section: Section) -> Bool {
    if isInnerDot(marker, index) { return false }
    guard let number = marker.number else {
      return style == nil || (marker.isBullet && marker.style == style)
    }
    let expected = lastField(in: section).map { $0 + 1 } ?? 1
    if marker.isTentative, number != expected { return false }
    if style == nil { return marker.style != .bare || number == expected || number == 1 }
    if marker.style == style {
      if marker.isStrong || number == expected { return true }
      return !isInSentence(index)
    }
    return marker.isStrong && number == expected && !isInSentence(index)
  }

  /// Whether a 中黒 at the beginning of a line is one between two words, cut off by the width of the
  /// page.
  private func isInnerDot(_ marker: ItemMarker, _ index: Int) -> Bool {
    switch marker.style {
    case .bullet("・"), .numberedBullet("・"): isInSentence(index)
    default: false
    }
  }

  /// Whether the line before is full and its sentence has not ended.
  private func isInSentence(_ index: Int) -> Bool {
    guard raw.lines[index].start == .soft, index > 0, let open, let draft = drafts[open] else {
      return false
    }
    return !draft.endsSentence && raw.lines[index - 1].text.count >= 20
  }

  private func lastField(in section: Section) -> Int? {
    progress[section]?.last
  }

  private mutating func checkOrder(_ field: Int, _ section: Section, _ index: Int) {
    var state = progress[section] ?? SectionProgress()
    let last = state.last ?? 0
    if let first = state.firstLines[field] {
      findings.append(.fieldRepeats(profile, section, field, first: first, line: index + 1))
    } else {
      state.firstLines[field] = index + 1
      if field != last + 1 {
        findings.append(.fieldSkips(profile, section, last, field, line: index + 1))
      }
    }
    state.count += 1
    state.last = field
    progress[section] = state
  }

  /// The offset behind a field's name in 【】 at the beginning of an item, and the name.
  private func fieldName(_ index: Int, from start: Int) -> (name: String, end: Int)? {
    let range = cutters[index].trimmed(from: start)
    let text = cutters[index].string(range)
    guard text.first == "【", let close = text.firstIndex(of: "】") else { return nil }
    let name = text[text.index(after: text.startIndex)..<close]
    guard (1...40).contains(name.count) else { return nil }
    return (String(name), range.lowerBound + name.unicodeScalars.count + 2)
  }

  // MARK: Notes

  private func noteEnd(_ line: RawLine) -> Int? {
    let head = String(String.UnicodeScalarView(line.text.unicodeScalars.prefix(40)))
    let text = (line.marker.map { $0 + " " } ?? "") + head
    let folded = FoldedText(text, .heading)
    let scalars = Array(folded.text.unicodeScalars)
    guard let end = notes.compactMap({ $0.match(scalars, at: 0) }).max() else { return nil }
    let implied = line.marker.map { $0.unicodeScalars.count + 1 } ?? 0
    let position = end < folded.origins.count ? folded.origins[end] : folded.originalCount
    return max(0, position - implied)
  }

  private mutating func beginNote(_ index: Int, bodyAt end: Int) {
    if context == .budget {
      budgetNoteCount += 1
      begin(.budgetNote(budgetNoteCount), index, from: 0)
    } else {
      readNote(index, from: 0, isNew: true)
    }
  }

  private mutating func readNote(_ index: Int, from start: Int, isNew: Bool = false) {
    if open != nil, !isNew, raw.lines[index].start == .soft {
      append(index, from: start)
    } else {
      noteCount += 1
      begin(.note(noteCount), index, from: start)
    }
  }

  // MARK: Passages

  private mutating func begin(_ part: Part, _ index: Int, from start: Int) {
    open = part
    afterUnassigned = false
    if drafts[part] == nil { drafts[part] = PassageDraft(line: index + 1) }
    let text = cutters[index].markTrimmed(from: start, .body, part)
    drafts[part]?.append(text, line: index + 1, asParagraph: true)
  }

  /// A line that begins nothing new: it goes on with the part that is open, or is unassigned.
  private mutating func goOn(_ index: Int, from start: Int) {
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

  private func isPreamble(_ part: Part) -> Bool {
    if case .preamble = part { true } else { part == .opinionsPreamble }
  }

  private mutating func append(_ index: Int, from start: Int, asParagraph: Bool = false) {
    guard let open else { return }
    let text = cutters[index].markTrimmed(from: start, .body, open)
    drafts[open]?.append(text, line: index + 1, asParagraph: asParagraph)
  }

  private mutating func leaveUnassigned(_ index: Int, from start: Int) {
    cutters[index].markTrimmed(from: start, .unassigned)
    afterUnassigned = true
    open = nil
  }

  /// Whether any line of the section that begins here carries a marker.
  private func sectionHasMarkers(from index: Int, _ match: HeadingMatcher.Match) -> Bool {
    for next in raw.lines.indices.dropFirst(index + 1) {
      if headings.match(raw.lines[next].text) != nil { return false }
      if marker(at: next, from: 0) != nil { return true }
    }
    return false
  }

  // MARK: Results

  private var contextPart: Part? {
    switch context {
    case .title: .title
    case .ministry: .ministry
    case .number: .number
    case .period: .period
    case .budget: .budget
    default: nil
    }
  }

  private var fieldNumbers: Set<Int> { Set(statements.map(\.field)) }

  private mutating func readBudget() -> BudgetTable? {
    guard seen.contains(.budget) else { return nil }
    let notes = (0..<budgetNoteCount).compactMap { drafts[.budgetNote($0 + 1)]?.passage }
    var reader = BudgetReader(profile: profile, notes: notes, headings: budgetHeadings)
    let table = reader.read(budgetLines.map { (number: $0 + 1, line: raw.lines[$0]) })
    for (line, marks) in reader.marks {
      for mark in marks { cutters[line - 1].mark(mark.range, mark.role, .budget) }
    }
    findings += reader.findings
    return table
  }

  private func documentLine(_ index: Int, _ cutter: LineCutter) -> DocumentLine {
    DocumentLine(number: index + 1, pieces: cutter.pieces(), box: raw.lines[index].box)
  }

  private func statement(_ draft: StatementDraft) -> Statement {
    let part = Part.statement(draft.section, draft.position)
    let passage = drafts[part]?.passage ?? Passage(text: "", lines: draft.line...draft.line)
    return Statement(
      section: draft.section, position: draft.position, field: draft.field, name: draft.name,
      passage: passage)
  }

  private func preambles() -> [Section: Passage] {
    var preambles: [Section: Passage] = [:]
    for section in Section.allCases { preambles[section] = drafts[.preamble(section)]?.passage }
    return preambles
  }

  private func program() -> Program {
    let title = drafts[.title]?.text
    return Program(
      id: ProgramID.make(
        profile: profile, title: title, number: drafts[.number]?.text, file: name),
      title: title, ministry: profile.ministry.bilingual, fieldLabel: profile.fieldLabel.bilingual)
  }
}
