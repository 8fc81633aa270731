import Tabular

/// What is to be written of a batch of rows, found out before it is the database's turn.
struct RowPlan: Sendable {
  enum Step: Sendable {
    case insert(WaitingRows)
    /// Keeps the head of a sheet as it is: the next rows replace it.
    case keepSheet(Int64)
  }

  let batch: RowBatch
  var steps: [Step] = []
  /// The parts that end with this file; they may be of this very batch.
  var endedParts: [Int64] = []
  var notes: [SourceNote] = []
  private var waiting = WaitingRows()

  init(_ batch: RowBatch) {
    self.batch = batch
  }

  var isEmpty: Bool { steps.isEmpty && endedParts.isEmpty && notes.isEmpty }

  /// Adds a row of the batch.
  mutating func add(_ row: RowBatch.Row, id: Int64) {
    waiting.add(row, id: id)
  }

  /// Adds the row of a part of the batch.
  mutating func add(_ part: RowBatch.Part, id: Int64, sheet: Int64?) {
    waiting.add(part, id: id, sheet: sheet)
  }

  /// Keeps the head of a sheet as the rows before have it.
  mutating func keepSheet(_ id: Int64) {
    closeRows()
    steps.append(.keepSheet(id))
  }

  /// Ends the rows that are inserted at once.
  mutating func closeRows() {
    guard !waiting.isEmpty else { return }
    steps.append(.insert(waiting))
    waiting = WaitingRows()
  }
}
