public import Policies
import Tabular

extension DataTable {
  /// The table as CSV: a row of titles, then the rows.
  ///
  /// - Parameter title: gives a title in the language of the reader.
  public func csv(_ title: (Bilingual) -> String) -> String {
    var writer = CSVWriter()
    writer.write(columns.map { .text(title($0.title)) })
    for row in rows { writer.write(row.map(Self.cell)) }
    return writer.text
  }

  private static func cell(_ value: Value) -> CSVWriter.Cell {
    switch value {
    case .text(let text): .text(text)
    case .integer(let number): .integer(number)
    case .real(let number): .real(number)
    case .flag(let flag): .integer(flag ? 1 : 0)
    case .empty: .empty
    }
  }
}
