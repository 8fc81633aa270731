import Policies
import TestSupport
import Testing

@testable import Store

@Suite struct SearchRecallTests {
  @Test func `search finds all that a scan of the folded texts finds`() async throws {
    let sample = try await SearchStore()
    let scan = try PlainScan(sample.store)
    let queries = scan.queries(200)
    #expect(queries.count == 200)
    for query in queries {
      let missed = scan.owners(query).subtracting(try sample.store.owners(query))
      #expect(missed.isEmpty, "\(query): \(missed.sorted())")
    }
  }

  /// Without it the test above could pass by finding everything.
  @Test func `search finds no more than a scan, but for signs`() async throws {
    let sample = try await SearchStore()
    let scan = try PlainScan(sample.store)
    for query in scan.queries(200) where query.allSatisfy({ $0.isLetter || $0.isNumber }) {
      let more = try sample.store.owners(query).subtracting(scan.owners(query))
        .filter { owner in ["project", "indicator", "payee"].contains { owner.hasPrefix("\($0) ") }
        }
      #expect(more.isEmpty, "\(query): \(more.sorted())")
    }
  }
}
