import Foundation
import GRDB
public import Policies
import Synchronization

/// The record on disk: one SQLite file.
public final class Store: Sendable {
  /// Where the file is.
  public let path: String
  /// How many seconds to wait for others who have locked it.
  public let patience: Int
  let pool: DatabasePool
  let gate = StoreGate()
  /// Bytes of a page of a new store: with large ones an import writes less often, and texts seldom go
  /// on in another page.
  private static let pageSize = 32_768
  /// KiB of pages that a connection keeps; and while it walks through whole tables, where it meets no page
  /// twice.
  private static let (cacheSize, walkingCacheSize) = (16_384, 1_024)
  /// The searchable record in memory, as it was last read.
  let searchIndex = Mutex<SearchIndex?>(nil)
  /// Stands beside a new store until its filling ends.
  let fillingMark: Mutex<FillingMark?>

  /// Opens a store and brings its tables up to date.
  ///
  /// `creating` makes a new one where there is none. `filling` opens it for bulk import: without a
  /// write-ahead log where nobody else has the store open, so that new pages are written once, and, if it is
  /// new, without waiting for the disk before `endFilling`. `readOnly` opens it for reading alone; its tables
  /// then have to be up to date. Where the file cannot be written, that is the default.
  public init(
    path: String, creating: Bool, filling: Bool = false, readOnly: Bool? = nil, patience: Int = 10
  ) throws(Problem) {
    self.path = path
    self.patience = patience
    guard creating || FileManager.default.fileExists(atPath: path) else {
      throw StoreProblem.missing(path)
    }
    guard Self.isEmpty(path) || !FillingMark.isDoubtful(beside: path) else {
      throw StoreProblem.unfinished(path)
    }
    let readOnly =
      readOnly ?? (!creating && !FileManager.default.isWritableFile(atPath: path))
    do {
      var configuration = Self.configuration(patience)
      configuration.readonly = readOnly
      pool = try DatabasePool(path: path, configuration: configuration)
      if !readOnly { try Self.settleFilling(pool) }
      fillingMark = Mutex(filling ? try Self.beginFilling(pool) : nil)
      let migrator = Self.migrator
      guard try !pool.read(migrator.hasBeenSuperseded) else { throw StoreProblem.newer(path) }
      if readOnly {
        guard try pool.read(migrator.hasCompletedMigrations) else { throw StoreProblem.older(path) }
      } else {
        try migrator.migrate(pool)
      }
    } catch let problem as Problem {
      throw problem
    } catch {
      throw StoreProblem.database(error, path)
    }
  }

  /// Reads in one consistent view.
  public func read<Value>(_ body: (any Connection) throws -> Value) throws(Problem) -> Value {
    try using { try $0.read { try body(SQLiteConnection(database: $0)) } }
  }

  /// Writes in one transaction: all of it or nothing.
  public func write<Value>(_ body: (any Connection) throws -> Value) throws(Problem) -> Value {
    try using { try $0.write { try body(SQLiteConnection(database: $0)) } }
  }

  /// Reads in one consistent view, with the database itself.
  func readRaw<Value>(_ body: (Database) throws -> Value) throws(Problem) -> Value {
    try using { try $0.read(body) }
  }

  /// Walks through whole tables, in one consistent view.
  private func walk<Value>(_ body: (Database) throws -> Value) throws(Problem) -> Value {
    try readRaw { database in
      try database.execute(sql: "PRAGMA cache_size = -\(Self.walkingCacheSize)")
      defer { try? database.execute(sql: "PRAGMA cache_size = -\(Self.cacheSize)") }
      return try body(database)
    }
  }

  /// Walks through whole tables for two things at the same time, each in a consistent view of its own.
  func readTogether<One: Sendable, Other: Sendable>(
    _ one: @Sendable (Database) throws -> One, _ other: @Sendable (Database) throws -> Other
  ) throws(Problem) -> (One, Other) {
    let read = Mutex<(one: Result<One, Problem>?, other: Result<Other, Problem>?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { turn in
      if turn == 0 {
        let result = Result { () throws(Problem) in try walk(one) }
        read.withLock { $0.one = result }
      } else {
        let result = Result { () throws(Problem) in try walk(other) }
        read.withLock { $0.other = result }
      }
    }
    let results = read.withLock { $0 }
    guard let one = results.one, let other = results.other else { throw StoreProblem.closed(path) }
    return (try one.get(), try other.get())
  }

  /// Writes in one transaction, with the database itself.
  func writeRaw<Value>(_ body: (Database) throws -> Value) throws(Problem) -> Value {
    try using { try $0.write(body) }
  }

  /// Writes in one transaction, without looking up what rows refer to.
  ///
  /// It is for rows that can only name what was read or written just before: to look it up again takes
  /// a good part of the time.
  func writeUnchecked<Value>(_ body: (Database) throws -> Value) throws(Problem) -> Value {
    try using { pool in
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        let written = Result { try Self.transaction(database, body) }
        try database.execute(sql: "PRAGMA foreign_keys = ON")
        return try written.get()
      }
    }
  }

  private static func transaction<Value>(
    _ database: Database, _ body: (Database) throws -> Value
  ) throws -> Value {
    var value: Value?
    try database.inTransaction {
      value = try body(database)
      return .commit
    }
    guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return value
  }

  /// Uses the database unless it was closed.
  func using<Value>(_ body: (DatabasePool) throws -> Value) throws(Problem) -> Value {
    guard gate.enter() else { throw StoreProblem.closed(path) }
    defer { gate.leave() }
    do {
      return try body(pool)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw StoreProblem.database(error, path)
    }
  }

  private static func isEmpty(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? Int ?? 0) == 0
  }

  private static func configuration(_ patience: Int) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(Double(patience))
    configuration.prepareDatabase { database in
      // The readers of a pool would wait ten seconds whatever is asked for.
      try database.execute(
        sql: """
          PRAGMA page_size = \(pageSize);
          PRAGMA cache_size = -\(cacheSize);
          PRAGMA busy_timeout = \(patience * 1_000);
          PRAGMA secure_delete = OFF;
          """)
      database.add(tokenizer: EarlierTokenizer.self)
      database.add(function: Folding.function)
      try BatchInserter.prepare(database)
    }
    return configuration
  }

  /// The migrations, in order.
  ///
  /// They only go forward and are never edited after a release.
  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("0001-evaluations") { try $0.execute(sql: migration0001) }
    migrator.registerMigration("0002-projects") {
      for sql in [migration0002Parts, migration0002Projects, migration0002Series] {
        try $0.execute(sql: sql)
      }
    }
    migrator.registerMigration("0003-links") { try $0.execute(sql: migration0003) }
    migrator.registerMigration("0004-search") { try $0.execute(sql: migration0004) }
    migrator.registerMigration("0005-summaries", foreignKeyChecks: .immediate) {
      try $0.execute(sql: migration0005)
      try Summaries.fill($0)
    }
    migrator.registerMigration("0006-postings") { try $0.execute(sql: migration0006) }
    migrator.registerMigration("0007-series-search") { try $0.execute(sql: migration0007) }
    return migrator
  }
}
