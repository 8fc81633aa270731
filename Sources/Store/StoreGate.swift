import Foundation

/// Counts who uses a store, so that it is closed only when nobody does.
///
/// 2026-11-29: GRDB's pool gives a closed connection to those who were waiting for one while it was
/// closed, which ends the process. Goes when the pool refuses them.
final class StoreGate: @unchecked Sendable {
  private let condition = NSCondition()
  private var users = 0
  private var isClosed = false

  /// Says whether the store may be used; who may must `leave`.
  func enter() -> Bool {
    condition.withLock {
      if !isClosed { users += 1 }
      return !isClosed
    }
  }

  func leave() {
    condition.withLock {
      users -= 1
      if users == 0 { condition.broadcast() }
    }
  }

  /// Lets nobody in any more and waits for those who are inside.
  func close() {
    condition.withLock {
      isClosed = true
      while users > 0 { condition.wait() }
    }
  }
}
