public import Analysis
public import Policies
public import Store

extension Store {
  /// The terms of all documents.
  public func terms() throws(Problem) -> TermIndex {
    TermIndex(try evaluations(), list: try TermList.builtIn())
  }
}
