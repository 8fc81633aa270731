public import Analysis
import Foundation
import Policies

/// What checking found as SARIF 2.1.0, the format in which editors and review tools take findings.
///
/// A finding that a person set aside is listed with its suppression, an active one with none. Rules
/// that were not run are notifications of the tool. Messages are Japanese; English stands in the
/// property bags.
public struct SARIF: Encodable, Sendable {
  private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  private let version = "2.1.0"
  private let runs: [SARIFRun]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// Makes the SARIF log of a report on a file.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - file: The path or name of the document.
  ///   - version: The version of Hyoka.
  public init(_ report: CheckReport, file: String, version: String) {
    runs = [SARIFRun(report, file: file, version: version)]
  }
}

struct SARIFRun: Encodable, Sendable {
  let tool: Tool
  let invocations: [Invocation]
  let columnKind = "unicodeCodePoints"
  let results: [SARIFResult]

  struct Tool: Encodable, Sendable {
    let driver: Driver
  }

  struct Driver: Encodable, Sendable {
    let name = "Hyoka"
    let version: String
    let rules: [SARIFRule]
  }

  struct Invocation: Encodable, Sendable {
    let executionSuccessful = true
    let toolConfigurationNotifications: [Notification]
  }

  struct Notification: Encodable, Sendable {
    let associatedRule: Reference
    let level = "note"
    let message: SARIFText
  }

  struct Reference: Encodable, Sendable {
    let id: String
    let index: Int
  }

  init(_ report: CheckReport, file: String, version: String) {
    let rules = report.rulesRun + report.notRun.map(\.rule)
    let places = Dictionary(
      rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    tool = Tool(driver: Driver(version: version, rules: rules.map(SARIFRule.init)))
    invocations = [
      Invocation(
        toolConfigurationNotifications: report.notRun.map { skipped in
          Notification(
            associatedRule: Reference(id: skipped.rule.id, index: places[skipped.rule.id] ?? -1),
            message: SARIFText(text: skipped.reason.japanese))
        })
    ]
    let uri = file.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""
    results =
      report.findings.map { SARIFResult($0, nil, index: places[$0.rule], uri: uri) }
      + report.suppressed.map {
        SARIFResult($0.finding, $0.suppression, index: places[$0.finding.rule], uri: uri)
      }
  }
}

struct SARIFText: Encodable, Sendable {
  let text: String
}

struct SARIFRule: Encodable, Sendable {
  let id: String
  let shortDescription, fullDescription, help: SARIFText
  let defaultConfiguration: Configuration

  struct Configuration: Encodable, Sendable {
    let level: String
  }

  init(_ rule: CheckRule) {
    id = rule.id
    shortDescription = SARIFText(text: rule.sentence.japanese)
    fullDescription = SARIFText(text: rule.sentence.english)
    help = SARIFText(text: rule.basis.japanese)
    defaultConfiguration = Configuration(level: rule.severity.rawValue)
  }
}
