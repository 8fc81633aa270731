import Policies
import Synchronization
import TestSupport
import Testing

@testable import Site

/// A clock that goes only when it is told to.
private final class FakeClock: Sendable {
  private let time = Mutex(Duration.zero)

  var now: Duration { time.withLock { $0 } }
  func go(_ duration: Duration) { time.withLock { $0 += duration } }
}

@Suite struct RateLimiterTests {
  private let clock = FakeClock()

  private func limiter(_ perSecond: Double, mostClients: Int = 1000) -> RateLimiter {
    let clock = clock
    return RateLimiter(.init(perSecond: perSecond), mostClients: mostClients) { clock.now }
  }

  @Test func `a client may ask at once as often as its bucket holds, and then as it fills`() {
    let limiter = limiter(2)
    #expect((0..<20).allSatisfy { _ in limiter.wait("a") == nil })
    #expect(limiter.wait("a") == 1)
    clock.go(.milliseconds(499))
    #expect(limiter.wait("a") == 1)
    clock.go(.milliseconds(1))
    #expect(limiter.wait("a") == nil)
    #expect(limiter.wait("a") == 1)
  }

  @Test func `a slow rate names a longer wait`() {
    let limiter = limiter(0.125)
    #expect(limiter.wait("a") == nil)
    #expect(limiter.wait("a") == 6)
  }

  @Test func `clients do not wait for each other`() {
    let limiter = limiter(1)
    while limiter.wait("a") == nil {}
    #expect(limiter.wait("b") == nil)
  }

  @Test func `a bucket holds no more after a long pause`() {
    let limiter = limiter(1)
    for pause in [Duration.seconds(5), .seconds(1_000_000)] {
      while limiter.wait("a") == nil {}
      clock.go(pause)
    }
    #expect((0..<10).allSatisfy { _ in limiter.wait("a") == nil })
    #expect(limiter.wait("a") == 1)
  }

  @Test func `nobody gets a new bucket by waiting for the old one to be forgotten`() {
    let limiter = limiter(1)
    var allowed = 0
    for _ in 0..<400 {
      while limiter.wait("a") == nil { allowed += 1 }
      clock.go(.milliseconds(250))
    }
    // Ten at once, then one a second for a hundred seconds.
    #expect((109...110).contains(allowed))
  }

  @Test func `a flood of clients is forgotten, not kept`() {
    let limiter = limiter(1, mostClients: 10)
    while limiter.wait("a") == nil {}
    for number in 0..<25 { _ = limiter.wait("flood \(number)") }
    #expect(limiter.wait("a") == nil)
  }

  @Test(
    arguments: [
      ("192.0.2.1", nil, "192.0.2.1"),
      ("10.0.0.1", "203.0.113.9, 192.0.2.7", "192.0.2.7"),
      ("10.0.0.1", "192.0.2.7 ", "192.0.2.7"), ("10.0.0.1", "", "10.0.0.1"),
      ("10.0.0.1", ", ", "10.0.0.1"), ("2001:db8:0:1::5", nil, "2001:db8::1/64"),
      ("2001:db8:0:1:2:3:4:5", nil, "2001:db8::1/64"),
      ("2001:DB8::1", nil, "2001:db8::/64"), ("::ffff:192.0.2.1", nil, "::ffff:192.0.2.1"),
      ("::1", nil, ":::/64"),
    ] as [(String, String?, String)])
  func `a client is known by its address or its network`(
    address: String, forwarded: String?, key: String
  ) {
    #expect(Client.key(address, forwarded: forwarded) == key)
  }

  @Test func `who asks too often is told how long to wait`() throws {
    func answers(isBehindProxy: Bool) -> [Answer?] {
      let limits = Limits(limiter: limiter(1), isBehindProxy: isBehindProxy)
      return (0..<12).map { number in
        limits.refusal(
          of: Incoming(
            path: "/", headers: ["x-forwarded-for": "192.0.2.\(number)"], client: "10.0.0.1"))
      }
    }
    let direct = answers(isBehindProxy: false)
    #expect(direct.map { $0?.status } == Array(repeating: nil, count: 10) + [429, 429])
    let last = try #require(direct.last ?? nil)
    #expect(last.headers.contains { $0 == ("Retry-After", "1") })
    #expect(last.headers.contains { $0 == ("Content-Type", "application/problem+json") })
    #expect(answers(isBehindProxy: true).allSatisfy { $0 == nil })
  }
}
