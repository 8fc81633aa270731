public import Analysis
import Policies

/// Remaining issue → next goal → opinion, in `hyoka field ID N --json` (docs/schemas/field.json).
public struct TriangleJSON: Encodable, Sendable {
  let resultLines: Nullable<[Int]>
  let issues: [IssueJSON]

  struct IssueJSON: Encodable, Sendable {
    let text: String
    let markers: [String]
    let trace: String
    let newWords, standingWords, inferredWords: [String]
    let requests: [RequestJSON]
  }

  struct RequestJSON: Encodable, Sendable {
    let opinion: Int
    let words: [String]
  }

  /// Makes the JSON of a triangle.
  public init(_ triangle: Triangle) {
    resultLines = Nullable(triangle.lines?.pair)
    issues = triangle.issues.map { issue in
      IssueJSON(
        text: issue.text, markers: issue.markers, trace: issue.trace.rawValue,
        newWords: issue.newWords, standingWords: issue.standingWords,
        inferredWords: issue.inferredWords,
        requests: issue.requests.map { RequestJSON(opinion: $0.opinion, words: $0.words) })
    }
  }
}
