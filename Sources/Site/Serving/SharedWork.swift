import Synchronization

/// Work that is done once for all who ask for the same at the same time.
///
/// It runs on threads of its own, so that requests wait without holding up others. So much work may wait
/// and no more, and nobody waits longer than agreed.
final class SharedWork<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// Why there is no value.
  enum Refusal: Error {
    /// Too much work waits already.
    case overloaded
    /// It took too long.
    case late
  }

  typealias Outcome = Result<Value, Refusal>

  private struct Flight {
    let number: UInt64
    var waiters: [CheckedContinuation<Outcome, Never>]
    var isLate = false
  }

  private struct State {
    var flights: [Key: Flight] = [:]
    var started: UInt64 = 0
  }

  private enum Entry {
    case starts(UInt64)
    case joins
    case refused(Refusal)
  }

  private let state = Mutex(State())
  private let limit: Int
  private let patience: Duration
  private let run: @Sendable (@escaping @Sendable () -> Void) -> Void

  /// - Parameters:
  ///   - limit: how many different things may be under way.
  ///   - patience: how long anyone waits.
  ///   - run: starts a piece of work on another thread.
  init(
    limit: Int, patience: Duration,
    run: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void
  ) {
    self.limit = limit
    self.patience = patience
    self.run = run
  }

  /// How many different things are under way.
  var count: Int { state.withLock { $0.flights.count } }

  /// How many wait for a key.
  func waiting(for key: Key) -> Int { state.withLock { $0.flights[key]?.waiters.count ?? 0 } }

  /// The value for a key, made by `make` unless that is under way already.
  func value(for key: Key, make: @escaping @Sendable () -> Value) async -> Outcome {
    await withCheckedContinuation { continuation in
      switch enter(key, continuation) {
      case .joins: break
      case .refused(let refusal): continuation.resume(returning: .failure(refusal))
      case .starts(let number): start(key, number, make)
      }
    }
  }

  private func enter(_ key: Key, _ waiter: CheckedContinuation<Outcome, Never>) -> Entry {
    state.withLock { state in
      if let flight = state.flights[key] {
        if flight.isLate { return .refused(.late) }
        state.flights[key]?.waiters.append(waiter)
        return .joins
      }
      guard state.flights.count < limit else { return .refused(.overloaded) }
      state.started += 1
      state.flights[key] = Flight(number: state.started, waiters: [waiter])
      return .starts(state.started)
    }
  }

  private func start(_ key: Key, _ number: UInt64, _ make: @escaping @Sendable () -> Value) {
    let clock = Task { [patience] in
      try await Task.sleep(for: patience)
      self.expire(key, number)
    }
    run {
      let value = make()
      clock.cancel()
      self.finish(key, value)
    }
  }

  private func finish(_ key: Key, _ value: Value) {
    let flight = state.withLock { $0.flights.removeValue(forKey: key) }
    for waiter in flight?.waiters ?? [] { waiter.resume(returning: .success(value)) }
  }

  /// Sends those away who have waited long enough; the work goes on.
  private func expire(_ key: Key, _ number: UInt64) {
    let waiters = state.withLock { state in
      guard state.flights[key]?.number == number else {
        return [CheckedContinuation<Outcome, Never>]()
      }
      let waiters = state.flights[key]?.waiters ?? []
      state.flights[key]?.waiters = []
      state.flights[key]?.isLate = true
      return waiters
    }
    for waiter in waiters { waiter.resume(returning: .failure(.late)) }
  }
}
