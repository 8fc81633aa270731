/// A person's word on something that rules propose (人の判断).
public struct Ruling<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What it is about, as a verdict or a kind.
  public let value: Value
  /// Whether the person says that it is so, or that it is not.
  public let isConfirmed: Bool
  /// Why, and by whom.
  public let reason, by: String?
  /// When, in ISO 8601.
  public let at: String

  /// Makes a ruling.
  public init(_ value: Value, isConfirmed: Bool, reason: String?, by: String?, at: String) {
    self.value = value
    self.isConfirmed = isConfirmed
    self.reason = reason
    self.by = by
    self.at = at
  }
}

/// What people said of one proposal, the earliest first; the last word about a value holds.
public struct Rulings<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Everything said, the earliest first.
  public private(set) var history: [Ruling<Value>] = []

  /// Makes rulings of what was said.
  public init(_ history: [Ruling<Value>] = []) { self.history = history }

  /// Adds a later word.
  public mutating func add(_ ruling: Ruling<Value>) { history.append(ruling) }

  /// The last words about each value, the earliest first.
  public var holding: [Ruling<Value>] {
    history.enumerated().filter { number, ruling in
      !history.dropFirst(number + 1).contains { $0.value == ruling.value }
    }.map(\.element)
  }

  /// The value that a person confirmed last, and nobody rejected since.
  public var confirmed: Ruling<Value>? { holding.last(where: \.isConfirmed) }

  /// The word that holds about a proposal: what confirms a value, else what rejects the proposal.
  public func decisive(on proposal: Value?) -> Ruling<Value>? {
    confirmed ?? holding.first { !$0.isConfirmed && $0.value == proposal }
  }

  /// What holds: the value that a person confirmed, else the proposal, unless it was rejected.
  public func settled(_ proposal: Value?) -> Value? {
    if let confirmed { return confirmed.value }
    return decisive(on: proposal) == nil ? proposal : nil
  }

  /// Of several values that hold together: those proposed and confirmed without those rejected.
  public func settled(_ proposals: [Value]) -> [Value] {
    let holding = holding
    let kept = proposals.filter { value in
      !holding.contains { $0.value == value && !$0.isConfirmed }
    }
    return kept + holding.filter { $0.isConfirmed && !kept.contains($0.value) }.map(\.value)
  }
}
