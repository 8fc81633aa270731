import Foundation
import TestSupport
import Testing

/// Links, decisions and their measurement as a user meets them.
@Suite(.serialized) struct LinkTests {
  private let folder: ScratchFolder
  private let db: String

  init() throws {
    folder = try ScratchFolder()
    db = folder.path("a.sqlite")
  }

  private func hyoka(_ arguments: String...) async throws -> Outcome {
    try await hyoka(arguments)
  }

  private func hyoka(_ arguments: [String]) async throws -> Outcome {
    try await BuiltCommand.run(arguments + ["--db", db])
  }

  private func importMizube() async throws {
    let result = try await hyoka(
      "import", TestFiles.path("Tests/Fixtures/mizube"), "--no-search-index")
    // One row of its data is rejected.
    #expect(result.code == 1)
  }

  private func json(_ arguments: String...) async throws -> [String: Any] {
    try await hyoka(arguments + ["--json"]).json()
  }

  /// The series of outputs of a project, each as the joins of its reports.
  private func outputJoins(_ project: String) async throws -> [[[String: Any]]] {
    try list(try await json("project", project), "indicators")
      .filter { $0["kind"] as? String == "output" }.map { try list($0, "joins") }
  }

  @Test func `a linked sheet is parted and joined again by its number`() async throws {
    try await importMizube()
    let sheets = try list(try await json("project", "900003"), "sheets")
    let earliest = try #require(sheets.last)
    let (id, later) = (
      try #require(earliest["id"] as? Int), try #require(earliest["later"] as? Int)
    )
    #expect(sheets.count == 6)
    #expect(sheets.first?["later"] is NSNull)

    #expect(try await hyoka("link", "reject", "\(later)", "\(id)", "--lineage").code == 0)
    #expect(try list(try await json("project", "900003"), "sheets").count == 5)
    #expect(try await hyoka("link", "confirm", "\(later)", "\(id)", "--lineage").code == 0)
    let again = try list(try await json("project", "900003"), "sheets")
    #expect(again.count == 6)
    #expect(again.last?["link"] as? String == "confirmed")
  }

  @Test func `a confirmed step takes the place of what was linked by name`() async throws {
    try await importMizube()
    let first = try list(try await json("project", "900003"), "sheets")
    let second = try list(try await json("project", "900005"), "sheets")
    let later = try #require(first.first { $0["year"] as? Int == 2020 }?["id"] as? Int)
    let earlier = try #require(second.first { $0["year"] as? Int == 2019 }?["id"] as? Int)
    #expect(try await hyoka("link", "confirm", "\(later)", "\(earlier)", "--lineage").code == 0)
    let ids = try list(try await json("project", "900003"), "sheets").compactMap {
      $0["id"] as? Int
    }
    #expect(ids.last == earlier)
    #expect(ids.count == 6)
    #expect(try list(try await json("project", "900005"), "sheets").count == 5)
  }

