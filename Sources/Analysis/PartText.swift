import Japanese
import Policies

/// The words of one part of a document, and the line of each of their scalars.
struct PartText {
  let part: Part
  /// The fields that the part is about.
  let fields: [Int]
  let scalars: [Unicode.Scalar]
  /// For each scalar its line.
  private let lines: [Int]

  private init(_ part: Part, _ fields: [Int], _ pieces: [(line: Int, text: String)]) {
    self.part = part
    self.fields = fields
    scalars = pieces.flatMap { Array($0.text.unicodeScalars) }
    lines = pieces.flatMap { piece in
      piece.text.unicodeScalars.map { _ in piece.line }
    }
  }

  /// The parts of a document that say something, in its order.
  static func all(of evaluation: Evaluation) -> [PartText] {
    var order: [Part] = []
    var pieces: [Part: [(line: Int, text: String)]] = [:]
    for line in evaluation.lines {
      for piece in line.pieces where piece.role == .body {
        guard let part = piece.part else { continue }
        if pieces[part] == nil { order.append(part) }
        pieces[part, default: []].append((line.number, piece.text))
      }
    }
    let fields = fields(of: evaluation)
    return order.map { PartText($0, fields[$0] ?? [], pieces[$0] ?? []) }
  }

  private static func fields(of evaluation: Evaluation) -> [Part: [Int]] {
    var fields: [Part: [Int]] = [:]
    for statement in evaluation.statements { fields[statement.part] = [statement.field] }
    for opinion in evaluation.opinions { fields[.opinion(opinion.number)] = opinion.fields }
    return fields
  }

  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// The line of a scalar.
  func line(at offset: Int) -> Int {
    lines.indices.contains(offset) ? lines[offset] : lines.last ?? 1
  }

  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
  }

  /// The sentences, in scalars.
  var sentences: [Range<Int>] { Sentences.ranges(in: text) }
}
