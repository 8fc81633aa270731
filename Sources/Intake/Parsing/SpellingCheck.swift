import Japanese
import Policies

/// Reports spellings that look like slips.
///
/// They stay as printed.
enum SpellingCheck {
  static func findings(_ lines: [DocumentLine]) -> [Finding] {
    lines.filter { $0.role != .furniture }.flatMap { line in
      SpellingSlip.find(in: line.text).map { slip in
        switch slip.kind {
        case .repeated: .repeatedCharacter(slip.excerpt, line: line.number)
        case .variant(let usual):
          .variantCharacter(slip.scalar, usual: usual, slip.excerpt, line: line.number)
        }
      }
    }
  }
}
