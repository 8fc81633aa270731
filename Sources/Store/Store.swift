import Foundation
import GRDB
public import Policies

/// The record on disk: one SQLite file.
public final class Store: Sendable {
  /// Where the file is.
  public let path: String
  private let pool: DatabasePool

  /// Opens a store and brings its tables up to date.
  ///
  /// `creating` makes a new one where there is none.
  public init(path: String, creating: Bool) throws(Problem) {
    self.path = path
    guard creating || FileManager.default.fileExists(atPath: path) else {
      throw StoreProblem.missing(path)
    }
    do {
      pool = try DatabasePool(path: path, configuration: Self.configuration)
      let migrator = Self.migrator
      guard try !pool.read(migrator.hasBeenSuperseded) else { throw StoreProblem.newer(path) }
      try migrator.migrate(pool)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw StoreProblem.database(error, path)
    }
  }

  /// Reads in one consistent view.
  public func read<Value>(_ body: (any Connection) throws -> Value) throws(Problem) -> Value {
    do {
      return try pool.read { try body(SQLiteConnection(database: $0)) }
    } catch let problem as Problem {
      throw problem
    } catch {
      throw StoreProblem.database(error, path)
    }
  }

  /// Writes in one transaction: all of it or nothing.
  public func write<Value>(_ body: (any Connection) throws -> Value) throws(Problem) -> Value {
    do {
      return try pool.write { try body(SQLiteConnection(database: $0)) }
    } catch let problem as Problem {
      throw problem
    } catch {
      throw StoreProblem.database(error, path)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    return configuration
  }

  /// The migrations, in order.
  ///
  /// They only go forward and are never edited after a release.
  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("0001-evaluations") { try $0.execute(sql: migration0001) }
    return migrator
  }
}
