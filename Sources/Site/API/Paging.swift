/// The headers of an answer that say what else there is.
struct Paging {
  private let path: String
  private let query: APIQuery
  private let limit, offset: Int
  private let total: Int?

  init(_ path: String, _ query: APIQuery, _ request: APIRequest, total: Int?) {
    self.path = path
    self.query = query
    limit = request.limit
    offset = request.offset
    self.total = total
  }

  var headers: [(name: String, value: String)] {
    let description = "<\(API.description)>; rel=\"service-desc\"; type=\"application/json\""
    let links = (parts + [description]).joined(separator: ", ")
    return [("Link", links)] + (total.map { [("X-Total-Count", "\($0)")] } ?? [])
  }

  /// Links to the other parts (RFC 8288); none where the answer is whole.
  private var parts: [String] {
    guard let total else { return [] }
    let last = total > 0 ? (total - 1) / limit * limit : 0
    var links = [link("first", 0), link("last", last)]
    if offset > 0 { links.append(link("prev", max(0, min(offset - limit, last)))) }
    if offset + limit < total { links.append(link("next", offset + limit)) }
    return links
  }

  private func link(_ relation: String, _ offset: Int) -> String {
    let others = query.words.filter { $0.name != "limit" && $0.name != "offset" }
    let words = others + [("limit", "\(limit)"), ("offset", "\(offset)")]
    return "<\(path)\(Query.write(words))>; rel=\"\(relation)\""
  }
}
