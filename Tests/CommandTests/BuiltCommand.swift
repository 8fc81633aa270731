import Foundation
import Subprocess
import SystemPackage
import TestSupport
import Testing

/// What the command did.
struct Outcome {
  let code: Int32
  let output: String
  let error: String

  /// Its output as a JSON object.
  func json() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }
}

/// The built command.
enum BuiltCommand {
  static let file: URL = {
    // The tests are built into the same folder as the command.
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = folder.appendingPathComponent("hyoka")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : URL(fileURLWithPath: TestFiles.path(".build/debug/hyoka"))
  }()

  /// Runs it as a user does, in a shell, with its output going where `redirection` says.
  static func run(
    _ arguments: [String], language: String = "C.UTF-8", redirection: String = ""
  ) async throws -> Outcome {
    let result = try await Subprocess.run(
      .path("/bin/sh"),
      arguments: Arguments(["-c", "exec \"$0\" \"$@\" \(redirection)", file.path] + arguments),
      environment: .inherit.updating(["LANG": language, "LC_ALL": language]),
      output: .string(limit: 1 << 26), error: .string(limit: 1 << 20))
    var code: Int32 = -1
    if case .exited(let status) = result.terminationStatus { code = status }
    return Outcome(code: code, output: result.standardOutput, error: result.standardError)
  }
}

/// The objects of a list.
func list(_ object: [String: Any], _ key: String) throws -> [[String: Any]] {
  try #require(object[key] as? [[String: Any]])
}
