import Policies
import Tabular

/// Gathers rows into parts and parts into batches.
struct PartBuilder {
  /// Bytes at which a batch goes on its way.
  static let batchSize = 2 << 20
  /// Rows at which a part is cut, so that no part grows with its file.
  static let rowLimit = 1 << 19

  private static let sheetTable = RecordTable.sheet.number

  var batch = DataBatch(rows: RowBatch(room: batchSize), notes: [])
  /// Where the row begun last keeps what no column is for.
  var extra = 0
  private var key = ""
  private var keyDigest = TextDigest("")
  private var line = 0
  private var digest = Digest64()
  private var sourceRows = 0
  private var isOpen = false
  private var timesSeen: [TextDigest: Int] = [:]

  /// Whether a row with this key belongs to the part that is open.
  func continues(_ key: String) -> Bool {
    isOpen && TextDigest(key) == keyDigest && batch.rows.openRows < Self.rowLimit
      && batch.rows.size < 16 * Self.batchSize
  }

  mutating func open(_ key: String, line: Int) {
    self.key = key
    keyDigest = TextDigest(key)
    self.line = line
    digest = Digest64()
    sourceRows = 0
    isOpen = true
  }

  mutating func addSource(_ bytes: UnsafeRawBufferPointer) {
    digest.add(bytes)
    sourceRows += 1
  }

  mutating func text(_ text: UnsafeRawBufferPointer) -> RowBatch.Cell { batch.rows.text(text) }
  mutating func text(_ text: String) -> RowBatch.Cell { batch.rows.text(text) }
  mutating func text(unescaping text: UnsafeRawBufferPointer) -> RowBatch.Cell {
    batch.rows.text(unescaping: text)
  }

  mutating func note(_ note: DataNote) {
    batch.notes.append(note)
  }

  /// Notes why the row that was added last is not stored.
  mutating func rejectRow(_ note: DataNote) {
    batch.notes.append(note)
    sourceRows -= 1
  }

  /// Gives up the open part with the rows it has.
  mutating func abandon() {
    isOpen = false
    while batch.rows.openRows > 0 { batch.rows.dropRow() }
  }

  /// Closes the open part; one whose key came before in the same file gets a number.
  mutating func close() {
    guard isOpen else { return }
    isOpen = false
    batch.rows.closePart(
      key: unusedKey(), sheet: sheetName, digest: digest.value, line: line, sourceRows: sourceRows)
  }

  /// What names the sheet that the part begins with.
  private var sheetName: TextDigest? {
    guard let cells = batch.rows.firstCells(of: Self.sheetTable)?.prefix(3),
      let first = cells.first, let last = cells.last,
      let source = batch.rows.text(of: first), let key = batch.rows.text(of: last),
      case .integer(let year)? = cells.dropFirst().first?.value
    else { return nil }
    return TextDigest(RecordTable.sheetName(source: source, year: year, key: key))
  }

  /// The key, with a number that makes it one that no other part of the file has.
  private mutating func unusedKey() -> String {
    guard let seen = timesSeen.updateValue(1, forKey: keyDigest) else { return key }
    var count = seen + 1
    while timesSeen[TextDigest("\(key)#\(count)")] != nil { count += 1 }
    let name = "\(key)#\(count)"
    timesSeen[keyDigest] = count
    timesSeen[TextDigest(name)] = 1
    return name
  }

  /// The notes so far, if they are many: rows may all be rejected before a part is closed.
  mutating func takeNotes() -> DataBatch? {
    guard batch.notes.count > 1000 else { return nil }
    defer { batch.notes = [] }
    return DataBatch(rows: RowBatch(), notes: batch.notes)
  }

  /// The batch so far, if it is large enough or the file has ended.
  mutating func takeBatch(atEnd: Bool = false) -> DataBatch? {
    guard !isOpen, atEnd || batch.rows.size >= Self.batchSize || batch.notes.count > 1000 else {
      return nil
    }
    let full = batch
    batch = DataBatch(rows: RowBatch(room: atEnd ? 0 : Self.batchSize), notes: [])
    return full
  }
}
