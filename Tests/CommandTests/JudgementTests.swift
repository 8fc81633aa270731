import Foundation
import TestSupport
import Testing

/// What Hyoka judges of the bundled sample, as a user meets it.
@Suite(.serialized) struct JudgementTests {
  private let folder: ScratchFolder
  private let db: String

  init() throws {
    folder = try ScratchFolder()
    db = folder.path("a.sqlite")
  }

  private func hyoka(_ arguments: String...) async throws -> Outcome {
    try await BuiltCommand.run(arguments + ["--db", db])
  }

  private func json(_ arguments: String...) async throws -> [String: Any] {
    let result = try await BuiltCommand.run(arguments + ["--json", "--db", db])
    #expect(result.code == 0, "\(arguments): \(result.error)")
    return try result.json()
  }

  private func importSample() async throws {
    let sample = TestFiles.path("Samples/mofa-ii-1")
    #expect(try await hyoka("import", sample, "--no-search-index").code == 0)
  }

  @Test func `goals are classed by what changed`() async throws {
    try await importSample()
    let revisions = try await json("revisions", "mofa-ii-1")
    #expect(revisions["from"] as? String == "2021-2023/goals")
    #expect(revisions["to"] as? String == "2021-2023/nextGoals")
    let fields = try list(revisions, "fields")
    let classes = fields.map { $0["class"] as? String }
    #expect(fields.map { $0["field"] as? Int } == Array(1...11))
    #expect([classes[3], classes[10]] == ["unchanged", "unchanged"])
    #expect([classes[2], classes[4]] == ["narrowed", "strengthened"])
    #expect(fields[1]["classes"] as? [String] == ["extended", "strengthened"])
    let text = try await hyoka("revisions", "mofa-ii-1")
    #expect(text.code == 0)
    #expect(text.output.hasPrefix("2021-2023/goals → 2021-2023/nextGoals\n"))
    #expect(text.output.split(separator: "\n").contains("4  [unchanged]"))
  }

  @Test func `results are split into claims with evidence`() async throws {
    try await importSample()
    let claims = try await json("claims", "mofa-ii-1")
    let fields = try list(claims, "fields")
    let all = try fields.flatMap { try list($0, "claims") }
    let overview = try #require(claims["overview"] as? [String: Any])
    #expect(fields.count == 11)
    #expect(overview["claims"] as? Int == all.count)
    // Indicators of the linked projects bear out at least one claim, and contradict none.
    #expect(all.contains { $0["verdict"] as? String == "supports" })
    #expect(!all.contains { $0["verdict"] as? String == "contradicts" })
    let text = try await hyoka("claims", "mofa-ii-1")
    #expect(text.code == 0)
    // The table: a heading, eleven fields, the sum.
    let table = text.output.split(separator: "\n").prefix { $0.contains("\t") }
    #expect(table.count == 13)
    #expect(table.last?.hasPrefix("all\t\(all.count)\t") == true)
  }

  @Test func `opinions are listed by what they do and filtered`() async throws {
    try await importSample()
    let opinions = try list(try await json("opinions", "mofa-ii-1"), "opinions")
    #expect(opinions.map { $0["number"] as? Int } == Array(1...19))
    #expect(opinions.allSatisfy { $0["status"] as? String == "unanswered" })
    #expect(try opinions.map { try list($0, "tables").count }.reduce(0, +) == 1)
    let third = try list(try await json("opinions", "mofa-ii-1", "--field", "3"), "opinions")
    #expect(third.map { $0["number"] as? Int } == [11, 12, 13])
    let praise = try await json("opinions", "mofa-ii-1", "--field", "3", "--kind", "praise")
    #expect(try list(praise, "opinions").map { $0["number"] as? Int } == [11, 12])
    let answered = try await hyoka("opinions", "mofa-ii-1", "--status", "answered")
    #expect(answered.code == 0)
    #expect(answered.output.isEmpty)
    let text = try await hyoka("opinions", "mofa-ii-1", "--field", "3")
    #expect(text.output.split(separator: "\n").filter { $0.first?.isNumber == true }.count == 3)
  }

