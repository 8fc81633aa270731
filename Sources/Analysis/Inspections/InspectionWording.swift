import Japanese

/// Compares the words of inspections with lists of phrases.
struct InspectionWording {
  private let advice: Set<String>
  private let unchanged: Set<String>
  private let boilerplate: Set<String>
  private let notInspected: Set<String>

  init(_ phrases: InspectionPhrases) {
    advice = Set(phrases.advice.map(Self.plain))
    unchanged = Set(phrases.unchanged.map(Self.plain))
    boilerplate = Set(phrases.boilerplate.map(Self.plain))
    notInspected = Set(phrases.notInspected.map(Self.plain))
  }

  func isAdvice(_ finding: String?) -> Bool {
    finding.map { advice.contains(Self.plain($0)) } ?? false
  }

  func isUnchanged(_ reflection: String?) -> Bool {
    reflection.map { unchanged.contains(Self.plain($0)) } ?? false
  }

  /// Whether plain words are a set phrase.
  func isBoilerplate(_ plain: String) -> Bool { boilerplate.contains(plain) }

  /// Whether plain words say that there was no inspection, or are only a dash.
  func isNotInspected(_ plain: String) -> Bool {
    plain.allSatisfy { "-ー―".contains($0) } || notInspected.contains(plain)
  }

  /// The texts of an inspection in plain words; folding long texts takes time, so it is done once.
  static func plain(_ report: InspectionReport) -> [InspectionReport.Part: String] {
    report.texts.mapValues(plain)
  }

  /// The words without widths, spaces, full stops, the bullet before them and the expert's name in
  /// brackets behind them.
  private static func plain(_ text: String) -> String {
    var words = Substring(FoldedText(text).text)
    if words.last == ")", let open = words.lastIndex(of: "("),
      words.distance(from: open, to: words.endIndex) <= longestName
    {
      words = words[..<open]
    }
    while words.last == "。" || words.last == "." { words.removeLast() }
    while words.first == "・" { words.removeFirst() }
    return String(words)
  }

  /// A bracket longer than this is no name.
  private static let longestName = 14
}
