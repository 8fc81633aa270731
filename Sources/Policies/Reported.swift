/// A value, or the reason why there is none.
public enum Reported<Value: Sendable>: Sendable {
  case known(Value)
  case missing(Missing)

  /// Makes a value; a missing one for the reason given.
  public init(_ value: Value?, or reason: Missing?) {
    self = value.map { .known($0) } ?? .missing(reason ?? .notInSource)
  }

  /// The value, if there is one.
  public var value: Value? {
    if case .known(let value) = self { value } else { nil }
  }

  /// Why there is no value.
  public var reason: Missing? {
    if case .missing(let reason) = self { reason } else { nil }
  }
}

extension Reported: Equatable where Value: Equatable {}
extension Reported: Hashable where Value: Hashable {}
