import Store
import Synchronization

/// Answers that were made from the present version of the record, kept up to a size.
///
/// A new version empties it. When it is full, what nobody asked for the longest goes first.
final class AnswerCache: Sendable {
  /// What became of it so far.
  struct Figures: Sendable {
    var hits = 0
    var misses = 0
    var evictions = 0
    var entries = 0
    var bytes = 0
  }

  private struct Entry {
    let answer: FinishedAnswer
    let size: Int
    var used: UInt64
  }

  private struct State {
    var version: RecordVersion?
    var entries: [String: Entry] = [:]
    var clock: UInt64 = 0
    var figures = Figures()
  }

  private let state = Mutex(State())
  private let limit: Int

  /// - Parameter limit: the bytes to keep at most.
  init(limit: Int) {
    self.limit = limit
  }

  var figures: Figures { state.withLock { $0.figures } }

  /// The answer to a request, if it was made from this version of the record.
  func answer(_ key: String, _ version: RecordVersion) -> FinishedAnswer? {
    state.withLock { state in
      guard state.version == version, let entry = state.entries[key] else {
        state.figures.misses += 1
        return nil
      }
      state.clock += 1
      state.entries[key]?.used = state.clock
      state.figures.hits += 1
      return entry.answer
    }
  }

  /// Keeps an answer, unless it alone would push out most others.
  func keep(_ answer: FinishedAnswer, _ key: String, _ version: RecordVersion) {
    let size = answer.size + key.utf8.count
    guard size <= limit / 8 else { return }
    state.withLock { state in
      Self.turn(&state, to: version)
      guard state.version == version else { return }
      state.clock += 1
      let entry = Entry(answer: answer, size: size, used: state.clock)
      state.figures.bytes += size - (state.entries.updateValue(entry, forKey: key)?.size ?? 0)
      if state.figures.bytes > limit { Self.evict(&state, downTo: limit - limit / 8) }
      state.figures.entries = state.entries.count
    }
  }

  /// Empties the cache for a later version; work that began before it ended does not turn it back.
  private static func turn(_ state: inout State, to version: RecordVersion) {
    if let known = state.version, !(known < version) { return }
    state.version = version
    state.entries = [:]
    state.figures.bytes = 0
  }

  private static func evict(_ state: inout State, downTo bytes: Int) {
    for (key, entry) in state.entries.sorted(by: { $0.value.used < $1.value.used }) {
      guard state.figures.bytes > bytes else { return }
      state.entries[key] = nil
      state.figures.bytes -= entry.size
      state.figures.evictions += 1
    }
  }
}
