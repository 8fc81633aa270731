import Policies
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 1000])
  func `results stand in the order of the elements`(count: Int) {
    #expect(concurrentMap(Array(0..<count)) { "\($0)" } == (0..<count).map { "\($0)" })
  }
}
