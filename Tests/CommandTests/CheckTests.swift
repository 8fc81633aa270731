import Foundation
import TestSupport
import Testing

/// `hyoka check` as a user meets it.
@Suite(.serialized) struct CheckTests {
  private let folder: ScratchFolder
  private let db: String

  init() throws {
    folder = try ScratchFolder()
    db = folder.path("a.sqlite")
  }

  private func hyoka(_ arguments: String...) async throws -> Outcome {
    try await BuiltCommand.run(arguments + ["--db", db])
  }

  private func importMizube() async throws {
    let result = try await hyoka(
      "import", TestFiles.path("Tests/Fixtures/mizube"), "--no-search-index")
    // One row of its data is rejected.
    #expect(result.code == 1)
  }

  @Test func `an error that nobody set aside makes the exit status 1`() async throws {
    let troubled = try await hyoka("check", TestFiles.troubled)
    #expect(troubled.code == 1)
    let lines = troubled.output.split(separator: "\n")
    #expect(
      lines.contains { $0.hasPrefix("\(TestFiles.troubled):11: error goal-without-result: ") })
    #expect(lines.contains { $0.hasPrefix("? ") && $0.contains("not run: ") })
    let good = try await hyoka("check", TestFiles.mizube2021)
    #expect(good.code == 0)
    #expect(!good.output.contains(": error "))
    let one = try await hyoka("check", TestFiles.troubled, "--rule", "repeated-character")
    #expect(one.code == 0)
    #expect(one.output.split(separator: "\n").count == 1)
  }

  @Test func `a program is checked with its projects and the cycle before`() async throws {
    try await importMizube()
    let program = try await hyoka("check", "mizube-3-2", "--json").json()
    let file = try await hyoka("check", TestFiles.mizube2024, "--json").json()
    #expect(program["program"] as? String == "mizube-3-2")
    #expect(file["program"] is NSNull)
    #expect(try list(program, "notRun").isEmpty)
    #expect(try list(file, "notRun").contains { $0["rule"] as? String == "stale-sentence" })
    let projects = try list(program, "findings").compactMap { $0["project"] as? Int }
    #expect(Set(projects) == [900002, 900003, 900008])
  }

  @Test func `findings are printed as SARIF`() async throws {
    let result = try await hyoka("check", TestFiles.troubled, "--sarif")
    #expect(result.code == 1)
    let log = try result.json()
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require(try list(log, "runs").first)
    let tool = try #require(run["tool"] as? [String: Any])
    let driver = try #require(tool["driver"] as? [String: Any])
    let rules = try list(driver, "rules").map { $0["id"] as? String }
    let results = try list(run, "results")
    let findings = try list(
      try await hyoka("check", TestFiles.troubled, "--json").json(), "findings")
    #expect(results.count == findings.count)
    for (result, finding) in zip(results, findings) {
      #expect(result["ruleId"] as? String == finding["rule"] as? String)
      #expect(result["level"] as? String == finding["severity"] as? String)
      #expect(rules.contains(result["ruleId"] as? String))
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index] == result["ruleId"] as? String)
      let location = try #require(try list(result, "locations").first)
      let place = try #require(location["physicalLocation"] as? [String: Any])
      let region = place["region"] as? [String: Any]
      #expect(region?["startLine"] as? Int == (finding["lines"] as? [Int])?.first)
    }
  }

  @Test func `findings are set aside with a reason and taken up again`() async throws {
    try await importMizube()
    #expect(try await hyoka("import", TestFiles.troubled).code == 0)
    let programs = try await hyoka("programs").output
    let id = try #require(
      programs.split(separator: "\n").first { !$0.hasPrefix("mizube-3-2") }?.split(separator: " ")
        .first.map(String.init))
    let errors = ["goal-without-result", "money-unit-unclear", "opinion-unknown-field"]
    #expect(try await hyoka("check", id).code == 1)
    for rule in errors {
      let result = try await hyoka("check", "suppress", id, rule, "--reason", "承知している。")
      #expect(result.code == 0)
      #expect(result.output.contains("\(rule): confirmed (recorded)"))
    }
    let report = try await hyoka("check", id, "--json")
    #expect(report.code == 0)
    let suppressed = try list(try report.json(), "suppressed")
    #expect(suppressed.count == 3)
    #expect(suppressed.allSatisfy { $0["reason"] as? String == "承知している。" })
    let sarif = try list(
      try #require(try list(try await hyoka("check", id, "--sarif").json(), "runs").first),
      "results")
    #expect(
      try sarif.filter { try !list($0, "suppressions").isEmpty }.map { $0["ruleId"] as? String }
        .sorted { ($0 ?? "") < ($1 ?? "") } == errors)
    let lift = try await hyoka(
      "check", "suppress", id, errors[0], "--reason", "直すべきである。", "--lift")
    #expect(lift.code == 0)
    #expect(try await hyoka("check", id).code == 1)
  }

  @Test func `sheets are checked and counted`() async throws {
    try await importMizube()
    let all = try await hyoka("check", "sheets", "--ministry", "みずべ省")
    #expect(all.code == 0)
    let lines = all.output.split(separator: "\n")
    let counts = lines.filter { $0.first?.isNumber == true && !$0.contains(":") }
    let sum = counts.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }.reduce(0, +)
    #expect(sum == lines.count - counts.count)
    #expect(sum > 0)
    let json = try await hyoka("check", "sheets", "--ministry", "みずべ省", "--json").json()
    #expect(try list(json, "findings").count == sum)
    let read = try #require(json["projects"] as? [Any])
    #expect(json["sheets"] as? Int == read.count)
    let three = try await hyoka("check", "sheets", "--count", "3", "--json").json()
    #expect((three["projects"] as? [Any])?.count == 3)
    #expect(try list(json, "counts").compactMap { $0["count"] as? Int }.reduce(0, +) == sum)
    let one = try await hyoka("check", "sheets", "--rule", "logic-model-gap")
    #expect(one.output.hasSuffix("2  logic-model-gap\n"))
  }

  @Test func `an offset draws another sample at the same distances`() async throws {
    try await importMizube()
    func drawn(_ options: String...) async throws -> [String] {
      let json = try await BuiltCommand.run(
        ["check", "sheets", "--json", "--db", db] + options
      ).json()
      return try #require(json["projects"] as? [Any]).map { "\($0)" }
    }
    let all = try await drawn()
    let first = try await drawn("--count", "3")
    #expect(first == (0..<3).map { all[$0 * all.count / 3] })
    let second = try await drawn("--count", "3", "--offset", "1")
    #expect(second == (0..<3).map { all[($0 * all.count / 3 + 1) % all.count] })
    #expect(Set(first).isDisjoint(with: second))
    #expect(try await drawn("--count", "3", "--offset", "\(all.count)") == first)
    #expect(try await drawn("--count", "3", "--offset", "\(Int.max)").count == 3)
  }

  @Test func `wrong input is said`() async throws {
    try await importMizube()
    let wrong: [(arguments: [String], code: Int32, words: String)] = [
      (["none.txt"], 3, "none.txt: "),
      (["mizube-3-2", "--rule", "no-such"], 1, "no rule no-such"),
      (["mizube-3-2", "--json", "--sarif"], 2, "not both"),
      (["suppress", "mizube-3-2", "no-such", "--reason", "x"], 1, "no rule no-such"),
      (["suppress", "mizube-3-2", "stale-sentence@all", "--reason", "x"], 2, "all is neither"),
      (["suppress", "mizube-3-2", "stale-sentence", "--reason", " "], 2, "has words"),
      (["suppress", "no-such", "stale-sentence", "--reason", "x"], 1, "no program no-such"),
      (["sheets", "--ministry", "霞省"], 1, "霞省"),
      (["sheets", "--offset", "1"], 2, "with --count"),
      (["sheets", "--count", "3", "--offset=-1"], 2, "not below zero"),
    ]
    for (arguments, code, words) in wrong {
      let result = try await BuiltCommand.run(["check"] + arguments + ["--db", db])
      #expect(result.code == code, "\(arguments)")
      #expect(result.error.contains(words), "\(arguments): \(result.error)")
      #expect(result.output.isEmpty, "\(arguments)")
    }
  }
}