  @Test func `the last answer to an opinion holds`() async throws {
    try await importSample()
    for (status, response) in [("declined", "行わない。"), ("partly", "一部を行う。")] {
      let answer = try await hyoka(
        "opinions", "answer", "mofa-ii-1", "13", "--status", status, "--response", response,
        "--by", "担当課")
      #expect(answer.code == 0)
      #expect(answer.output == "mofa-ii-1/2021-2023/13: \(status) (recorded)\n")
    }
    let partly = try list(try await json("opinions", "mofa-ii-1", "--status", "partly"), "opinions")
    #expect(partly.map { $0["number"] as? Int } == [13])
    let response = try #require(partly.first?["response"] as? [String: Any])
    #expect(response["text"] as? String == "一部を行う。")
    #expect(response["by"] as? String == "担当課")
    let declined = try await json("opinions", "mofa-ii-1", "--status", "declined")
    #expect(try list(declined, "opinions").isEmpty)
  }

  /// A claim of the sample, as FIELD.NUMBER, in the JSON of all claims.
  private func claim(_ name: String) async throws -> [String: Any] {
    let numbers = name.split(separator: ".").compactMap { Int($0) }
    let fields = try list(try await json("claims", "mofa-ii-1"), "fields")
    let field = try #require(fields.first { $0["field"] as? Int == numbers.first })
    return try #require(try list(field, "claims").first { $0["number"] as? Int == numbers.last })
  }

  @Test func `a person decides on a claim, and the proposal stays beside it`() async throws {
    try await importSample()
    let fields = try list(try await json("claims", "mofa-ii-1"), "fields")
    let supported = try fields.compactMap { field -> String? in
      let claim = try list(field, "claims").first { $0["verdict"] as? String == "supports" }
      guard let number = claim?["number"] as? Int, let place = field["field"] as? Int else {
        return nil
      }
      return "\(place).\(number)"
    }.first
    let name = try #require(supported)
    let confirm = try await hyoka(
      "claims", "confirm", "mofa-ii-1", name, "--verdict", "silent", "--reason", "別の数である。",
      "--by", "係長")
    #expect(confirm.code == 0)
    #expect(confirm.output.hasSuffix("verdict/silent: confirmed (recorded)\n"))
    let decided = try await claim(name)
    #expect(decided["verdict"] as? String == "silent")
    #expect((decided["proposed"] as? [String: Any])?["verdict"] as? String == "supports")
    let decision = try #require(try list(decided, "decisions").first)
    #expect(decision["by"] as? String == "係長")
    #expect(decision["reason"] as? String == "別の数である。")
    #expect(try await hyoka("claims", "mofa-ii-1").output.contains("silent: confirmed  係長"))
    for verdict in ["silent", "supports"] {
      _ = try await hyoka(
        "claims", "reject", "mofa-ii-1", name, "--verdict", verdict, "--reason", "見直した。")
    }
    #expect(try await claim(name)["verdict"] is NSNull)
    let kind = try await hyoka(
      "claims", "confirm", "mofa-ii-1", name, "--kind", "plan", "--reason", "予定である。")
    #expect(kind.code == 0)
    #expect(try await claim(name)["kind"] as? String == "plan")
  }

  @Test(arguments: [
    ["6.99", "--verdict", "silent"], ["99.1", "--verdict", "silent"], ["x", "--kind", "plan"],
    ["6.1", "--verdict", "perhaps"], ["6.1"], ["6.1", "--verdict", "silent", "--kind", "plan"],
  ])
  func `a claim or a word that is not there is refused`(_ arguments: [String]) async throws {
    try await importSample()
    let result = try await BuiltCommand.run(
      ["claims", "confirm", "mofa-ii-1"] + arguments + ["--reason", "試す。", "--db", db])
    #expect(result.code != 0)
  }

