import Foundation

/// Hands elements from one thread to another, which may be a few behind.
public final class Handover<Element: Sendable>: @unchecked Sendable {
  private let capacity: Int
  private let condition = NSCondition()
  private var elements: [Element] = []

  /// Makes one that holds up to so many elements.
  public init(capacity: Int) {
    self.capacity = capacity
  }

  /// Waits while it is full, then adds an element.
  public func put(_ element: Element) {
    condition.withLock {
      while elements.count >= capacity { condition.wait() }
      elements.append(element)
      condition.signal()
    }
  }

  /// Waits for an element and takes it.
  public func take() -> Element {
    condition.withLock {
      while elements.isEmpty { condition.wait() }
      defer { condition.signal() }
      return elements.removeFirst()
    }
  }
}
