import Foundation
import GRDB
public import Policies

extension Store {
  /// A number that changes whenever anyone, in this process or another, writes to the store.
  public func changeCount() throws(Problem) -> Int64 {
    try using { pool in
      try pool.writeWithoutTransaction { database in
        let others = try Int64.fetchOne(database, sql: "PRAGMA data_version") ?? 0
        return others &+ Int64(database.totalChangesCount)
      }
    }
  }

  /// Puts back what waits in the write-ahead log and leaves the log empty.
  ///
  /// A log that stays behind when a file is replaced would be read as part of the new file.
  public func emptyLog() throws(Problem) {
    _ = try using { try $0.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
  }

  /// Closes the store; whoever reads it afterwards gets a problem.
  public func close() throws(Problem) {
    gate.close()
    do {
      try pool.close()
    } catch {
      throw StoreProblem.database(error, path)
    }
  }
}
