import Policies
import Store

extension Store {
  /// The latest revision of each document.
  func latestRevisions() throws(Problem) -> [DocumentRevision] {
    let all = try revisions()
    return zip(all, all.dropFirst().map(Optional.some) + [nil]).filter { one, next in
      one.program != next?.program || one.cycle != next?.cycle
    }.map(\.0)
  }
}
