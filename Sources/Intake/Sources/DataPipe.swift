import Foundation
import Policies
import Tabular

/// Reads streams one after the other on a thread of its own, a few batches ahead of who stores
/// them.
public final class DataPipe: Sendable {
  private enum Item {
    case batch(DataBatch, position: Int)
    case end(Problem?)
  }

  private let reader: DataReader
  private let items = Handover<Item>(capacity: 6)

  /// Begins to read.
  public init(_ reader: DataReader, _ streams: [DataStream]) {
    self.reader = reader
    let thread = Thread { [weak self] in
      for stream in streams { self?.produce(stream) }
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Hands on the batches of the next stream; throws what its reading or `body` threw.
  ///
  /// Each batch comes with how far the file on disk was read, in bytes. Whatever happens, the stream is
  /// read to its end, so that the next call begins with the next.
  public func readNext(_ body: (DataBatch, Int) throws -> Void) throws {
    var failure: (any Error)?
    while true {
      switch items.take() {
      case .batch(let batch, let position):
        guard failure == nil else { continue }
        do { try body(batch, position) } catch { failure = error }
      case .end(let problem):
        if let failure { throw failure }
        if let problem { throw problem }
        return
      }
    }
  }

  private func produce(_ stream: DataStream) {
    var problem: Problem?
    do {
      try reader.read(stream) { items.put(.batch($0, position: $1)) }
    } catch let found as Problem {
      problem = found
    } catch {
      problem = Problem(.unreadable, "unexpected", Bilingual(ja: "\(error)", en: "\(error)"))
    }
    items.put(.end(problem))
  }
}
