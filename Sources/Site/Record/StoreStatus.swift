public import Policies
public import Store

/// What a store holds, and what it is known to lack.
public struct StoreStatus: Sendable {
  /// Something that is missing.
  public struct Gap: Sendable {
    /// A stable name.
    public let code: String
    /// What is missing.
    public let text: Bilingual
  }

  /// The programs.
  public let programs: [ProgramSummary]
  /// All revisions of all documents.
  public let revisions: [DocumentRevision]
  /// The data files.
  public let files: [SourceFile]
  /// What is held by dataset and year.
  public let datasets: [DatasetYear]
  /// The sums of the projects' money.
  public let sums: [BudgetSum]

  /// What is missing: data of a kind that others have, and the years of documents.
  public var gaps: [Gap] {
    let undated = programs.filter { $0.cycles.contains { $0.cycle.years == nil } }
    return (datasets.isEmpty ? [Self.noData] : [])
      + KnownGap.all.filter(isHeld).map {
        Gap(code: "\($0.dataset)-\($0.subject.rawValue)", text: $0.text)
      } + undated.map { Gap(code: "cycle-unknown", text: Self.undated($0.program.id)) }
  }

  private func isHeld(_ gap: KnownGap) -> Bool {
    datasets.contains { $0.dataset == gap.dataset && $0.year.map(gap.years.contains) ?? false }
  }

  private static let noData = Gap(
    code: "no-project-data",
    text: Bilingual(
      ja: "事業・予算・比較のデータが取り込まれていません。分野別の調書は文書だけに基づきます。",
      en:
        "No project, budget item or comparison data is imported; dossiers rest on documents alone."
    ))

  private static func undated(_ program: String) -> Bilingual {
    Bilingual(
      ja: "\(program)：評価対象期間が分かりません。", en: "\(program): the years evaluated are not known.")
  }
}

extension Store {
  /// What the store holds.
  public func status() throws(Problem) -> StoreStatus {
    StoreStatus(
      programs: try programs(), revisions: try revisions(), files: try sourceFiles(),
      datasets: try datasetYears(), sums: try budgetSums())
  }
}
