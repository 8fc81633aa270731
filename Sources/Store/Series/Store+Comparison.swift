public import Policies

/// Which observations a comparison takes.
public struct ObservationChoice: Hashable, Sendable {
  /// The dataset and the measure.
  public let dataset, measure: String
  /// The only category and subcategory that count; nothing for all.
  public let category, subcategory: String?
  /// Whether only the last observation of a year counts, instead of their sum.
  public let takesLast: Bool

  /// Makes a choice.
  public init(
    dataset: String, measure: String, category: String?, subcategory: String?, takesLast: Bool
  ) {
    self.dataset = dataset
    self.measure = measure
    self.category = category
    self.subcategory = subcategory
    self.takesLast = takesLast
  }

  /// What the statements below take.
  var arguments: [SQLValue] {
    [.text(dataset), .text(measure), .optional(category), .optional(subcategory)]
  }
}

/// What a series says of a country in a year.
public struct CountryValue: Hashable, Sendable {
  /// The country's code of three letters, or its name where it has none.
  public let country: String
  /// Its name in the source.
  public let name: String?
  /// The calendar year.
  public let year: Int
  /// The value as a number, and as printed where it is none.
  public let number: Double?
  /// The value as printed, where it is no number.
  public let text: String?
  /// The first row that it comes from.
  public let origin: Origin
  /// How many rows it was made of.
  public let rows: Int
}

extension Store {
  /// The values of a series by country and year.
  public func countryValues(_ choice: ObservationChoice) throws(Problem) -> [CountryValue] {
    try read { connection in
      try connection.rows(
        choice.takesLast ? lastObservationSQL : summedObservationSQL,
        choice.arguments
      ).map { row in
        CountryValue(
          country: try row.text("country"), name: try row.optionalText("name"),
          year: try row.int("year"), number: try row.optionalReal("number"),
          text: try row.optionalText("text"),
          origin: Origin(
            file: try row.text("file"), line: try row.int("line"),
            fileID: try row.integer("file_id")),
          rows: try row.int("rows"))
      }
    }
  }

  /// The datasets of comparison series that are there.
  public func seriesDatasets() throws(Problem) -> Set<String> {
    try read { connection in
      Set(
        try connection.rows(
          "SELECT DISTINCT dataset FROM source_file WHERE dataset LIKE 'series-%'", []
        ).map { try $0.text("dataset") })
    }
  }
}

extension Connection {
  /// The countries of a series by their codes, with the name in the source and the last year.
  func seriesCountries(
    _ choice: ObservationChoice
  ) throws -> [(code: String, name: String, lastYear: Int)] {
    try rows(
      """
      SELECT subject AS country, max(subject_name) AS name,
        max(coalesce(year, CAST(substr(date, 1, 4) AS INTEGER))) AS last
      \(chosenSQL) GROUP BY 1 ORDER BY 1
      """, choice.arguments
    ).map { row in
      let code = try row.text("country")
      return (code, try row.optionalText("name") ?? code, try row.int("last"))
    }
  }
}

/// The current observations that a choice takes.
private let chosenSQL = """
  FROM part CROSS JOIN observation
    ON observation.id >= part.id << 20 AND observation.id < (part.id + 1) << 20
  WHERE part.dataset = ?1 AND part.until IS NULL AND observation.measure = ?2
    AND (?3 IS NULL OR category = ?3) AND (?4 IS NULL OR subcategory = ?4)
    AND coalesce(year, CAST(substr(date, 1, 4) AS INTEGER)) IS NOT NULL
    AND subject IS NOT NULL AND (value IS NOT NULL OR value_text IS NOT NULL)
  """

/// A sum of binary fractions is a little off (70385226.03999999 for 70385226.04); fifteen figures of it
/// are those of the decimal sum.
private let summedObservationSQL = placed(
  """
  SELECT subject AS country, coalesce(year, CAST(substr(date, 1, 4) AS INTEGER)) AS year,
    max(subject_name) AS name,
    iif(count(value) > 1, CAST(printf('%.15g', sum(value)) AS REAL), sum(value)) AS number, max(value_text) AS text,
    min(observation.id) AS first, count(*) AS rows
  \(chosenSQL) GROUP BY 1, 2
  """)

/// SQLite takes the other columns from the row that has the maximum.
private let lastObservationSQL = placed(
  """
  SELECT subject AS country, coalesce(year, CAST(substr(date, 1, 4) AS INTEGER)) AS year,
    max(coalesce(date, year)) AS last, subject_name AS name, value AS number, value_text AS text,
    observation.id AS first, 1 AS rows
  \(chosenSQL) GROUP BY 1, 2
  """)

/// The values with the file and line of their first rows.
private func placed(_ values: String) -> String {
  """
  SELECT chosen.*, observation.line AS line, source_file.name AS file, source_file.id AS file_id
  FROM (\(values)) AS chosen
  JOIN observation ON observation.id = chosen.first
  JOIN part ON part.id = chosen.first >> 20
  JOIN source_file ON source_file.id = part.file
  ORDER BY country, chosen.year
  """
}
