import Synchronization

/// Lets every client ask so often and no more: a bucket of tokens for each, which fills by itself.
///
/// Buckets live in two generations. The older one is dropped when the younger is as old as an empty
/// bucket takes to fill, so that only full buckets are forgotten; and when the younger holds
/// `mostClients`, so that a flood of addresses costs no more memory than that.
final class RateLimiter: Sendable {
  /// How often a client may ask.
  struct Rate: Hashable, Sendable {
    /// Requests a second, for as long as the client likes.
    var perSecond: Double
    /// Requests at once after a pause.
    var burst: Double { max(1, perSecond * 10) }
  }

  private struct Bucket {
    var tokens: Double
    var filledAt: Duration
  }

  private struct Buckets {
    var young: [String: Bucket] = [:]
    var old: [String: Bucket] = [:]
    var youngSince: Duration
  }

  private let rate: Rate
  private let mostClients: Int
  private let now: @Sendable () -> Duration
  private let buckets: Mutex<Buckets>

  /// Makes a limiter; `now` is the time since some moment, and never goes back.
  init(_ rate: Rate, mostClients: Int = 100_000, now: @escaping @Sendable () -> Duration) {
    self.rate = rate
    self.mostClients = mostClients
    self.now = now
    buckets = Mutex(Buckets(youngSince: now()))
  }

  /// Makes a limiter with the clock of the machine.
  convenience init(_ rate: Rate) {
    let start = ContinuousClock.now
    self.init(rate) { ContinuousClock.now - start }
  }

  /// Takes a token of a client; without one, says in how many whole seconds there will be one.
  func wait(_ client: String) -> Int? {
    let time = now()
    return buckets.withLock { buckets in
      age(&buckets, time)
      var bucket =
        buckets.young[client] ?? buckets.old[client] ?? Bucket(tokens: rate.burst, filledAt: time)
      bucket.tokens = min(
        rate.burst, bucket.tokens + seconds(time - bucket.filledAt) * rate.perSecond)
      bucket.filledAt = time
      let isAllowed = bucket.tokens >= 1
      if isAllowed { bucket.tokens -= 1 }
      buckets.young[client] = bucket
      return isAllowed ? nil : Int(((1 - bucket.tokens) / rate.perSecond).rounded(.up))
    }
  }

  private func age(_ buckets: inout Buckets, _ time: Duration) {
    let isFull = buckets.young.count >= mostClients
    let fillTime = rate.burst / rate.perSecond
    guard isFull || seconds(time - buckets.youngSince) >= fillTime else { return }
    buckets.old = buckets.young
    buckets.young = [:]
    buckets.youngSince = time
  }

  private func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