  @Test func `kinds of opinions are corrected`() async throws {
    try await importSample()
    let before = try list(try await json("opinions", "mofa-ii-1", "--field", "3"), "opinions")
    #expect(before.first?["kinds"] as? [String] == before.first?["proposedKinds"] as? [String])
    for (command, kind) in [("confirm", "concern"), ("reject", "praise")] {
      let result = try await hyoka(
        "opinions", command, "mofa-ii-1", "11", "--kind", kind, "--reason", "読み直した。")
      #expect(result.code == 0)
    }
    let after = try list(try await json("opinions", "mofa-ii-1", "--kind", "concern"), "opinions")
    let opinion = try #require(after.first { $0["number"] as? Int == 11 })
    #expect((opinion["kinds"] as? [String])?.contains("praise") == false)
    #expect(try list(opinion, "kindDecisions").count == 2)
  }

  @Test func `a remark on a project is answered like an opinion`() async throws {
    try await importSample()
    let remarks = try list(try await json("opinions", "mofa-ii-1", "--projects"), "remarks")
    let id = try #require(remarks.first?["id"] as? String)
    let answer = try await hyoka(
      "opinions", "answer", "mofa-ii-1", id, "--status", "partly", "--response", "一部を直した。")
    #expect(answer.output == "\(id): partly (recorded)\n")
    let after = try list(
      try await json("opinions", "mofa-ii-1", "--projects", "--status", "partly"), "remarks")
    let remark = try #require(after.first { $0["id"] as? String == id })
    #expect(remark["basis"] as? String == "person")
    let unknown = try await hyoka(
      "opinions", "answer", "mofa-ii-1", "projects/0/2024/x", "--status", "partly")
    #expect(unknown.code != 0)
  }

  @Test func `ratings are proposed, confirmed and withdrawn`() async throws {
    try await importSample()
    let before = try await json("ratings", "mofa-ii-1")
    let fields = try list(before, "fields")
    #expect(try list(before, "stated").isEmpty)
    // Only field 5 has no indicator to rate by.
    #expect(
      fields.filter { $0["status"] as? String == "no-basis" }.map { $0["field"] as? Int } == [5])
    #expect(fields.allSatisfy { $0["confirmed"] is NSNull })

