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

  /// The name of the pool whose projects were looked through.
  public let pool: String
  /// Where the claim stands.
  public let source: Source
  /// A scalar of the text that belongs to the claim.
  public let start: Int
  /// The projects that speak of the same; none where no project does.
  public let projects: Set<String>

  /// Reads labels: a heading, then `POOL,result,FIELD,START,PROJECTS` or
  /// `POOL,inspection,PROJECT,START,PROJECTS` with spaces between projects.
  ///
  /// - Throws: `Problem` at the first line that is none.
  public static func read(csv: String, name: String) throws(Problem) -> [EvidenceLabel] {
    try LabelFile.read(
      csv, name: name,
      advice: Bilingual(
        ja: "範囲,result,分野,位置,事業 または 範囲,inspection,事業,位置,事業 と書いてください。",
        en: "Write POOL,result,FIELD,START,PROJECTS or POOL,inspection,PROJECT,START,PROJECTS."),
      EvidenceLabel.init)
  }

  private init?(_ cells: [Substring]) {
    guard !cells[0].isEmpty, let start = Int(cells[3]), start >= 0, !cells[4].contains(",") else {
      return nil
    }
    switch (cells[1], Int(cells[2])) {
    case ("result", let field?): source = .result(field: field)
    case ("inspection", _) where !cells[2].isEmpty:
      source = .inspection(project: String(cells[2]))
    default: return nil
    }
    pool = String(cells[0])
    self.start = start
    projects = Set(cells[4].split(separator: " ").map(String.init))
  }
}
