public import Policies

extension LogicModel {
  /// The logic model of a project by its latest sheet.
  public init(_ record: ProjectRecord) {
    let latest = record.reports.filter { $0.source == SheetSource.review.rawValue }
    let year = latest.map(\.sheetYear).max()
    let reports = latest.filter { $0.sheetYear == year }
    self.init(
      record.edges.map(LogicStep.init),
      indicators: reports.isEmpty ? nil : reports.map { LogicIndicator($0) })
  }
}

extension LogicStep {
  fileprivate init(_ edge: ProjectEdge) {
    self.init(
      from: LogicEnd(edge.from), to: LogicEnd(edge.to), connection: edge.connection,
      noStagesReason: edge.noStagesReason)
  }
}

extension LogicEnd {
  fileprivate init?(_ end: ProjectEdge.End) {
    guard let kind = end.kind.flatMap(IndicatorKind.init(japanese:)), let text = end.text else {
      return nil
    }
    self.init(
      kind, end.term.flatMap(OutcomeTerm.init(japanese:)), number: end.number, text: text)
  }
}
