import Analysis
import Judgement
import Policies
import Store

extension Pages {
  /// The matrix of a document, from all claims, checks and money of its program.
  func matrix(of revision: DocumentRevision) throws(Problem) -> ProgramMatrix {
    let inputs = try store.checkInputs(revision)
    let catalogue = try CheckCatalogue.builtIn()
    let evaluation = inputs.evaluation
    let money = try store.programMoney(
      evaluation.program, years: evaluation.budget?.years ?? [])
    return ProgramMatrix(
      inputs, money: FieldTotal.all(money),
      report: try Checks(catalogue).report(
        inputs, suppressions: try store.suppressions(revision, in: catalogue)))
  }
}
