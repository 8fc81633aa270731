import Policies

/// The address of a search, and of the same with one thing changed.
struct SearchAddress {
  private var request: SearchRequest

  init(_ request: SearchRequest) {
    self.request = request
  }

  /// The filters that are set, by their names in addresses.
  var filters: [(name: String, value: String)] {
    [
      ("kind", request.kind?.rawValue), ("ministry", request.ministry),
      ("year", request.year.map(String.init)), ("field", request.field?.name),
    ].compactMap { name, value in value.map { (name, $0) } }
  }

  /// What was asked for, without which of the hits are shown.
  var asked: [(name: String, value: String)] {
    (request.query.isEmpty ? [] : [(name: "q", value: request.query)]) + filters
  }

  /// Everything that the address says.
  var words: [(name: String, value: String)] {
    var words = asked
    if request.limit != SearchRequest("").limit { words.append(("limit", "\(request.limit)")) }
    if request.offset > 0 { words.append(("offset", "\(request.offset)")) }
    return words
  }

  /// The address with one thing changed.
  ///
  /// It begins with the first hit again, unless the change says otherwise.
  func changed(_ language: Language, _ change: (inout SearchRequest) -> Void) -> String {
    var other = self
    other.request.offset = 0
    change(&other.request)
    return Route.search.path(language) + Query.write(other.words)
  }
}

extension SearchRequest {
  /// The same for a file: from the first hit on, as many as are given at once.
  var whole: SearchRequest {
    var request = self
    request.offset = 0
    request.limit = Self.mostHits
    return request
  }
}
