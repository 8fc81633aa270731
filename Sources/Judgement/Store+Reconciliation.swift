public import Analysis
public import Policies
public import Store

extension Store {
  /// A document's budget against its projects and the Ministry of Finance.
  public func reconciliation(_ evaluation: Evaluation) throws(Problem) -> Reconciliation {
    let money = try programMoney(evaluation.program, years: evaluation.budget?.years ?? [])
    return Reconciliation(evaluation, money: money)
  }
}
