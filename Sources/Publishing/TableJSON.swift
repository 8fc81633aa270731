import Policies

/// A table of the site as JSON (docs/site.md).
public struct TableJSON: Encodable, Sendable {
  let title: String
  let columns: [Column]
  let rows: [Row]
  let licences: [Text]

  struct Text: Encodable, Sendable {
    let ja, en: String

    init(_ text: Bilingual) {
      ja = text.japanese
      en = text.english
    }
  }

  struct Column: Encodable, Sendable {
    let name: String
    let title: Text
  }

  /// A row: a value under the name of each column.
  struct Row: Encodable, Sendable {
    let names: [Name]
    let values: [DataTable.Value]

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Name.self)
      for (name, value) in zip(names, values) {
        switch value {
        case .text(let text): try container.encode(text, forKey: name)
        case .integer(let number): try container.encode(number, forKey: name)
        case .real(let number) where number.isFinite: try container.encode(number, forKey: name)
        case .flag(let flag): try container.encode(flag, forKey: name)
        case .real, .empty: try container.encodeNil(forKey: name)
        }
      }
    }
  }

  struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Makes the JSON of a table.
  public init(_ table: DataTable) {
    title = table.title
    columns = table.columns.map { Column(name: $0.name, title: Text($0.title)) }
    let names = table.columns.map { Name(stringValue: $0.name) }
    rows = table.rows.map { Row(names: names, values: $0) }
    licences = table.licences.map(Text.init)
  }
}

extension DataTable {
  /// The table as JSON.
  public func json() throws -> String { try JSONText.encode(TableJSON(self)) }
}
