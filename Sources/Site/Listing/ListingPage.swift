import Policies
import Publishing

/// A page whose table can be had as a file.
protocol ListingPage: Page {
  /// The table with all rows that the filter leaves.
  func data(_ language: Language) -> DataTable
}

/// A form in which a table can be had.
public enum FileFormat: String, CaseIterable, Sendable {
  case csv, json

  var title: String { rawValue.uppercased() }

  var mediaType: String {
    switch self {
    case .csv: "text/csv; charset=utf-8"
    case .json: "application/json; charset=utf-8"
    }
  }

  func text(_ table: DataTable, _ language: Language) throws -> String {
    switch self {
    case .csv: table.csv { language($0) }
    case .json: try table.json()
    }
  }
}
