import ArgumentParser
import Foundation
import Judgement
import Policies
import Store

/// Where the store is.
struct StoreOptions: ParsableArguments {
  @Option(help: "The store. Default: $HYOKA_DB, else hyoka.sqlite in the current folder.")
  var db: String?

  var path: String {
    db ?? ProcessInfo.processInfo.environment["HYOKA_DB"] ?? "hyoka.sqlite"
  }

  func open(creating: Bool = false, filling: Bool = false) throws -> Store {
    try Store(path: path, creating: creating, filling: filling)
  }
}

/// The program that a command is about, and which of its cycles.
struct ProgramOptions: ParsableArguments {
  @Argument(help: "The program's id, as hyoka programs lists it.")
  var id: String

  @Option(help: "The years evaluated, as 2021-2023. Default: the latest.")
  var cycle: String?

  func revision(in store: Store) throws -> DocumentRevision {
    try store.knownRevision(id, cycle: cycle)
  }
}
