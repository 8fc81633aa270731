import Foundation
import Synchronization

/// A line on a terminal that says how far long work is.
///
/// It appears after a second, is rewritten at most ten times a second, and never goes to a file or
/// pipe.
final class ProgressLine: Sendable {
  private let total: Int
  private let start = ContinuousClock.now
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  init(total: Int) {
    self.total = total
  }

  func show(_ done: Int, _ what: String) {
    guard isTerminal, isDue() else { return }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let left = done > 0 ? Int(seconds / Double(done) * Double(total - done)) : nil
    let rest = left.map { ", \($0) s left" } ?? ""
    Console.error("\u{1B}[1A\u{1B}[2K\(done)/\(total)\(rest)  \(what)")
  }

  func clear() {
    if last.withLock({ $0 }) != nil { Console.error("\u{1B}[1A\u{1B}[2K\u{1B}[1A") }
  }

  private func isDue() -> Bool {
    let now = ContinuousClock.now
    guard now - start > .seconds(1) else { return false }
    return last.withLock { last in
      if let last, now - last < .milliseconds(100) { return false }
      if last == nil { Console.error("") }
      last = now
      return true
    }
  }
}
