import Policies
import Publishing
import Store

/// A data file with its title and licence (docs/schemas/sources.json).
struct SourceJSON: Encodable, Sendable {
  private let file: SourceFileJSON
  private let words: Words

  private struct Words: Encodable, Sendable {
    let title, titleEnglish, licence, licenceEnglish: Nullable<String>
  }

  init(_ file: SourceFile) {
    self.file = SourceFileJSON(file)
    words = Words(
      title: Nullable(file.title?.japanese), titleEnglish: Nullable(file.title?.english),
      licence: Nullable(file.licence?.japanese), licenceEnglish: Nullable(file.licence?.english))
  }

  /// Writes both into one object.
  func encode(to encoder: any Encoder) throws {
    try file.encode(to: encoder)
    try words.encode(to: encoder)
  }
}

/// A data file with its notes (docs/schemas/source.json).
struct SourceNotesJSON: Encodable, Sendable {
  private let source: SourceJSON
  private let notes: Notes

  private struct Notes: Encodable, Sendable {
    let notes: [NoteJSON]
  }

  private struct NoteJSON: Encodable, Sendable {
    let line: Nullable<Int>
    let column: Nullable<String>
    let code: String
    let isRejection: Bool
    let text, textEnglish: String

    init(_ note: StoredNote) {
      line = Nullable(note.line)
      column = Nullable(note.column)
      code = note.code
      isRejection = note.isRejection
      text = note.text.japanese
      textEnglish = note.text.english
    }
  }

  init(_ file: SourceFile, notes: [StoredNote]) {
    source = SourceJSON(file)
    self.notes = Notes(notes: notes.map(NoteJSON.init))
  }

  /// Writes both into one object.
  func encode(to encoder: any Encoder) throws {
    try source.encode(to: encoder)
    try notes.encode(to: encoder)
  }
}
