import Japanese
import Policies

/// Cuts the part out of a text where the words of a query stand, and marks them.
struct Excerpt {
  private static let length = 110
  private static let before = 30

  private let scalars: [Unicode.Scalar]
  /// The places of words, in scalars, in order, none over another.
  private let marks: [Range<Int>]
  /// For each mark the word it is.
  private let wordOf: [Int]

  init(_ text: String, _ words: [SearchText]) {
    scalars = text.unicodeScalars.map { Self.isSpace($0) ? " " : $0 }
    let searched = SearchText(text)
    let places = words.enumerated().flatMap { number, word in
      searched.places(of: word).map { (number, $0.bytes) }
    }.sorted { ($0.1.lowerBound, $1.1.upperBound) < ($1.1.lowerBound, $0.1.upperBound) }
    var found: [(word: Int, bytes: Range<Int>)] = []
    for (word, bytes) in places where bytes.lowerBound >= found.last?.bytes.upperBound ?? 0 {
      found.append((word, bytes))
    }
    marks = Self.inScalars(found.map(\.bytes), text)
    wordOf = found.map(\.word)
  }

  /// The whole text with its marks.
  var whole: MarkedText { MarkedText(String(String.UnicodeScalarView(scalars)), marks: marks) }

  /// About a hundred characters where the most words stand together.
  var cut: MarkedText {
    guard scalars.count > Self.length else { return whole }
    let start = start
    let end = min(scalars.count, start + Self.length)
    let head = start > 0 ? "…" : ""
    let text = String(String.UnicodeScalarView(scalars[start..<end]))
    let shift = start - (start > 0 ? 1 : 0)
    let inside = marks.filter { $0.lowerBound >= start && $0.upperBound <= end }
    return MarkedText(
      head + text + (end < scalars.count ? "…" : ""),
      marks: inside.map { ($0.lowerBound - shift)..<($0.upperBound - shift) })
  }

  /// A little before the mark with the most words behind it, at the beginning of its sentence where
  /// that is near.
  private var start: Int {
    var best = (words: 0, mark: 0)
    for first in marks.indices {
      let limit = marks[first].lowerBound + Self.length - Self.before
      let near = marks.indices[first...].prefix { marks[$0].upperBound <= limit }
      let words = Set(near.map { wordOf[$0] }).count
      if words > best.words { best = (words, first) }
    }
    guard best.words > 0 else { return 0 }
    let mark = marks[best.mark].lowerBound
    let earliest = max(0, mark - Self.before)
    let sentence = scalars[earliest..<mark].lastIndex(of: "。").map { $0 + 1 }
    return min(sentence ?? earliest, max(0, scalars.count - Self.length))
  }

  /// Spaces and line ends, without a look into the tables of Unicode for each character.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Places in bytes as places in scalars.
  private static func inScalars(_ bytes: [Range<Int>], _ text: String) -> [Range<Int>] {
    var ends = bytes.flatMap { [$0.lowerBound, $0.upperBound] }[...]
    var found: [Int] = []
    var (byte, scalar) = (0, 0)
    for each in text.unicodeScalars {
      while let next = ends.first, next <= byte {
        found.append(scalar)
        ends.removeFirst()
      }
      byte += UTF8.width(each)
      scalar += 1
    }
    found += ends.map { _ in scalar }
    return stride(from: 0, to: found.count - 1, by: 2).map { found[$0]..<found[$0 + 1] }
  }
}
