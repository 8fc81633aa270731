/// What an operator says about the surroundings of the site.
public struct SiteOptions: Sendable {
  let address: SiteAddress?
  let limits: Limits?

  /// Makes options.
  ///
  /// - Parameters:
  ///   - address: Where readers find the site; nothing for where it listens.
  ///   - requestsPerSecond: How often one client may ask in the long run; 0 for as often as it likes.
  ///   - isBehindProxy: Whether a proxy before the site says whom it asks for.
  public init(
    address: SiteAddress? = nil, requestsPerSecond: Int = 50, isBehindProxy: Bool = false
  ) {
    self.address = address
    limits =
      requestsPerSecond > 0
      ? Limits(
        limiter: RateLimiter(RateLimiter.Rate(perSecond: Double(requestsPerSecond))),
        isBehindProxy: isBehindProxy)
      : nil
  }
}
