import GRDB
import Japanese
import Policies

/// Makes hits of the best units: titles, excerpts and where they lead.
struct SearchHits {
  private static let mostLines = 12

  let connection: any Connection
  let texts: SearchTextReader
  let index: SearchIndex
  let words: [SearchText]
  /// The same words, to count them.
  let wordBytes: [SearchBytes]
  /// All units that fit, for the other lines of a document.
  let units: Bitset

  func hit(_ slot: SearchTally.Slot) throws -> SearchHit {
    let unit = Int(slot.best)
    let owner = Int(index.ownerOf[unit])
    let (kind, place) = (index.kinds[unit], Int(index.places[unit]))
    let head = try head(owner, kind, place)
    let title = try title(unit) ?? head.title
    let target = try target(kind, owner, place, title)
    let lines = kind == .document ? lines(slot, but: place) : []
    let ministry = index.owners.ministries[Int(index.owners.ministryOf[owner])]
    return SearchHit(
      kind: kind, id: id(target, kind, index.owners.cycles[owner]),
      title: Excerpt(title, words).whole,
      field: [.field, .goal, .result, .nextGoal].contains(kind) ? place : nil,
      context: [.project, .inspection, .program, .series].contains(kind) ? nil : head.context,
      excerpt: try excerpt(unit), year: slot.year > 0 ? Int(slot.year) : nil,
      ministry: ministry.isEmpty ? nil : ministry,
      others: kind == .series ? 0 : Int(slot.units) - 1, lines: lines, target: target)
  }

  private func head(
    _ owner: Int, _ kind: SearchKind, _ place: Int
  ) throws -> (title: String, context: String?) {
    switch index.owners.kinds[owner] {
    case .sheet: try sheetHead(owner)
    case .document: try documentHead(owner, kind, place)
    case .series: (index.owners.names[owner], nil)
    }
  }

  private func title(_ unit: Int) throws -> String? {
    guard let first = index.texts(of: unit).first, first & SearchUnit.titleFlag != 0 else {
      return nil
    }
    return try texts.text(first)
  }

  /// The part of the unit's text with the most words; the beginning of its first text where only the
  /// title has them.
  private func excerpt(_ unit: Int) throws -> MarkedText? {
    var best: (text: UInt32, words: Int)?
    for text in index.texts(of: unit) where text & SearchUnit.titleFlag == 0 {
      var found = 0
      try texts.count(wordBytes, in: text) { found += $1 > 0 ? 1 : 0 }
      if best.map({ $0.words < found }) ?? true { best = (text, found) }
    }
    return try best.map { Excerpt(try texts.text($0.text), words).cut }
  }

  private func lines(_ slot: SearchTally.Slot, but first: Int) -> [Int] {
    var lines: [Int] = []
    units.each { unit in
      guard index.groupOf[unit] == slot.group, Int(index.places[unit]) != first else { return }
      if lines.count < Self.mostLines { lines.append(Int(index.places[unit])) }
    }
    return lines
  }

  // MARK: Sheets

  private func sheetHead(_ owner: Int) throws -> (title: String, context: String?) {
    let row = try connection.row(
      "SELECT name FROM sheet WHERE id = ?", [.integer(index.owners.ids[owner])])
    let name = try row?.optionalText("name") ?? index.owners.names[owner]
    return (name, name)
  }

  // MARK: Documents

  private func documentHead(
    _ owner: Int, _ kind: SearchKind, _ place: Int
  ) throws -> (title: String, context: String?) {
    let row = try connection.row(
      """
      SELECT coalesce(revision.title, program.title, program.id) AS title,
        coalesce((SELECT name FROM field_name WHERE program = program.id AND field = ?2),
          (SELECT name FROM statement WHERE revision = revision.id AND field = ?2 LIMIT 1)) AS field
      FROM revision JOIN document ON document.id = revision.document
      JOIN program ON program.id = document.program WHERE revision.id = ?1
      """, [.integer(index.owners.ids[owner]), .integer(Int64(place))])
    let title = try row?.text("title") ?? index.owners.names[owner]
    switch kind {
    case .field, .goal, .result, .nextGoal: return (try row?.optionalText("field") ?? "", title)
    case .opinion: return ("", title)
    default: return (title, title)
    }
  }

  private func target(
    _ kind: SearchKind, _ owner: Int, _ place: Int, _ title: String
  ) throws -> SearchTarget {
    let (name, cycle) = (index.owners.names[owner], index.owners.cycles[owner])
    let named =
      try index.owners.kinds[owner] != .document || isLatest(cycle, of: name) ? nil : cycle
    switch kind {
    case .program: return .program(name)
    case .field, .goal, .result, .nextGoal:
      return .field(SearchField(program: name, number: place), cycle: named)
    case .opinion:
      let row = try connection.row(
        "SELECT min(field) AS field FROM opinion_field WHERE revision = ? AND opinion = ?",
        [.integer(index.owners.ids[owner]), .integer(Int64(place))])
      let field = try row?.optionalInteger("field").map { Int($0) }
      return .opinion(program: name, cycle: named, number: place, field: field)
    case .document: return .document(program: name, cycle: cycle, line: place)
    case .project, .indicator, .inspection: return .project(name)
    case .payee: return .payee(title)
    case .series: return .series(name)
    }
  }

  private func isLatest(_ cycle: String, of program: String) throws -> Bool {
    let row = try connection.row(
      """
      SELECT document.cycle AS cycle FROM document JOIN revision ON revision.document = document.id
      WHERE document.program = ?
      ORDER BY revision.last_year DESC NULLS LAST, document.cycle DESC LIMIT 1
      """, [.text(program)])
    return try row?.text("cycle") == cycle
  }

  private func id(_ target: SearchTarget, _ kind: SearchKind, _ cycle: String) -> String {
    switch target {
    case .program(let id), .project(let id), .payee(let id), .series(let id): id
    case .field(let field, _) where kind == .field: field.name
    case .field(let field, _): "\(field.program)/\(cycle)/\(kind.rawValue)/\(field.number)"
    case .opinion(let program, _, let number, _): "\(program)/\(cycle)/\(number)"
    case .document(let program, let cycle, let line): "\(program)/\(cycle)#L\(line)"
    }
  }
}
