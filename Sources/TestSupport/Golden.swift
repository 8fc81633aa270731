import Foundation

/// Golden files: what the program published when someone last looked at it and found it good.
public enum Golden {
  /// The lines of a golden file and of what is published now.
  ///
  /// With `RECORD=1` the file is written first. A missing file has no lines.
  public static func compare(
    _ name: String, _ actual: String
  ) throws -> (expected: [String], actual: [String]) {
    let url = TestFiles.root.appendingPathComponent("Tests/Golden").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: url)
    }
    let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return (lines(expected), lines(actual))
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
