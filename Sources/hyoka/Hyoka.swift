import ArgumentParser
import Foundation
import Policies

/// The command `hyoka`.
struct Hyoka: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hyoka",
    abstract: "Turns policy evaluations into a record that can be checked.",
    discussion: """
      Exit status: 0 done; 1 the thing asked about is not right; 2 wrong usage; \
      3 cannot read or write.
      """,
    version: "0.1.0",
    subcommands: [
      Read.self, Import.self, Status.self, Programs.self, ProgramCommand.self, FieldCommand.self,
      ProjectCommand.self, Link.self, Revisions.self, Claims.self, Opinions.self, Check.self,
      Ratings.self, Terms.self, Lessons.self, Reconcile.self, Search.self,
      Serve.self,
    ])

  /// Runs the command and exits.
  static func run(_ arguments: [String]) async -> Never {
    do {
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      Foundation.exit(0)
    } catch let problem as Problem {
      Console.error(problem)
      Foundation.exit(problem.exitCode)
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code == .success {
        print(text)
        Foundation.exit(0)
      }
      if !text.isEmpty { Console.error(text) }
      Foundation.exit(code == .validationFailure ? 2 : code.rawValue)
    }
  }
}

extension Problem {
  /// The exit status for the kind of problem.
  var exitCode: Int32 {
    switch kind {
    case .notFound, .invalid: 1
    case .usage: 2
    case .unreadable: 3
    }
  }
}