  @Test func `reports of an indicator are joined and parted`() async throws {
    try await importMizube()
    let before = try await outputJoins("900003")
    #expect(before.map(\.count) == [1, 0])
    let join = try #require(before.first?.first)
    let (later, earlier) = (
      try #require(join["later"] as? String), try #require(join["earlier"] as? String)
    )
    #expect(try await hyoka("link", "reject", later, earlier, "--indicator").code == 0)
    #expect(try await outputJoins("900003").map(\.count) == [0, 0, 0])
    let field = try await json("field", "mizube-3-2", "2")
    let ofField = try list(field, "indicators").compactMap { $0["indicator"] as? [String: Any] }
    #expect(
      try ofField.filter { $0["name"] as? String == "駆除の延べ回数" }
        .map { try list($0, "joins").count } == [0, 0, 0])
    #expect(try await hyoka("link", "confirm", later, earlier, "--indicator").code == 0)
    let after = try await outputJoins("900003")
    #expect(after.map(\.count) == [1, 0])
    #expect(after.first?.first?["method"] as? String == "confirmed")
  }

  @Test func `fields of two cycles are parted and joined`() async throws {
    try await importMizube()
    let (older, newer) = ("mizube-3-2/2018-2020/2", "2021-2023/2")
    #expect(try await crosswalk() == ["same", "same", "same", "same"])
    #expect(try await hyoka("link", "reject", older, newer, "--crosswalk").code == 0)
    #expect(try await crosswalk().filter { $0 != "same" }.sorted() == ["added", "dropped"])
    #expect(try await hyoka("link", "confirm", older, newer, "--crosswalk").code == 0)
    #expect(try await crosswalk() == ["same", "same", "same", "same"])
    // A field that became two is split.
    let second = try await hyoka(
      "link", "confirm", "mizube-3-2/2018-2020/1", "2021-2023/2", "--crosswalk")
    #expect(second.code == 0)
    #expect(try await crosswalk().contains { ["merged", "regrouped", "split"].contains($0) })
    let reversed = try await hyoka(
      "revisions", "mizube-3-2", "--from", "2021-2023", "--to", "2018-2020")
    #expect(reversed.code == 1)
    #expect(reversed.error.contains("2018-2020 is not later than 2021-2023"))
  }

  /// What became of the fields of the invented ministry from its first cycle to its second.
  private func crosswalk() async throws -> [String] {
    let value = try await json(
      "revisions", "mizube-3-2", "--from", "2018-2020", "--to", "2021-2023")
    return try list(value, "fields").compactMap { $0["crosswalk"] as? String }
  }

  @Test func `what is not there is not decided`() async throws {
    try await importMizube()
    let wrong: [(arguments: [String], code: Int32, words: String)] = [
      (["999", "1", "--lineage"], 1, "no sheet 999"),
      (["two", "1", "--lineage"], 1, "no sheet two"),
      (["5", "999", "--lineage"], 1, "no sheet 999"),
      (["1", "5", "--lineage"], 1, "is not later"),
      (["5", "5", "--lineage"], 1, "is not later"),
      (["12345", "contributions", "--contribution"], 1, "no project 12345"),
      (["900009", "gifts", "--contribution"], 1, "not contributions"),
      (["5.99", "1.1", "--indicator"], 1, "no report 5.99"),
      (["5.1", "nonsense", "--indicator"], 1, "no report nonsense"),
      (["6.1", "1.1", "--indicator"], 1, "no report 1.1"),
      (["1.1", "5.1", "--indicator"], 1, "is not later"),
      (["5.1", "1.2", "--indicator"], 1, "an output"),
      (["mizube-3-2/1", "12345"], 1, "no link between"),
      (["mizube-3-2/2018-2020/9", "2021-2023/1", "--crosswalk"], 1, "no such fields"),
      (["mizube-3-2/2018-2020/1", "2021-2023", "--crosswalk"], 1, "no such fields"),
      (["mizube-3-2/2021-2023/1", "2018-2020/1", "--crosswalk"], 1, "is not later"),
      (["mizube-3-2/2021-2023/1", "2021-2023/2", "--crosswalk"], 1, "is not later"),
      (["5", "1", "--lineage", "--indicator"], 2, "had already been set"),
    ]
    for (arguments, code, words) in wrong {
      for verdict in ["confirm", "reject"] {
        let result = try await hyoka(["link", verdict] + arguments)
        #expect(result.code == code, "\(arguments)")
        #expect(result.error.contains(words), "\(arguments)")
      }
    }
    // Nothing of it was kept: all links are as before.
    #expect(try list(try await json("project", "900003"), "sheets").count == 6)
  }

  @Test func `a program without official links has nothing to measure but lineage`() async throws {
    let document = TestFiles.mizube2024
    #expect(try await hyoka("import", document).code == 0)
    let measure = try await json("link", "measure", "mizube-3-2")
    #expect(measure["fields"] is NSNull)
    #expect(try list(measure, "lineage").count == 2)
    let text = try await hyoka("link", "measure", "mizube-3-2")
    #expect(text.code == 0)
    #expect(text.output.contains("nothing to measure"))
    #expect(try await hyoka("link", "measure", "no-such").code == 1)
  }
}
