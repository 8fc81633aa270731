import Analysis
import Policies
import Store

extension Pages {
  /// The page of a program's ledger, or of all; nothing if there is no such program.
  func ledger(program: String?, _ query: [String: String]) throws(Problem) -> (any Page)? {
    let programs = try store.programs().map(\.program).filter { program == nil || $0.id == program }
    guard program == nil || !programs.isEmpty else { return nil }
    return OpinionsPage(
      program: program == nil ? nil : programs.first, programs: programs,
      all: try store.ledger(program: program), filter: try LedgerFilter(query))
  }
}
