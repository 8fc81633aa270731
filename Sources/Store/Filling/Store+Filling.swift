import Foundation
import GRDB
import GRDBSQLite
public import Policies
import Synchronization

extension Store {
  /// Brings what a new store has so far onto the disk, so that `endFilling` waits for little more.
  ///
  /// Others may read and write meanwhile. It waits on a thread of its own, as those that compute are few.
  public func flush() async throws(Problem) {
    let flushed = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(returning: Result { () throws(Problem) in try self.flushHere() })
      }
    }
    try flushed.get()
  }

  private func flushHere() throws(Problem) {
    try using { pool in
      try fillingMark.withLock { mark in
        try mark?.doubting { try pool.unsafeRead(Self.reachDisk) }
      }
    }
  }

  /// Ends the filling: waits until the disk has all of a new store, and takes away the file of the journal,
  /// which was emptied after each transaction, since to make it anew each time costs a twentieth of an import.
  public func endFilling() throws(Problem) {
    try using { pool in
      try pool.writeWithoutTransaction { database in
        // Refused while others have the store open, with its write-ahead log; there is none to take away.
        try? database.execute(sql: "PRAGMA journal_mode = DELETE")
        try database.execute(sql: "PRAGMA synchronous = NORMAL")
        let mark = fillingMark.withLock { $0.take() }
        try mark?.settle { try Self.reachDisk(database) }
      }
    }
  }

  /// Prepares a store for bulk import; an empty one is marked, and its pages need not reach the disk before
  /// the filling ends.
  static func beginFilling(_ pool: DatabasePool) throws -> FillingMark? {
    BatchInserter.keepMemory()
    return try pool.writeWithoutTransaction { database in
      // Refused while others have the store open; then the write-ahead log stays.
      let journal = try? String.fetchOne(database, sql: "PRAGMA journal_mode = TRUNCATE")
      // Each statement copies pages before it changes them; the copies would go into a file.
      try database.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY")
      let isEmpty = try Row.fetchOne(database, sql: "SELECT 1 FROM sqlite_schema") == nil
      guard isEmpty, journal == "truncate", let mark = FillingMark.make(beside: pool.path) else {
        return nil
      }
      try database.execute(sql: "PRAGMA synchronous = OFF")
      return mark
    }
  }

  /// Takes care of the pages of a first import whose process was killed.
  static func settleFilling(_ pool: DatabasePool) throws {
    try FillingMark.left(beside: pool.path)?.settle {
      try pool.writeWithoutTransaction(reachDisk)
    }
  }

  /// Waits until the disk has the file and its log.
  ///
  /// SQLite's own descriptors do it: closing another one would drop the locks of this process.
  private static func reachDisk(_ database: Database) throws {
    for part in [SQLITE_FCNTL_JOURNAL_POINTER, SQLITE_FCNTL_FILE_POINTER] {
      var file: UnsafeMutablePointer<sqlite3_file>?
      let found = sqlite3_file_control(database.sqliteConnection, nil, part, &file)
      guard found == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: found)) }
      guard let file, let sync = file.pointee.pMethods?.pointee.xSync else { continue }
      let synced = sync(file, SQLITE_SYNC_NORMAL)
      guard synced == SQLITE_OK else {
        throw DatabaseError(resultCode: ResultCode(rawValue: synced))
      }
    }
  }
}
