import Japanese
import Policies

/// The lines of a file before anything is known about their meaning.
struct RawDocument: Sendable {
  /// What kind of file it was.
  let format: DocumentFormat
  /// The name of the text encoding, for text files.
  let encoding: String?
  /// The lines in reading order; blank ones of text files included.
  let lines: [RawLine]
}

/// One line of a file: a line of text, a paragraph of a DOCX or HTML file, a printed line or a
/// row of a table of a PDF.
struct RawLine: Sendable {
  /// How a line follows the one before it.
  enum Start: Sendable {
    /// Directly beneath: it may go on with the same paragraph.
    case soft
    /// Behind a blank line or as a paragraph of its own.
    case block
    /// Behind a gap of the page; a sentence may still go on.
    case gap
  }

  let text: String
  var start: Start
  /// A bullet or number that a list of the file implies but that is not in the text.
  var marker: String?
  /// The cells of a row, where the file says what they are.
  var row: RawRow?
  /// The page and box, in a PDF.
  var box: PageBox?
  /// Whether the line before ends a sentence well before the edge of the page.
  var isAfterShortLine = false
  /// Whether it is printed outside the text: a running head, a page number.
  var isFurniture = false

  init(
    _ text: String, start: Start = .soft, marker: String? = nil, row: RawRow? = nil,
    box: PageBox? = nil
  ) {
    self.text = text
    self.start = start
    self.marker = marker
    self.row = row
    self.box = box
  }

  /// A row of a table; its text is the cells joined by tabs.
  static func row(_ cells: [String], positions: [ClosedRange<Double>]? = nil, box: PageBox? = nil)
    -> RawLine
  {
    let clean = cells.map { cell in
      String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
    return RawLine(
      clean.joined(separator: "\t"), start: .block,
      row: RawRow(cells: clean, positions: positions), box: box)
  }

  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}

/// Tells tables of figures from forms, whose cells hold paragraphs.
enum TableShape {
  /// Whether cells, given as their paragraphs, are a form: one holds several, and none is a figure.
  static func isLayout(_ cells: [[String]]) -> Bool {
    cells.contains { $0.count > 1 }
      && !cells.contains { $0.count == 1 && Numeral.read($0[0]) != nil }
  }
}

/// The cells of a row.
struct RawRow: Sendable {
  let cells: [String]
  /// The left and right edges where the file only has positions; nothing where it has a grid.
  let positions: [ClosedRange<Double>]?
}

/// What Hyoka reads at the most.
///
/// A file beyond a limit is an error, never cut.
public enum ReadingLimits {
  /// Bytes of a file.
  public static let fileBytes = 32 << 20
  /// Bytes of all parts of a DOCX file that are read, unpacked.
  public static let unpackedBytes = 64 << 20
  /// Lines of a document.
  public static let lines = 200_000
  /// Pages of a PDF.
  public static let pages = 2_000
  /// Seconds that poppler may take.
  public static let popplerSeconds = 60
}
