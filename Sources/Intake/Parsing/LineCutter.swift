import Policies

/// Cuts a line into pieces.
///
/// What no mark covers becomes a separator if it is white space, and unassigned if it is not, so
/// that the pieces always join to the line.
struct LineCutter {
  let text: String
  private let scalars: [Unicode.Scalar]
  private var marks: [(range: Range<Int>, role: PieceRole, part: Part?)] = []

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  var count: Int { scalars.count }

  /// Says what a range of scalars is.
  ///
  /// Ranges must come in order; what overlaps is cut off.
  mutating func mark(_ range: Range<Int>, _ role: PieceRole, _ part: Part? = nil) {
    let start = max(range.lowerBound, marks.last?.range.upperBound ?? 0)
    let end = min(range.upperBound, scalars.count)
    guard start < end else { return }
    marks.append((start..<end, role, part))
  }

  /// Marks the line from an offset, without white space at either end, and returns that text.
  @discardableResult
  mutating func markTrimmed(from start: Int, _ role: PieceRole, _ part: Part? = nil) -> String {
    let range = trimmed(from: start)
    mark(range, role, part)
    return string(range)
  }

  func trimmed(from start: Int) -> Range<Int> {
    var lower = min(start, scalars.count)
    var upper = scalars.count
    while lower < upper, isSpace(lower) { lower += 1 }
    while upper > lower, isSpace(upper - 1) { upper -= 1 }
    return lower..<upper
  }

  func string(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
  }

  func pieces() -> [Piece] {
    var pieces: [Piece] = []
    var position = 0
    for (range, role, part) in marks {
      appendRest(position..<range.lowerBound, to: &pieces)
      pieces.append(Piece(role, part, string(range)))
      position = range.upperBound
    }
    appendRest(position..<scalars.count, to: &pieces)
    return pieces
  }

  private func appendRest(_ range: Range<Int>, to pieces: inout [Piece]) {
    guard !range.isEmpty else { return }
    let isSpace = range.allSatisfy { self.isSpace($0) }
    pieces.append(Piece(isSpace ? .separator : .unassigned, nil, string(range)))
  }

  private func isSpace(_ index: Int) -> Bool {
    scalars[index].properties.isWhitespace || scalars[index] == "\u{FEFF}"
  }
}
