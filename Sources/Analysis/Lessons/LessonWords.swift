import Foundation
import Japanese
public import Policies

/// The phrases by which lessons are found.
public struct LessonWords: Sendable {
  private let kinds: [Lesson.Kind]
  /// Finds the phrases: one term for each kind, and a last one for reasons.
  private let finder: TermFinder
  /// Nouns that say nothing about what was carried on.
  let common: Set<String>

  /// The phrases that come with Hyoka.
  public static func builtIn() throws(Problem) -> LessonWords {
    try LessonWords(json: Data(PackageResources.lessons_json), name: "lessons.json")
  }

  init(json: Data, name: String) throws(Problem) {
    let file = try RuleFile.read(File.self, json, name: name)
    var kinds: [Lesson.Kind] = []
    for group in file.kinds {
      guard let kind = Lesson.Kind(rawValue: group.kind) else {
        throw RuleFile.problem(
          Bilingual(ja: "教訓の種類「\(group.kind)」はありません。", en: "There is no kind \(group.kind)."),
          at: name)
      }
      kinds.append(kind)
    }
    self.kinds = kinds
    finder = TermFinder(file.kinds.map(\.phrases) + [file.reasons.phrases])
    common = Set(file.common.words)
  }

  /// What a sentence says, with the words that say it.
  func judge(_ sentence: String) -> (kinds: [Lesson.Kind], words: [String], reasons: [String]) {
    let scalars = Array(sentence.unicodeScalars)
    var found: [Int: [String]] = [:]
    for place in finder.find(in: sentence) {
      let word = String(String.UnicodeScalarView(scalars[place.range]))
      if found[place.term]?.contains(word) != true { found[place.term, default: []].append(word) }
    }
    let said = kinds.indices.filter { found[$0] != nil }
    return (
      said.map { kinds[$0] }, said.flatMap { found[$0] ?? [] }, found[kinds.count] ?? []
    )
  }

  private struct File: Decodable {
    struct Group: Decodable {
      let kind: String
      let meaning: RuleFile.Texts
      let phrases: [String]
    }

    struct Reasons: Decodable {
      let meaning: RuleFile.Texts
      let phrases: [String]
    }

    struct Common: Decodable {
      let meaning: RuleFile.Texts
      let words: [String]
    }

    let about: RuleFile.Texts
    let kinds: [Group]
    let reasons: Reasons
    let common: Common
  }
}
