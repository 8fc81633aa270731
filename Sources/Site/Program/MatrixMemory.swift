import Analysis
import Policies
import Store
import Synchronization

/// Keeps the matrix of each document until the record changes: it rests on all claims, checks and
/// indicators of the program, which takes seconds.
final class MatrixMemory: Sendable {
  private struct Key: Hashable {
    let revision: Int64
    let program: String
  }

  private struct Entry {
    let mark: String
    let matrix: ProgramMatrix
  }

  private let entries = Mutex<[Key: Entry]>([:])

  /// The matrix of a document.
  func matrix(of revision: DocumentRevision, in store: Store) throws(Problem) -> ProgramMatrix {
    let key = Key(revision: revision.id, program: revision.program)
    let mark = try store.changeMark()
    if let entry = entries.withLock({ $0[key] }), entry.mark == mark { return entry.matrix }
    let matrix = try Self.made(of: revision, in: store)
    entries.withLock { entries in
      // Older revisions are looked at seldom; this keeps the memory small.
      if entries.count >= 64 { entries.removeAll() }
      entries[key] = Entry(mark: mark, matrix: matrix)
    }
    return matrix
  }

  private static func made(
    of revision: DocumentRevision, in store: Store
  ) throws(Problem) -> ProgramMatrix {
    let inputs = try store.checkInputs(revision)
    let catalogue = try CheckCatalogue.builtIn()
    let evaluation = inputs.evaluation
    let money = try store.programMoney(
      evaluation.program, years: evaluation.budget?.years ?? [])
    return ProgramMatrix(
      inputs, money: FieldTotal.all(money),
      report: try Checks(catalogue).report(
        inputs, suppressions: try store.suppressions(revision, in: catalogue)),
      rules: try ClaimRules.builtIn())
  }
}
