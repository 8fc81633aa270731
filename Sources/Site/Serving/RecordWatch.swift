import Dispatch
import Policies
import Store
import Synchronization

/// Knows which version of the record is the present one.
///
/// Another process may import into the store while it is served, or put another file in its place.
/// Both are noticed within `freshness`.
final class RecordWatch: Sendable {
  /// The record at one version.
  struct Record: Sendable {
    let store: Store
    let version: RecordVersion
  }

  typealias State = Result<Record, Problem>

  private struct Known {
    var state: State
    var checked: ContinuousClock.Instant
  }

  private let known: Mutex<Known>
  private let file: Mutex<RecordFile>
  private let checks: SharedWork<Int, State>
  private let freshness: Duration
  private let report: @Sendable (Problem?) -> Void

  /// - Parameters:
  ///   - store: the store as it was opened.
  ///   - freshness: how long the last look holds.
  ///   - patience: how long anyone waits for a look.
  ///   - report: called when the record can no longer be read, and with nothing when it can again.
  init(
    _ store: Store, freshness: Duration = .milliseconds(100), patience: Duration = .seconds(5),
    report: @escaping @Sendable (Problem?) -> Void = { _ in }
  ) {
    self.freshness = freshness
    self.report = report
    var file = RecordFile(store)
    known = Mutex(Known(state: file.check(), checked: .now))
    self.file = Mutex(file)
    let queue = DispatchQueue(label: "hyoka.record")
    checks = SharedWork(limit: 1, patience: patience) { work in queue.async(execute: work) }
  }

  /// The record as it is now, or why it cannot be read.
  func current() async -> State {
    let known = known.withLock { $0 }
    if known.checked.duration(to: .now) < freshness { return known.state }
    switch await checks.value(for: 0, make: { self.check() }) {
    case .success(let state): return state
    case .failure: return .failure(.recordBusy)
    }
  }

  /// Looks at the file and remembers what there is; may wait for locks.
  func check() -> State {
    let state = file.withLock { $0.check() }
    let before = known.withLock { known in
      defer { known = Known(state: state, checked: .now) }
      return known.state
    }
    if state.problem != before.problem { report(state.problem) }
    return state
  }

  /// Tells it that what was read of the file makes no sense.
  func distrust() {
    file.withLock { $0.distrust() }
    known.withLock { $0.checked -= freshness }
  }
}

extension RecordWatch.State {
  fileprivate var problem: Problem? {
    if case .failure(let problem) = self { problem } else { nil }
  }
}

extension Problem {
  /// The store is locked, or the machine too slow to read it in time.
  static let recordBusy = Problem(
    .unreadable, "store-busy",
    Bilingual(ja: "別の処理が保存データを使用中です。", en: "Another process is using the store."))

  /// There are more requests than can be answered.
  static let overloaded = Problem(
    .unreadable, "overloaded",
    Bilingual(ja: "要求が多すぎて応答できません。", en: "There are more requests than can be answered."))
}
