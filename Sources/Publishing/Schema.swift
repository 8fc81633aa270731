import Foundation

/// The JSON Schemas of docs/schemas, which say what every output and every answer looks like.
public enum Schema: String, CaseIterable, Sendable {
  case check, claims, common, field, index, lessons, links, opinions, problem, program, programs
  case project, projects, ratings, read, reconcile, revisions, source, sources, status, term, terms
  case ledger, search, table
  /// Outputs of the command line alone.
  case `import`, measure
  case checkSheets = "check-sheets"

  /// The schema as its file has it.
  public func read() throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }

  private var bytes: [UInt8] {
    switch self {
    case .check: PackageResources.check_json
    case .checkSheets: PackageResources.check_sheets_json
    case .claims: PackageResources.claims_json
    case .common: PackageResources.common_json
    case .field: PackageResources.field_json
    case .import: PackageResources.import_json
    case .index: PackageResources.index_json
    case .ledger: PackageResources.ledger_json
    case .lessons: PackageResources.lessons_json
    case .links: PackageResources.links_json
    case .measure: PackageResources.measure_json
    case .opinions: PackageResources.opinions_json
    case .problem: PackageResources.problem_json
    case .program: PackageResources.program_json
    case .programs: PackageResources.programs_json
    case .project: PackageResources.project_json
    case .projects: PackageResources.projects_json
    case .ratings: PackageResources.ratings_json
    case .read: PackageResources.read_json
    case .reconcile: PackageResources.reconcile_json
    case .revisions: PackageResources.revisions_json
    case .search: PackageResources.search_json
    case .source: PackageResources.source_json
    case .sources: PackageResources.sources_json
    case .status: PackageResources.status_json
    case .table: PackageResources.table_json
    case .term: PackageResources.term_json
    case .terms: PackageResources.terms_json
    }
  }
}
