/// How many hits there are of each kind, ministry, year and field.
///
/// The counts of each heed the other filters, not their own, so that each says what choosing it gives.
public struct SearchFacets: Hashable, Sendable {
  /// By kind, in the order of kinds.
  public var kinds: [SearchCount<SearchKind>] = []
  /// By ministry, most hits first.
  public var ministries: [SearchCount<String>] = []
  /// By year, the newest first.
  public var years: [SearchCount<Int>] = []
  /// By field, in order.
  public var fields: [SearchCount<SearchField>] = []

  /// Makes facets without counts.
  public init() {}
}

/// How many hits have a value.
public struct SearchCount<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// How many hits have it.
  public let count: Int

  /// Makes a count.
  public init(_ value: Value, _ count: Int) {
    self.value = value
    self.count = count
  }
}

/// What a search found.
public struct SearchResults: Hashable, Sendable {
  /// What was asked.
  public let request: SearchRequest
  /// How many hits there are.
  public let total: Int
  /// The hits asked for, the best first.
  public let hits: [SearchHit]
  /// Counts.
  public let facets: SearchFacets
  /// Whether everything in the store can be found; not before the index is brought up to date.
  public let isCurrent: Bool

  /// Makes it from its parts.
  public init(
    request: SearchRequest, total: Int, hits: [SearchHit], facets: SearchFacets, isCurrent: Bool
  ) {
    self.request = request
    self.total = total
    self.hits = hits
    self.facets = facets
    self.isCurrent = isCurrent
  }
}
