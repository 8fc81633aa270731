import Foundation
import Policies
import Tabular

/// The one transaction that stores a data file, on a thread of its own: while it writes a batch, the
/// next one is read and planned.
final class RecordWriting: Sendable {
  private enum Item {
    case plan(RowPlan)
    case end(Result<RowCounts, any Error>)
  }

  private enum Answer {
    /// The transaction has begun; these parts are there.
    case began([ExactText: KnownRecord.Part])
    case ended(Result<Void, Problem>)
  }

  private let items = Handover<Item>(capacity: 2)
  private let answers = Handover<Answer>(capacity: 2)

  /// Begins the transaction.
  ///
  /// `known` must be left alone until `begun` has given its parts.
  init(_ store: Store, _ file: ImportedFile, _ known: KnownRecord) {
    let thread = Thread { [self] in
      let result = Result { () throws(Problem) in try run(store, file, known) }
      items.abandon()
      answers.put(.ended(result))
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func run(
    _ store: Store, _ file: ImportedFile, _ known: KnownRecord
  ) throws(Problem) {
    try store.writeRaw { database in
      let writer = try RecordWriter(database, file)
      try known.load(database)
      answers.put(.began(try known.takeParts(of: file.dataset, database)))
      while true {
        switch items.take() {
        case .plan(let plan): try writer.write(plan)
        case .end(let counts): return try writer.finish(counts.get())
        }
      }
    }
  }

  /// Waits until the transaction has begun and gives the parts of the dataset that are there.
  func begun() throws(Problem) -> [ExactText: KnownRecord.Part] {
    switch answers.take() {
    case .began(let parts): return parts
    case .ended(let result):
      try result.get()
      return [:]
    }
  }

  /// Hands over a batch; throws when nothing can be written any more, which `end` tells why.
  func put(_ plan: RowPlan) throws {
    guard items.put(.plan(plan)) else { throw CancellationError() }
  }

  /// Ends the transaction: commits it with its counts, or takes everything back.
  func end(_ counts: Result<RowCounts, any Error>) throws(Problem) {
    items.put(.end(counts))
    guard case .ended(let result) = answers.take() else { return }
    try result.get()
  }
}
