public import Foundation

/// Where tests find their files.
public enum TestFiles {
  /// The folder of the package.
  public static let root: URL = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url
  }()

  /// The bundled restatement of the foreign ministry's evaluation.
  public static let restated = path("Samples/mofa-ii-1/evaluation.txt")
  /// The invented ministry's first document.
  public static let mizube2021 = path("Tests/Fixtures/mizube/2021.txt")
  /// The invented ministry's second document.
  public static let mizube2024 = path("Tests/Fixtures/mizube/2024.txt")

  /// A document of the invented ministry in which much is missing or wrong.
  public static let troubled = path("Tests/Fixtures/mizube/troubled.txt")

  /// The published evaluation, where the real data is.
  public static let published = path("../shared/data/seed/policy-evaluation-ii-1.txt")
  /// Whether the real data is there.
  ///
  /// Tests that need it are skipped without it, never in CI.
  public static let hasRealData = FileManager.default.fileExists(atPath: published)

  /// The text of a file.
  public static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// A path from the package's folder.
  public static func path(_ relative: String) -> String {
    root.appendingPathComponent(relative).standardizedFileURL.path
  }
}

/// A folder that is gone after the test.
public final class ScratchFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes a new, empty folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "hyoka-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in it.
  public func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file and gives its path.
  public func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    try Data(bytes).write(to: url.appendingPathComponent(name))
    return path(name)
  }

  /// Writes a text in UTF-8 and gives its path.
  public func write(_ name: String, text: String) throws -> String {
    try write(name, Array(text.utf8))
  }
}
