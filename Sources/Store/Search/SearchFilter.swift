import Policies

/// What a request leaves out, in the numbers of the index.
struct SearchFilter {
  private let kind: SearchKind?
  /// The place of the ministry, year and field in the index; -1 for one that it does not have.
  private let ministry, year, field: Int?

  /// Which filters a unit passes.
  struct Passes {
    let kind, ministry, year, field: Bool
    /// How many it does not pass.
    let misses: Int
  }

  init(_ request: SearchRequest, _ index: SearchIndex) {
    kind = request.kind
    ministry = request.ministry.map { index.owners.ministries.firstIndex(of: $0) ?? -1 }
    year = request.year
    field = request.field.map { index.fields.firstIndex(of: $0) ?? -1 }
  }

  @inline(__always)
  func passes(_ unit: Int, _ owner: Int, _ index: SearchIndex) -> Passes {
    let kind = kind == nil || kind == index.kinds[unit]
    let ministry = ministry == nil || ministry == Int(index.owners.ministryOf[owner])
    let year = year == nil || year == Int(index.owners.years[owner])
    let field = field.map { index.fieldSets[Int(index.fieldsOf[unit])].contains($0) } ?? true
    let misses = (kind ? 0 : 1) + (ministry ? 0 : 1) + (year ? 0 : 1) + (field ? 0 : 1)
    return Passes(kind: kind, ministry: ministry, year: year, field: field, misses: misses)
  }
}
