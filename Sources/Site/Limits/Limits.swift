/// Refuses clients that ask too often.
struct Limits: Sendable {
  let limiter: RateLimiter
  /// Whether a proxy stands before the site and says whom it asks for.
  var isBehindProxy = false

  /// What a client is told that asks too often; nothing for others.
  func refusal(of incoming: Incoming) -> Answer? {
    let forwarded = isBehindProxy ? incoming.headers["x-forwarded-for"] : nil
    guard let wait = limiter.wait(Client.key(incoming.client, forwarded: forwarded)) else {
      return nil
    }
    var answer = Answer.problem(.tooManyRequests)
    answer.headers.append(("Retry-After", "\(wait)"))
    return answer
  }
}
