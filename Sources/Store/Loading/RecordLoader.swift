import Policies
public import Tabular

/// Takes the rows of one data file and finds out what of them is new; another thread writes them.
///
/// Parts that are there word for word are left; parts that say something else than before are
/// stored beside the earlier ones, which then end with this file.
public final class RecordLoader {
  /// Notes at which they go on their way without a batch.
  private static let noteLimit = 1000

  private let writing: RecordWriting
  private let known: KnownRecord
  private var parts: [ExactText: KnownRecord.Part]
  private var notes: [SourceNote] = []
  private(set) var counts = RowCounts()

  init(_ writing: RecordWriting, _ known: KnownRecord, _ parts: [ExactText: KnownRecord.Part]) {
    self.writing = writing
    self.known = known
    self.parts = parts
  }

  /// Stores the parts of a batch.
  public func add(_ rows: RowBatch) throws {
    var plan = RowPlan(rows)
    for part in rows.parts { add(part, to: &plan) }
    plan.closeRows()
    try hand(plan)
  }

  /// Stores a note about the file.
  public func add(_ note: SourceNote) throws {
    if note.isRejection { counts.rejected += 1 }
    notes.append(note)
    if notes.count >= Self.noteLimit { try hand(RowPlan(RowBatch())) }
  }

  /// Hands over what is left and remembers what the file said.
  func finish(dataset: String) throws {
    try hand(RowPlan(RowBatch()))
    known.keep(parts, of: dataset)
  }

  private func hand(_ plan: RowPlan) throws {
    var plan = plan
    plan.notes = notes
    notes = []
    if !plan.isEmpty { try writing.put(plan) }
  }

  private func add(_ part: RowBatch.Part, to plan: inout RowPlan) {
    let before = parts[part.key]
    if let before, before.digest == part.digest {
      counts.unchanged += part.sourceRows
      return
    }
    let id = known.newPart()
    var range = part.rows
    var sheet: Int64?
    if let first = range.first, let name = part.sheet {
      sheet = sheetID(name, plan.batch.rows[first], revises: before != nil, &plan)
      range = (first + 1)..<range.upperBound
    }
    plan.add(part, id: id, sheet: sheet)
    if let before {
      plan.endedParts.append(before.id)
      counts.revised += part.sourceRows
    } else {
      counts.stored += part.sourceRows
    }
    parts[part.key] = KnownRecord.Part(id: id, digest: part.digest)
    for (position, index) in range.enumerated() {
      plan.add(plan.batch.rows[index], id: id << 20 | Int64(position))
    }
  }

  /// The sheet a part belongs to; it is stored when it is the first time that it is named, and when
  /// the part says something new of it.
  private func sheetID(
    _ name: ExactText, _ row: RowBatch.Row, revises: Bool, _ plan: inout RowPlan
  ) -> Int64 {
    guard let id = known.sheets[name] else {
      let id = known.newSheet(name)
      plan.add(row, id: id)
      return id
    }
    guard revises else { return id }
    plan.keepSheet(id)
    plan.add(row, id: id)
    return id
  }
}
