import Foundation
import Policies
import TestSupport
import Testing

@testable import Store

@Suite struct StoreGateTests {
  @Test func `a gate closes when the last one has left, and stays closed`() {
    let gate = StoreGate()
    let closed = DispatchSemaphore(value: 0)
    #expect(gate.enter())
    Thread {
      gate.close()
      closed.signal()
    }.start()
    // Who comes later is refused as soon as the gate is being closed.
    while gate.enter() {
      gate.leave()
      sched_yield()
    }
    #expect(closed.wait(timeout: .now()) == .timedOut)
    gate.leave()
    #expect(closed.wait(timeout: .now() + 60) == .success)
    #expect(!gate.enter())
  }

  @Test func `a closed store says so to whoever asks`() throws {
    let folder = try ScratchFolder()
    let store = try Store(path: folder.path("test.sqlite"), creating: true)
    #expect(try store.programs().isEmpty)
    try store.close()
    let problem = #expect(throws: Problem.self) { try store.programs() }
    #expect(problem?.code == "store-closed")
  }
}
