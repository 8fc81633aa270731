import Foundation
import Synchronization
import Tabular
import Testing

@Suite struct HandoverTests {
  private func onThread(_ body: @escaping @Sendable () -> Void) {
    Thread(block: body).start()
  }

  @Test(arguments: [1, 3]) func `elements come out in the order they went in`(capacity: Int) {
    let handover = Handover<Int>(capacity: capacity)
    onThread { for number in 0..<1000 { handover.put(number) } }
    #expect((0..<1000).map { _ in handover.take() } == Array(0..<1000))
  }

  @Test func `no more elements wait than there is room for`() {
    let handover = Handover<Int>(capacity: 2)
    let waiting = Mutex((now: 0, most: 0))
    onThread {
      for number in 0..<200 {
        handover.put(number)
        waiting.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      }
    }
    for _ in 0..<200 {
      _ = handover.take()
      waiting.withLock { $0.now -= 1 }
    }
    // One may be taken and not yet counted.
    #expect(waiting.withLock(\.most) <= 3)
  }
}
