import Foundation
import Synchronization

/// A line on a terminal that says how far long work is.
///
/// It appears when the work has taken a second, is written anew twice a second, and never goes to a
/// file or pipe.
final class ProgressLine: Sendable {
  private struct State {
    var done = 0
    var what = ""
    var isShown = false
  }

  private let total: Int
  private let start = ContinuousClock.now
  private let state = Mutex(State())
  private let ticker = Mutex<Task<Void, Never>?>(nil)

  /// Begins to show the progress of `total` files.
  init(total: Int) {
    self.total = total
    guard isatty(STDERR_FILENO) == 1 else { return }
    let task = Task { [weak self] in
      try? await Task.sleep(for: .seconds(1))
      while !Task.isCancelled {
        self?.write()
        try? await Task.sleep(for: .milliseconds(500))
      }
    }
    ticker.withLock { $0 = task }
  }

  /// Says what is being done and how many files are done.
  func show(_ done: Int, _ what: String) {
    state.withLock { ($0.done, $0.what) = (done, what) }
  }

  /// Takes the line away.
  func finish() {
    ticker.withLock { $0?.cancel() }
    state.withLock { state in
      if state.isShown { Console.writeError("\r\u{1B}[2K") }
      state.isShown = false
      state.what = ""
    }
  }

  private func write() {
    let seconds = Int((ContinuousClock.now - start) / .seconds(1))
    state.withLock { state in
      guard !state.what.isEmpty else { return }
      let left = state.done > 0 ? seconds * (total - state.done) / state.done : nil
      let rest = left.map { ", about \($0) s left" } ?? ""
      Console.writeError("\r\u{1B}[2K\(state.done)/\(total), \(seconds) s\(rest)  \(state.what)")
      state.isShown = true
    }
  }
}
