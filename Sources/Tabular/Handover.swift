import Foundation

/// Hands elements from one thread to another, which may be a few behind.
public final class Handover<Element: Sendable>: @unchecked Sendable {
  private let capacity: Int
  private let condition = NSCondition()
  private var elements: [Element] = []
  private var isAbandoned = false

  /// Makes one that holds up to so many elements.
  public init(capacity: Int) {
    self.capacity = capacity
  }

  /// Waits while it is full, then adds an element; false when nobody takes any more.
  @discardableResult public func put(_ element: Element) -> Bool {
    condition.withLock {
      while elements.count >= capacity, !isAbandoned { condition.wait() }
      guard !isAbandoned else { return false }
      elements.append(element)
      condition.broadcast()
      return true
    }
  }

  /// Waits for an element and takes it.
  public func take() -> Element {
    condition.withLock {
      while elements.isEmpty { condition.wait() }
      defer { condition.broadcast() }
      return elements.removeFirst()
    }
  }

  /// Ends the putting: what is in it is dropped, and nothing more goes in.
  public func abandon() {
    condition.withLock {
      isAbandoned = true
      elements = []
      condition.broadcast()
    }
  }
}
