import Policies

/// Where items begin: goals, results, next goals and opinions.
extension DocumentParser {
  mutating func readItem(_ index: Int, from start: Int, _ section: Section) {
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
    } else if open == nil, progress[section] == nil, !afterUnassigned {
      begin(.preamble(section), index, from: start)
    } else {
      goOn(index, from: start)
    }
  }

  mutating func readOpinion(_ index: Int, from start: Int) {
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
  func opinionMarker(_ marker: ItemMarker, _ index: Int) -> ItemMarker? {
    if isInnerDot(marker, index) { return nil }
    var marker = marker
    if case .numberedBullet(let bullet) = marker.style, let end = marker.bulletEnd,
      marker.isTentative || style == .bullet(bullet) || marker.number != opinionCount + 1
    {
      marker = ItemMarker(style: .bullet(bullet), number: nil, end: end)
    }
    return style == nil || marker.style == style ? marker : nil
  }

  var draftEnds: Bool {
    open.flatMap { drafts[$0]?.endsSentence } ?? true
  }

  mutating func beginItem(
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
  func marker(at index: Int, from start: Int) -> ItemMarker? {
    let text = cutters[index].string(start..<cutters[index].count)
    let implied = start == 0 ? raw.lines[index].marker.map { $0 + " " } ?? "" : ""
    return ItemMarker.read(implied + text, fieldWords: profile.fieldWords)
  }

  func impliedLength(_ index: Int, from start: Int) -> Int {
    guard start == 0, let marker = raw.lines[index].marker else { return 0 }
    return marker.unicodeScalars.count + 1
  }

  /// Whether a marker begins an item, and is not part of a sentence that goes on.
  func accepts(_ marker: ItemMarker, _ index: Int, _ section: Section) -> Bool {
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
  func isInnerDot(_ marker: ItemMarker, _ index: Int) -> Bool {
    switch marker.style {
    case .bullet("・"), .numberedBullet("・"):
      isInSentence(index) && (isFull(index - 1) || joinsKatakana(index, marker))
    default: false
    }
  }

  /// Whether a line reaches the width at which the document's lines are cut.
  ///
  /// Items that end without 。 are no sentences that go on, however long they are.
  func isFull(_ index: Int) -> Bool {
    switch raw.format {
    case .text: raw.lines[index].text.count + 2 >= wrapWidth ?? Int.max
    case .pdf: index + 1 < raw.lines.count && !raw.lines[index + 1].isAfterShortLine
    case .docx, .html: false
    }
  }

  /// Whether a katakana word stands on either side of a dot, as in グローバル・サウス.
  func joinsKatakana(_ index: Int, _ marker: ItemMarker) -> Bool {
    let katakana: ClosedRange<Unicode.Scalar> = "\u{30A1}"..."\u{30FF}"
    let end = marker.bulletEnd ?? marker.end
    guard let last = raw.lines[index - 1].text.unicodeScalars.last,
      let first = cutters[index].string(end..<(end + 1)).unicodeScalars.first
    else { return false }
    return katakana.contains(last) && katakana.contains(first)
  }

  /// Whether the line before is full and its sentence has not ended.
  func isInSentence(_ index: Int) -> Bool {
    guard raw.lines[index].start == .soft, index > 0, let open, let draft = drafts[open] else {
      return false
    }
    return !draft.endsSentence && raw.lines[index - 1].text.count >= 20
  }

  func lastField(in section: Section) -> Int? {
    progress[section]?.last
  }

  mutating func checkOrder(_ field: Int, _ section: Section, _ index: Int) {
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
  func fieldName(_ index: Int, from start: Int) -> (name: String, end: Int)? {
    let range = cutters[index].trimmed(from: start)
    let text = cutters[index].string(range)
    guard text.first == "【", let close = text.firstIndex(of: "】") else { return nil }
    let name = text[text.index(after: text.startIndex)..<close]
    guard (1...40).contains(name.count) else { return nil }
    return (String(name), range.lowerBound + name.unicodeScalars.count + 2)
  }
}
