import Policies

/// A file of lines with five cells that people wrote, behind a heading (正解の表).
enum LabelFile {
  private static let cells = 5

  /// Reads the lines; a comma in the last cell belongs to it.
  ///
  /// - Throws: `Problem` at the first line of which `line` makes nothing, with `advice`.
  static func read<Line>(
    _ csv: String, name: String, advice: Bilingual, _ line: ([Substring]) -> Line?
  ) throws(Problem) -> [Line] {
    var lines: [Line] = []
    for (number, text) in csv.split(whereSeparator: \.isNewline).enumerated().dropFirst() {
      let cells = text.split(
        separator: ",", maxSplits: Self.cells - 1, omittingEmptySubsequences: false)
      guard cells.count == Self.cells, let read = line(cells) else {
        throw Problem(
          .invalid, "label-unreadable",
          Bilingual(ja: "正解の行が読めません。", en: "A line of labels cannot be read."),
          at: "\(name):\(number + 1)", advice: advice)
      }
      lines.append(read)
    }
    return lines
  }
}
