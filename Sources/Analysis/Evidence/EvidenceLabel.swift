public import Policies

/// A claim for which a person wrote down the projects that speak of the same (正解付けした主張).
public struct EvidenceLabel: Hashable, Sendable {
  /// Where the claim stands.
  public enum Source: Hashable, Sendable {
    /// In the result of a field.
    case result(field: Int)
    /// In the department's own result of a project's latest inspection (点検結果).
    case inspection(project: String)
  }

  /// Where the claim stands.
  public let source: Source
  /// A scalar of the text that belongs to the claim.
  public let start: Int
  /// The projects that speak of the same; none where no project does.
  public let projects: Set<String>

  /// Reads labels: a heading, then `result,FIELD,START,PROJECTS` or `inspection,PROJECT,START,PROJECTS`
  /// with spaces between projects.
  ///
  /// - Throws: `Problem` at the first line that is none.
  public static func read(csv: String, name: String) throws(Problem) -> [EvidenceLabel] {
    var labels: [EvidenceLabel] = []
    for (number, line) in csv.split(whereSeparator: \.isNewline).enumerated().dropFirst() {
      guard let label = EvidenceLabel(line) else {
        throw Problem(
          .invalid, "label-unreadable",
          Bilingual(ja: "正解の行が読めません。", en: "A line of labels cannot be read."),
          at: "\(name):\(number + 1)",
          advice: Bilingual(
            ja: "result,分野,位置,事業 または inspection,事業,位置,事業 と書いてください。",
            en: "Write result,FIELD,START,PROJECTS or inspection,PROJECT,START,PROJECTS."))
      }
      labels.append(label)
    }
    return labels
  }

  private init?(_ line: Substring) {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    guard cells.count == 4, let start = Int(cells[2]), start >= 0 else { return nil }
    switch (cells[0], Int(cells[1])) {
    case ("result", let field?): source = .result(field: field)
    case ("inspection", _) where !cells[1].isEmpty:
      source = .inspection(project: String(cells[1]))
    default: return nil
    }
    self.start = start
    projects = Set(cells[3].split(separator: " ").map(String.init))
  }
}
