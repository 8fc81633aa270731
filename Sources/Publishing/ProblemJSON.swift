public import Policies

/// What went wrong with a request, as RFC 9457 has it (docs/schemas/problem.json).
public struct ProblemJSON: Encodable, Sendable {
  let type, title, titleEnglish: String
  let status: Int
  let code, detail, detailEnglish: String

  /// Makes the JSON of a problem.
  ///
  /// - Parameters:
  ///   - type: The address of a text on this type of problem.
  ///   - title: The type in words, the same for every problem of it.
  ///   - code: A stable name of this very problem.
  ///   - detail: What is wrong this time, and what to do.
  public init(type: String, title: Bilingual, status: Int, code: String, detail: Bilingual) {
    self.type = type
    self.title = title.japanese
    titleEnglish = title.english
    self.status = status
    self.code = code
    self.detail = detail.japanese
    detailEnglish = detail.english
  }
}
