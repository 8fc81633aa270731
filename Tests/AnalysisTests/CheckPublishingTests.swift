import Foundation
import Policies
import Publishing
import TestSupport
import Testing

@testable import Analysis

struct CheckPublishingTests {
  private typealias Object = [String: Any]
  private let catalogue: CheckCatalogue

  init() throws {
    catalogue = try CheckCatalogue.builtIn()
  }

  private func report() async throws -> CheckReport {
    let inputs = CheckInputs(try await CheckReading.evaluation(TestFiles.mizube2021))
    let aside = try CheckSuppression(
      "next-goal-unchanged", reason: "長期の目標である", decidedBy: "評価官", in: catalogue)
    return try Checks(catalogue).report(inputs, suppressions: [aside])
  }

  private func object(_ value: some Encodable) throws -> Object {
    let data = Data(try JSONText.encode(value).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? Object)
  }

  private func objects(_ value: Any?) throws -> [Object] { try #require(value as? [Object]) }

  private func run() async throws -> Object {
    let log = try object(SARIF(try await report(), file: "水辺/2021.txt", version: "1.2.3"))
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-2.1.0.json") == true)
    return try #require(try objects(log["runs"]).first)
  }

  @Test func `SARIF names the tool and describes every rule once`() async throws {
    let run = try await run()
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    #expect(driver["name"] as? String == "Hyoka")
    #expect(driver["version"] as? String == "1.2.3")
    let rules = try objects(driver["rules"])
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(ids.count == rules.count)
    #expect(Set(ids) == Set(catalogue.rules.filter { $0.subjects.contains(.document) }.map(\.id)))
    for rule in rules {
      let level = (rule["defaultConfiguration"] as? Object)?["level"] as? String
      #expect(["error", "warning", "note"].contains(level))
      #expect((rule["shortDescription"] as? Object)?["text"] as? String != "")
    }
  }

  @Test func `every SARIF result has its rule, level, message and place`() async throws {
    let run = try await run()
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    let rules = try objects(driver["rules"])
    let results = try objects(run["results"])
    #expect(results.count > 3)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(["error", "warning", "note"].contains(result["level"] as? String))
      #expect((result["message"] as? Object)?["text"] as? String != "")
      let location = try #require(try objects(result["locations"]).first)
      let physical = try #require(location["physicalLocation"] as? Object)
      let uri = try #require((physical["artifactLocation"] as? Object)?["uri"] as? String)
      #expect(URL(string: uri)?.path.hasSuffix("2021.txt") == true)
      #expect(!uri.contains { !$0.isASCII })
      if let region = physical["region"] as? Object {
        let start = try #require(region["startLine"] as? Int)
        #expect(start >= 1 && (region["endLine"] as? Int ?? 0) >= start)
      }
    }
  }

  @Test func `SARIF lists what was set aside with its reason`() async throws {
    let results = try objects(try await run()["results"])
    let aside = results.filter { ($0["suppressions"] as? [Object])?.isEmpty == false }
    #expect(results.allSatisfy { $0["suppressions"] is [Any] })
    #expect(aside.compactMap { $0["ruleId"] as? String } == ["next-goal-unchanged"])
    let suppression = try objects(aside.first?["suppressions"]).first
    #expect(suppression?["kind"] as? String == "external")
    #expect(suppression?["justification"] as? String == "長期の目標である")
  }

  @Test func `SARIF says which rules were not run`() async throws {
    let invocation = try #require(try objects(try await run()["invocations"]).first)
    #expect(invocation["executionSuccessful"] as? Bool == true)
    let skipped = try objects(invocation["toolConfigurationNotifications"]).compactMap {
      ($0["associatedRule"] as? Object)?["id"] as? String
    }
    #expect(skipped.contains("stale-sentence"))
  }

  @Test func `the JSON has findings, what was set aside, and the rules`() async throws {
    let report = try await report()
    let json = try object(CheckJSON(report, program: nil, file: "2021.txt"))
    let findings = try objects(json["findings"])
    #expect(findings.count == report.findings.count)
    #expect(findings.compactMap { $0["rule"] as? String } == report.findings.map(\.rule))
    let aside = try #require(try objects(json["suppressed"]).first)
    #expect(aside["reason"] as? String == "長期の目標である")
    #expect(aside["decidedBy"] as? String == "評価官")
    #expect((aside["finding"] as? Object)?["rule"] as? String == "next-goal-unchanged")
    #expect((json["rulesRun"] as? [String])?.count == report.rulesRun.count)
    #expect(try objects(json["notRun"]).count == report.notRun.count)
    #expect(json["program"] is NSNull)
  }
}