    for level in ["considerable", "met"] {
      let confirm = try await hyoka(
        "ratings", "confirm", "mofa-ii-1", "2", level, "--reason", "数値を確かめた。", "--by", "課長")
      #expect(confirm.code == 0)
    }
    #expect(try await confirmed("2")?["level"] as? String == "met")
    #expect(try await confirmed("2")?["by"] as? String == "課長")
    // The word about a field is none about the program, and none by another profile.
    #expect(try await json("ratings", "mofa-ii-1")["rating"] is [String: Any])
    #expect(try await confirmed(nil) == nil)
    #expect(try await confirmed("2", profile: "mofa") == nil)
    let withdraw = try await hyoka(
      "ratings", "withdraw", "mofa-ii-1", "2", "met", "--reason", "見直す。")
    #expect(withdraw.code == 0)
    #expect(try await confirmed("2") == nil)
    let text = try await hyoka("ratings", "mofa-ii-1")
    #expect(text.output.hasPrefix("The document states no rating.\nprogram  ["))
  }

  /// What a person confirmed about a field, or about the program.
  private func confirmed(
    _ field: String?, profile: String = "common"
  ) async throws -> [String: Any]? {
    let ratings = try await json("ratings", "mofa-ii-1", "--profile", profile)
    let all = try [#require(ratings["rating"] as? [String: Any])] + list(ratings, "fields")
    let rating = all.first { ($0["field"] as? Int).map { "\($0)" } == field }
    return try #require(rating)["confirmed"] as? [String: Any]
  }

  @Test func `terms are found in all their spellings`() async throws {
    try await importSample()
    let terms = try list(try await json("terms"), "terms")
    let security = try #require(
      terms.first { ($0["spellings"] as? [String])?.contains("OSA") == true })
    let one = try await json("terms", "OSA")
    #expect(try list(one, "uses").count == security["uses"] as? Int)
    #expect(one["basis"] as? String == "listed")
    // The same term by its other name, and a word that no document has.
    let name = try #require(security["name"] as? String)
    #expect(try list(try await json("terms", name), "uses").count == security["uses"] as? Int)
    #expect(try list(try await json("terms", "どこにもない語"), "uses").isEmpty)
    let text = try await hyoka("terms", "OSA")
    #expect(text.output.contains("uses (\(try list(one, "uses").count))\n"))
  }

  @Test func `lessons are tagged, found and untagged`() async throws {
    try await importSample()
    let lessons = try list(try await json("lessons", "mofa-ii-1"), "lessons")
    #expect(!lessons.isEmpty)
    #expect(lessons.allSatisfy { $0["isProposal"] as? Bool == true })
    let key = try #require(lessons.first?["key"] as? String)
    for tag in ["連携", "人材"] {
      #expect(try await hyoka("lessons", "tag", key, tag).code == 0)
    }
    #expect(try await hyoka("lessons", "untag", key, "人材").code == 0)
    let tagged = try list(try await json("lessons", "mofa-ii-1", "--tag", "連携"), "lessons")
    #expect(tagged.map { $0["key"] as? String } == [key])
    #expect(tagged.first?["isProposal"] as? Bool == false)
    #expect(try list(try await json("lessons", "--tag", "人材"), "lessons").isEmpty)
    let text = try await hyoka("lessons", "mofa-ii-1", "--tag", "連携")
    #expect(text.output.hasPrefix("\(key)  ["))
    #expect(text.output.contains("#連携"))
  }

  @Test func `what is not there is said, and nothing is kept`() async throws {
    try await importSample()
    let shape = try folder.write("shape.json", text: #"{"id": "own"}"#)
    let broken = try folder.write("broken.json", text: "[")
    let wrong: [(arguments: [String], code: Int32, words: String)] = [
      (
        ["revisions", "mofa-ii-1", "--from", "1999-2001"], 1,
        "mofa-ii-1 has no evaluation 1999-2001"
      ),
      (["opinions", "mofa-ii-1", "--field", "12"], 1, "has no field 12"),
      (["opinions", "mofa-ii-1", "--field", "two"], 2, "field cannot be “two”"),
      (["opinions", "mofa-ii-1", "--kind", "anger"], 2, "kind cannot be “anger”"),
      (["opinions", "mofa-ii-1", "--status", "lost"], 2, "status cannot be “lost”"),
      (["opinions", "mofa-ii-1", "--year", "last"], 2, "year cannot be “last”"),
      (["opinions", "answer", "mofa-ii-1", "20", "--status", "partly"], 1, "no opinion 20"),
      (["opinions", "answer", "mofa-ii-1", "1", "--status", "lost"], 2, "no status lost"),
      (["ratings", "mofa-ii-1", "--profile", "none"], 3, "no profile none"),
      (["ratings", "mofa-ii-1", "--profile", shape], 1, "\(shape): The rules"),
      (["ratings", "mofa-ii-1", "--profile", broken], 1, "\(broken): The rules"),
      (["ratings", "confirm", "mofa-ii-1", "1", "best", "--reason", "x"], 1, "no level best"),
      (["ratings", "confirm", "mofa-ii-1", "12", "met", "--reason", "x"], 1, "no field 12"),
      (["ratings", "confirm", "mofa-ii-1", "1", "met"], 2, "--reason"),
      (["ratings", "confirm", "mofa-ii-1", "1", "met", "--reason", " "], 2, "has words"),
      (["terms", " "], 2, "has letters"),
      (["lessons", "tag", "mofa-ii-1/2021-2023/999.1", "x"], 1, "no sentence"),
      (["lessons", "tag", "mofa-ii-1/2021-2023/23.1", " "], 2, "has words"),
    ]
    for command in ["revisions", "claims", "opinions", "check", "ratings", "lessons"] {
      let result = try await hyoka(command, "no-such")
      #expect(result.code == 1, "\(command)")
      #expect(result.error.contains("no program no-such"), "\(command): \(result.error)")
    }
    for (arguments, code, words) in wrong {
      let result = try await BuiltCommand.run(arguments + ["--db", db])
      #expect(result.code == code, "\(arguments)")
      #expect(result.error.contains(words), "\(arguments): \(result.error)")
      #expect(result.output.isEmpty, "\(arguments)")
    }
    let ratings = try list(try await json("ratings", "mofa-ii-1"), "fields")
    #expect(ratings.allSatisfy { $0["confirmed"] is NSNull })
  }
}
