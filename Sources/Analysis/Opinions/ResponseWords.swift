import Foundation
public import Policies

/// The words by which other systems report what became of a remark; data, in
/// `Rules/responses.json`.
public struct ResponseWords: Decodable, Sendable {
  /// A word of a source and what it stands for.
  public struct Word: Decodable, Hashable, Sendable {
    /// The word.
    public let word: String
    /// The status it stands for.
    public let status: OpinionStatus
    /// The status it stands for after advice to improve, where that is another.
    public let afterAdvice: OpinionStatus?
    /// What it means, in both languages.
    public let ja, en: String
  }

  /// A source of words.
  public struct Source: Decodable, Hashable, Sendable {
    /// A stable name, as in `rs-reflection`.
    public let id: String
    /// What the source is and how sure its words are, in both languages.
    public let ja, en: String
    /// Its words.
    public let words: [Word]
  }

  /// The sources.
  public let sources: [Source]

  /// The words that come with Hyoka.
  public static func builtIn() throws(Problem) -> ResponseWords {
    try RuleFile.read(
      ResponseWords.self, Data(PackageResources.responses_json), name: "responses.json")
  }

  /// What a word stands for; nothing for words that no source has.
  public func status(of text: String, afterAdvice: Bool = false) -> OpinionStatus? {
    let folded = PhraseFinder.fold(text)
    let word = sources.flatMap(\.words).first { PhraseFinder.fold($0.word) == folded }
    return afterAdvice ? word?.afterAdvice ?? word?.status : word?.status
  }

  /// Reads a status by its own name, by its title or by a word of a source.
  public func read(_ text: String) throws(Problem) -> OpinionStatus {
    let own = OpinionStatus.allCases.first { [$0.rawValue, $0.title.japanese].contains(text) }
    if let status = own ?? status(of: text) { return status }
    let allowed = OpinionStatus.allCases.map(\.rawValue).joined(separator: ", ")
    throw Problem(
      .usage, "opinion-status-unknown",
      Bilingual(ja: "対応状況「\(text)」はありません。", en: "There is no status \(text)."),
      advice: Bilingual(ja: "使えるのは\(allowed)です。", en: "Use one of \(allowed)."))
  }
}
