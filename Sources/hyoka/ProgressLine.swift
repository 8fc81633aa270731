import Foundation
import Synchronization

/// A line on a terminal that says how far long work is, how fast it goes and how long it will
/// take.
///
/// It appears when the work has taken a second, is written anew twice a second, and never goes to a
/// file or pipe.
final class ProgressLine: Sendable {
  private struct State {
    var done = 0
    var current = 0
    var what = ""
    var isShown = false
  }

  private let total: Int
  private let start = ContinuousClock.now
  private let state = Mutex(State())
  private let ticker = Mutex<Task<Void, Never>?>(nil)

  /// Begins to show the progress of work on so many bytes.
  init(totalBytes: Int) {
    total = max(1, totalBytes)
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

  /// Says what is being done and how many bytes of it are done.
  func show(_ what: String, bytes: Int = 0) {
    state.withLock { ($0.what, $0.current) = (what, bytes) }
  }

  /// Says that a file of so many bytes is done.
  func finished(_ bytes: Int) {
    state.withLock {
      $0.done += bytes
      $0.current = 0
    }
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
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    state.withLock { state in
      guard !state.what.isEmpty else { return }
      let done = min(total, state.done + state.current)
      let rate = Double(done) / seconds
      let left = rate > 0 ? ", about \(Int(Double(total - done) / rate)) s left" : ""
      let share = "\(done * 100 / total) %, \(Self.megabytes(rate)) MB/s\(left)"
      Console.writeError("\r\u{1B}[2K\(share)  \(state.what)")
      state.isShown = true
    }
  }

  private static func megabytes(_ bytes: Double) -> String {
    String(format: "%.1f", bytes / 1_000_000)
  }
}
