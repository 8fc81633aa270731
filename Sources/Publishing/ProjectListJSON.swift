/// A project in a list (docs/schemas/projects.json).
public struct ProjectListEntryJSON: Encodable, Sendable {
  let id: ProjectID
  let name: String
  let ministry: Nullable<String>
  let firstYear, lastYear: Int

  /// Makes an entry; the years are those of its sheets.
  public init(id: String, name: String, ministry: String?, years: ClosedRange<Int>) {
    self.id = ProjectID(id)
    self.name = name
    self.ministry = Nullable(ministry)
    firstYear = years.lowerBound
    lastYear = years.upperBound
  }
}
