import Analysis
import Policies

/// A finding in SARIF; its levels have the names of our severities.
struct SARIFResult: Encodable, Sendable {
  let ruleId: String
  let ruleIndex: Int
  let level: String
  let message: SARIFText
  let locations: [Location]
  let suppressions: [Suppression]
  let properties: Properties

  struct Location: Encodable, Sendable {
    let physicalLocation: PhysicalLocation
    let logicalLocations: [LogicalLocation]?
  }

  struct PhysicalLocation: Encodable, Sendable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }

  struct ArtifactLocation: Encodable, Sendable {
    let uri: String
  }

  struct Region: Encodable, Sendable {
    let startLine, endLine: Int
  }

  struct LogicalLocation: Encodable, Sendable {
    let name, fullyQualifiedName, kind: String
  }

  struct Suppression: Encodable, Sendable {
    let kind = "external"
    let status = "accepted"
    let justification: String
  }

  struct Properties: Encodable, Sendable {
    let textEnglish: String
  }

  init(_ finding: CheckFinding, _ suppression: CheckSuppression?, index: Int?, uri: String) {
    ruleId = finding.rule
    ruleIndex = index ?? -1
    level = finding.severity.rawValue
    message = SARIFText(text: finding.text.japanese)
    locations = [Location(finding.place, uri: uri)]
    suppressions = suppression.map { [Suppression(justification: $0.reason)] } ?? []
    properties = Properties(textEnglish: finding.text.english)
  }
}

extension SARIFResult.Location {
  init(_ place: CheckPlace, uri: String) {
    physicalLocation = .init(
      artifactLocation: .init(uri: uri),
      region: place.lines.map { .init(startLine: $0.lowerBound, endLine: $0.upperBound) })
    let field = place.field.map {
      SARIFResult.LogicalLocation(
        name: String($0), fullyQualifiedName: "fields/\($0)", kind: "field")
    }
    let project = place.project.map {
      SARIFResult.LogicalLocation(name: $0, fullyQualifiedName: "projects/\($0)", kind: "project")
    }
    let known = [field, project].compactMap(\.self)
    logicalLocations = known.isEmpty ? nil : known
  }
}
