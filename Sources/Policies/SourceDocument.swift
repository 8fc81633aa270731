/// A kind of file that can hold an evaluation.
public enum DocumentFormat: String, Sendable {
  case text
  case pdf
  case docx
  case html
}

/// Where on a printed page a line stands, in points from the top left corner.
public struct PageBox: Hashable, Sendable {
  /// The page, from 1.
  public let page: Int
  /// The left, top, right and bottom edges in points.
  public let left, top, right, bottom: Double

  /// Makes a box on a page.
  public init(page: Int, left: Double, top: Double, right: Double, bottom: Double) {
    self.page = page
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }
}

/// What a stretch of a line is.
public enum PieceRole: String, Sendable {
  /// The words of a part: a goal, a result, an opinion, a note.
  case body
  /// A heading or label that says what follows.
  case label
  /// A bullet or number in front of an item.
  case marker
  /// A cell of a table.
  case cell
  /// White space or punctuation between the others.
  case separator
  /// A running head, a page number: printed on the page, no part of the text.
  case furniture
  /// Something the profile does not account for.
  case unassigned
}

/// A stretch of a line with its role and the part of the record it belongs to.
public struct Piece: Hashable, Sendable {
  /// What it is.
  public let role: PieceRole
  /// The part it belongs to, if any.
  public let part: Part?
  /// The text as printed.
  public let text: String

  /// Makes a piece.
  public init(_ role: PieceRole, _ part: Part? = nil, _ text: String) {
    self.role = role
    self.part = part
    self.text = text
  }
}

/// One line of a document, cut into pieces that cover it completely.
public struct DocumentLine: Hashable, Sendable {
  /// The line's number in the file, from 1.
  ///
  /// In a PDF the lines of all pages are counted through.
  public let number: Int
  /// The pieces in order; joined they are the line as printed.
  public let pieces: [Piece]
  /// Its place on the page, in a PDF.
  public let box: PageBox?

  /// Makes a line.
  public init(number: Int, pieces: [Piece], box: PageBox? = nil) {
    self.number = number
    self.pieces = pieces
    self.box = box
  }

  /// The line as printed.
  public var text: String { pieces.map(\.text).joined() }

  /// Whether nothing but white space stands on the line.
  public var isBlank: Bool { pieces.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

  /// What became of the line as a whole: the first role that says more than `separator`.
  public var role: PieceRole {
    if pieces.contains(where: { $0.role == .unassigned }) { return .unassigned }
    return pieces.first { $0.role != .separator }?.role ?? .separator
  }
}

/// A part of the record, and its address in pages and JSON (`goals/3`).
public enum Part: Hashable, Sendable {
  case title
  case ministry
  case number
  case period
  case preamble(Section)
  /// The item at a position of a section, counted from 1.
  case statement(Section, Int)
  case budget
  case budgetNote(Int)
  case opinionsPreamble
  case opinion(Int)
  case note(Int)

  /// The part's address.
  public var id: String {
    switch self {
    case .title: "title"
    case .ministry: "ministry"
    case .number: "number"
    case .period: "period"
    case .preamble(let section): "\(section.rawValue)/preamble"
    case .statement(let section, let position): "\(section.rawValue)/\(position)"
    case .budget: "budget"
    case .budgetNote(let position): "budget/note/\(position)"
    case .opinionsPreamble: "opinions/preamble"
    case .opinion(let number): "opinions/\(number)"
    case .note(let position): "notes/\(position)"
    }
  }

  /// Reads an address as `id` writes it.
  public init?(id: String) {
    let words = id.split(separator: "/").map(String.init)
    guard let first = words.first else { return nil }
    if let section = Section(rawValue: first), words.count == 2 {
      if words[1] == "preamble" {
        self = .preamble(section)
      } else if let position = Int(words[1]) {
        self = .statement(section, position)
      } else {
        return nil
      }
      return
    }
    switch (first, words.last.flatMap { Int($0) }, words.count) {
    case ("title", _, 1): self = .title
    case ("ministry", _, 1): self = .ministry
    case ("number", _, 1): self = .number
    case ("period", _, 1): self = .period
    case ("budget", _, 1): self = .budget
    case ("budget", let position?, 3) where words[1] == "note": self = .budgetNote(position)
    case ("opinions", _, 2) where words[1] == "preamble": self = .opinionsPreamble
    case ("opinions", let number?, 2): self = .opinion(number)
    case ("notes", let position?, 2): self = .note(position)
    default: return nil
    }
  }
}

/// A section of an evaluation that says one thing per field.
public enum Section: String, CaseIterable, Sendable {
  /// Goals (施策目標).
  case goals
  /// Results (評価結果).
  case results
  /// Next goals (次期施策目標).
  case nextGoals
}
