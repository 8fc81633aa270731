import Foundation
import Policies

/// Reads streams one after the other on a thread of its own, a few batches ahead of who stores
/// them.
public final class DataPipe: @unchecked Sendable {
  private enum Item {
    case batch(DataBatch)
    case end(Problem?)
  }

  private static let capacity = 6
  private let reader: DataReader
  private let condition = NSCondition()
  private var items: [Item] = []
  private var isAbandoned = false
  private let progress: @Sendable (DataStream, Int) -> Void

  /// Begins to read; `progress` hears how far each stream is, in bytes of the file on disk.
  public init(
    _ reader: DataReader, _ streams: [DataStream],
    progress: @escaping @Sendable (DataStream, Int) -> Void
  ) {
    self.reader = reader
    self.progress = progress
    let thread = Thread { [weak self] in
      for stream in streams { self?.produce(stream) }
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Ends the reading early.
  public func abandon() {
    condition.withLock {
      isAbandoned = true
      items = []
      condition.broadcast()
    }
  }

  /// Hands on the batches of the next stream; throws what its reading or `body` threw.
  ///
  /// Whatever happens, the stream is read to its end, so that the next call begins with the next.
  public func readNext(_ body: (DataBatch) throws -> Void) throws {
    var failure: (any Error)?
    while true {
      switch take() {
      case .batch(let batch):
        guard failure == nil else { continue }
        do { try body(batch) } catch { failure = error }
      case .end(let problem):
        if let failure { throw failure }
        if let problem { throw problem }
        return
      }
    }
  }

  private func take() -> Item {
    condition.withLock {
      while items.isEmpty { condition.wait() }
      let item = items.removeFirst()
      condition.signal()
      return item
    }
  }

  private func put(_ item: Item) throws {
    try condition.withLock {
      while items.count >= Self.capacity, !isAbandoned { condition.wait() }
      guard !isAbandoned else { throw CancellationError() }
      items.append(item)
      condition.signal()
    }
  }

  private func produce(_ stream: DataStream) {
    do {
      let progress = progress
      let report = { (bytes: Int) in progress(stream, bytes) }
      try reader.read(stream, progress: report) { try put(.batch($0)) }
      try? put(.end(nil))
    } catch let problem as Problem {
      try? put(.end(problem))
    } catch {
      try? put(.end(Problem(.unreadable, "unexpected", Bilingual(ja: "\(error)", en: "\(error)"))))
    }
  }
}
