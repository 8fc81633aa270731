import Foundation
import Policies

/// What stands behind the question mark of a request, checked against what its resource takes.
struct APIQuery: Sendable {
  /// The words in the order in which they were given.
  let words: [(name: String, value: String)]

  var values: [String: String] {
    Dictionary(words.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
  }

  /// Reads a query; a name that the resource does not know, a value that it does not allow and a name
  /// given twice are problems.
  init(_ text: String, of resource: Resource) throws(Problem) {
    var words: [(name: String, value: String)] = []
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Query.decode(parts[0]),
        let value = Query.decode(parts.count > 1 ? parts[1] : "")
      else { throw Self.undecodable(String(pair)) }
      guard let parameter = resource.parameters.first(where: { $0.name == name }) else {
        throw Self.unknown(name, resource)
      }
      guard !words.contains(where: { $0.name == name }) else { throw Self.repeated(name) }
      guard parameter.allows(value) else { throw Self.wrong(value, for: parameter) }
      words.append((name, value))
    }
    self.words = words
  }

  private static func undecodable(_ text: String) -> Problem {
    Problem(
      .usage, "query-undecodable",
      Bilingual(ja: "「\(text)」を解読できません。", en: "\(text) cannot be decoded."),
      advice: Bilingual(
        ja: "UTF-8をパーセント符号化してください。", en: "Write UTF-8 in percent-encoding."))
  }

  private static func unknown(_ name: String, _ resource: Resource) -> Problem {
    let names = resource.parameters.map(\.name).joined(separator: ", ")
    return Problem(
      .usage, "parameter-unknown",
      Bilingual(ja: "パラメーター「\(name)」はありません。", en: "There is no parameter \(name)."),
      advice: names.isEmpty
        ? Bilingual(ja: "この資源にパラメーターはありません。", en: "This resource takes none.")
        : Bilingual(ja: "使えるのは\(names)です。", en: "There are \(names)."))
  }

  private static func repeated(_ name: String) -> Problem {
    Problem(
      .usage, "parameter-repeated",
      Bilingual(ja: "\(name)が2回指定されています。", en: "\(name) is given twice."),
      advice: Bilingual(ja: "1回だけ指定してください。", en: "Give it once."))
  }

  private static func wrong(_ value: String, for parameter: Parameter) -> Problem {
    Problem(
      .usage, "parameter-invalid",
      Bilingual(
        ja: "\(parameter.name)に「\(value)」は指定できません。",
        en: "\(parameter.name) cannot be “\(value)”."),
      advice: parameter.advice)
  }
}
