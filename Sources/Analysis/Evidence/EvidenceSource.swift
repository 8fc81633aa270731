public import Policies

/// A project linked to a field, with its indicators assembled.
public struct EvidenceSource: Sendable {
  /// The field.
  public let field: Int
  /// The project.
  public let record: ProjectRecord
  /// Its indicators over the years.
  public let series: [IndicatorSeries]

  /// Makes a source.
  public init(field: Int, record: ProjectRecord, series: [IndicatorSeries]) {
    self.field = field
    self.record = record
    self.series = series
  }

  /// Makes a source of a linked project; a suggested link is none.
  public init?(_ project: LinkedProject) {
    guard project.link.method != .suggested else { return nil }
    self.init(
      field: project.link.field, record: project.record,
      series: IndicatorAssembly(project.record).series)
  }
}
