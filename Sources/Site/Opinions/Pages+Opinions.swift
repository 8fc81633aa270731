import Analysis
import Judgement
import Policies
import Store

extension Pages {
  /// The page of a program's ledger, or of all; nothing if there is no such program.
  func ledger(program: String?, _ query: [String: String]) throws(Problem) -> (any Page)? {
    let programs = try store.programs().filter { program == nil || $0.program.id == program }
    guard program == nil || !programs.isEmpty else { return nil }
    return OpinionsPage(
      program: program == nil ? nil : programs.first?.program, programs: programs.map(\.program),
      all: try store.ledger(programs), filter: try LedgerFilter(query))
  }
}
