import Japanese

/// The things that a text names: what stands in 「」, Latin abbreviations, long words in katakana,
/// countries.
struct NamedThings: Sendable {
  private let placeFinder: PhraseFinder

  init(places: [String]) { placeFinder = PhraseFinder(places) }

  /// The names in order, each once, as printed.
  func names(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    let found = quoted(scalars) + runs(scalars)
    var seen: Set<String> = []
    return found.sorted { $0.lowerBound < $1.lowerBound }
      .map { String(String.UnicodeScalarView(scalars[$0])) }
      .filter { seen.insert(FoldedText($0).text).inserted }
  }

  private func quoted(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      if scalar == "「" { start = index + 1 }
      if scalar == "」", let first = start {
        if first < index { found.append(first..<index) }
        start = nil
      }
    }
    return found
  }

  private func runs(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, scalars[end].isOfName || isInner(scalars, end, start) { end += 1 }
      found += names(in: scalars, start..<end)
      start = max(end, start + 1)
    }
    return found
  }

  /// A digit behind a letter belongs to a name, as in G7.
  private func isInner(_ scalars: [Unicode.Scalar], _ index: Int, _ start: Int) -> Bool {
    index > start && isDigit(scalars[index])
      && (scalars[index - 1].isLatin || isDigit(scalars[index - 1]))
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal
  }

  /// The Latin and katakana stretches of a run, and a run that is a country.
  private func names(in scalars: [Unicode.Scalar], _ run: Range<Int>) -> [Range<Int>] {
    let text = Array(scalars[run])
    if placeFinder.matches(in: text).first?.range == 0..<text.count { return [run] }
    var found: [Range<Int>] = []
    var start = run.lowerBound
    while start < run.upperBound {
      let kind = script(scalars[start])
      var end = start + 1
      while end < run.upperBound, script(scalars[end]) == kind { end += 1 }
      let name = withoutDots(scalars, start..<end)
      if let shortest = kind.shortest, name.count >= shortest { found.append(name) }
      start = end
    }
    return found
  }

  private func withoutDots(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
    let kept = range.filter { scalars[$0] != "・" }
    guard let first = kept.first, let last = kept.last else {
      return range.lowerBound..<range.lowerBound
    }
    return first..<(last + 1)
  }

  private enum Script {
    case latin, katakana, other

    /// From how many letters on a stretch is a name.
    var shortest: Int? {
      switch self {
      case .latin: 2
      case .katakana: 4
      case .other: nil
      }
    }
  }

  private func script(_ scalar: Unicode.Scalar) -> Script {
    if scalar.isLatin || isDigit(scalar) { return .latin }
    return (0x30A1...0x30FE).contains(scalar.value) ? .katakana : .other
  }
}
