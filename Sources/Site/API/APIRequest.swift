import Judgement
import Policies
import Store

/// A request to a resource; every value is what its parameter allows.
struct APIRequest: Sendable {
  let store: Store
  /// The values of the path and of the query, by name.
  let values: [String: String]

  func text(_ name: String) -> String? { values[name] }
  func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }
  func flag(_ name: String) -> Bool { values[name] == "true" }

  var limit: Int { number("limit") ?? Parameter.usualEntries }
  var offset: Int { number("offset") ?? 0 }
  var program: String { values["program"] ?? "" }

  /// The part of a list that was asked for, as its JSON.
  func page<Element, JSON: Encodable & Sendable>(
    _ list: [Element], as json: (Element) -> JSON
  ) -> Resource.Content {
    Resource.Content(list.dropFirst(offset).prefix(limit).map(json), total: list.count)
  }

  /// The document of the program and cycle that were asked for, which must be there.
  func revision() throws(Problem) -> DocumentRevision {
    try store.knownRevision(program, cycle: text("cycle"), number: number("revision"))
  }

  /// What that document says.
  func evaluation() throws(Problem) -> Evaluation { try store.evaluation(revision()) }
}
