/// The words of a name or goal that stay when figures, notes and signs are left out.
struct IndicatorWords: Sendable {
  /// Letters and digits outside formulas and notes; equal keys are the same name.
  let key: [UInt32]
  /// The pairs of neighbouring letters, without any digits, each once and in order.
  let pairs: [UInt64]

  /// A note begins only after this many letters; before, the text is all there is.
  private static let shortestName = 4

  init(_ text: String) {
    let folded = IndicatorFolding.fold(text)
    let bare = Self.letters(Self.withoutFigures(Self.withoutNote(folded)))
    key = bare.isEmpty ? Self.letters(folded) : bare
    pairs = Self.pairs(of: key.filter { !IndicatorFolding.isDigit($0) })
  }

  private init(pairs: [UInt64]) {
    key = []
    self.pairs = pairs
  }

  /// The words of both texts.
  func united(with other: IndicatorWords) -> IndicatorWords {
    guard !other.pairs.isEmpty else { return self }
    var united: [UInt64] = []
    united.reserveCapacity(pairs.count + other.pairs.count)
    var (left, right) = (0, 0)
    while left < pairs.count || right < other.pairs.count {
      let one = left < pairs.count ? pairs[left] : .max
      let two = right < other.pairs.count ? other.pairs[right] : .max
      united.append(min(one, two))
      if one <= two { left += 1 }
      if two <= one { right += 1 }
    }
    return IndicatorWords(pairs: united)
  }

  /// How far two texts agree (Dice), from 0 to 1.
  func agreement(with other: IndicatorWords) -> Double {
    guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
    var (common, left, right) = (0, 0, 0)
    while left < pairs.count, right < other.pairs.count {
      if pairs[left] == other.pairs[right] {
        common += 1
        left += 1
        right += 1
      } else if pairs[left] < other.pairs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return 2 * Double(common) / Double(pairs.count + other.pairs.count)
  }

  /// Cuts at ※ or （注.
  private static func withoutNote(_ folded: [UInt32]) -> [UInt32] {
    for (index, value) in folded.enumerated() where index >= shortestName {
      let isRemark =
        value == IndicatorFolding.opening && index + 1 < folded.count
        && folded[index + 1] == noteLetter
      if value == IndicatorFolding.note || isRemark { return Array(folded[..<index]) }
    }
    return folded
  }

  private static let noteLetter: UInt32 = 0x6CE8

  /// Leaves out brackets with a figure in them, as in （956÷925×100＝103.4）.
  private static func withoutFigures(_ folded: [UInt32]) -> [UInt32] {
    var kept: [UInt32] = []
    kept.reserveCapacity(folded.count)
    var openings: [Int] = []
    for value in folded {
      kept.append(value)
      if value == IndicatorFolding.opening { openings.append(kept.count - 1) }
      if value == IndicatorFolding.closing, let start = openings.popLast() {
        let isFigure = kept[start...].contains { IndicatorFolding.isDigit($0) }
        if isFigure { kept.removeSubrange(start...) }
      }
    }
    return kept
  }

  private static func letters(_ folded: [UInt32]) -> [UInt32] {
    folded.filter { value in
      switch value {
      case IndicatorFolding.opening, IndicatorFolding.closing, IndicatorFolding.reckoning,
        IndicatorFolding.note:
        false
      default: true
      }
    }
  }

  private static func pairs(of letters: [UInt32]) -> [UInt64] {
    guard let first = letters.first else { return [] }
    guard letters.count > 1 else { return [UInt64(first)] }
    var pairs = zip(letters, letters.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }
    pairs.sort()
    return unique(pairs)
  }

  private static func unique(_ sorted: [UInt64]) -> [UInt64] {
    var kept: [UInt64] = []
    kept.reserveCapacity(sorted.count)
    for pair in sorted where pair != kept.last { kept.append(pair) }
    return kept
  }
}
