/// A text with the places of words in it, in Unicode scalars from 0.
public struct MarkedText: Hashable, Sendable {
  /// The text.
  public let text: String
  /// The places, in order, none over another.
  public let marks: [Range<Int>]

  /// Makes it from its parts.
  public init(_ text: String, marks: [Range<Int>] = []) {
    self.text = text
    self.marks = marks
  }

  /// The text in pieces, in order, each marked or not.
  public var pieces: [(text: String, isMarked: Bool)] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [(text: String, isMarked: Bool)] = []
    var position = 0
    func add(to end: Int, isMarked: Bool) {
      let end = min(end, scalars.count)
      guard end > position else { return }
      let piece = String(String.UnicodeScalarView(scalars[position..<end]))
      pieces.append((piece, isMarked))
      position = end
    }
    for mark in marks {
      add(to: mark.lowerBound, isMarked: false)
      add(to: mark.upperBound, isMarked: true)
    }
    add(to: scalars.count, isMarked: false)
    return pieces
  }
}
