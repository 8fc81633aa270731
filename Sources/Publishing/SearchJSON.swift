public import Policies

/// What a search found, in `hyoka search WORDS --json` (docs/schemas/search.json).
public struct SearchJSON: Encodable, Sendable {
  let query: String
  let total, offset, limit: Int
  let isCurrent: Bool
  let hits: [HitJSON]
  let facets: FacetsJSON

  /// Makes the JSON; `path` says where on the site a hit is.
  public init(_ results: SearchResults, path: (SearchHit) -> String) {
    query = results.request.query
    total = results.total
    offset = results.request.offset
    limit = results.request.limit
    isCurrent = results.isCurrent
    hits = results.hits.map { HitJSON($0, path: path($0)) }
    facets = FacetsJSON(results.facets)
  }

  struct HitJSON: Encodable, Sendable {
    let kind, id, title: String
    let titleMarks: [[Int]]
    let excerpt: Nullable<String>
    let marks: [[Int]]
    let context, ministry: Nullable<String>
    let field, year, line: Nullable<Int>
    let others: Int
    let lines: [Int]
    let path: String

    init(_ hit: SearchHit, path: String) {
      kind = hit.kind.rawValue
      id = hit.id
      title = hit.title.text
      titleMarks = Self.pairs(hit.title.marks)
      excerpt = Nullable(hit.excerpt?.text)
      marks = Self.pairs(hit.excerpt?.marks ?? [])
      context = Nullable(hit.context)
      ministry = Nullable(hit.ministry)
      field = Nullable(hit.field)
      year = Nullable(hit.year)
      line = Nullable(hit.line)
      others = hit.others
      lines = hit.lines
      self.path = path
    }

    private static func pairs(_ marks: [Range<Int>]) -> [[Int]] {
      marks.map { [$0.lowerBound, $0.upperBound] }
    }
  }

  struct FacetsJSON: Encodable, Sendable {
    let kinds, ministries, fields: [CountJSON<String>]
    let years: [CountJSON<Int>]

    init(_ facets: SearchFacets) {
      kinds = facets.kinds.map { CountJSON(value: $0.value.rawValue, count: $0.count) }
      ministries = facets.ministries.map { CountJSON(value: $0.value, count: $0.count) }
      years = facets.years.map { CountJSON(value: $0.value, count: $0.count) }
      fields = facets.fields.map { CountJSON(value: $0.value.name, count: $0.count) }
    }
  }

  struct CountJSON<Value: Encodable & Sendable>: Encodable, Sendable {
    let value: Value
    let count: Int
  }
}
