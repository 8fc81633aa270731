import Policies

/// Gathers units to groups, counts facets and keeps the best unit of each group.
struct SearchTally {
  /// A group that has a unit with the words.
  struct Slot {
    let group: Int32
    /// The unit with the highest score that passes all filters, and the score.
    var best: Int32 = -1
    var score: Float = -.infinity
    /// How many units pass all filters, and the newest year among them.
    var units: Int32 = 0
    var year: Int16 = 0
    /// Whether a unit passes all filters but perhaps that of the kind.
    var countsForKind = false

    var isHit: Bool { best >= 0 }
  }

  private let index: SearchIndex
  private let filter: SearchFilter
  private var slotOf: [Int32]
  private(set) var slots: [Slot] = []
  private var ministries, years, fields: FacetMask

  init(_ index: SearchIndex, _ filter: SearchFilter) {
    self.index = index
    self.filter = filter
    slotOf = Array(repeating: -1, count: index.groupKinds.count)
    ministries = FacetMask(values: index.owners.ministries.count)
    years = FacetMask(values: max(0, index.owners.lastYear - index.owners.firstYear) + 1)
    fields = FacetMask(values: index.fields.count)
  }

  /// Takes a unit with its score.
  mutating func add(_ unit: Int, score: Float) {
    let owner = Int(index.ownerOf[unit])
    let passes = filter.passes(unit, owner, index)
    guard passes.misses <= 1 else { return }
    let slot = slot(of: index.groupOf[unit])
    let year = index.owners.years[owner]
    if passes.misses == 0 { take(unit, score, year, slot) }
    if passes.misses == 0 || !passes.kind { slots[slot].countsForKind = true }
    if passes.misses == 0 || !passes.ministry {
      ministries.insert(Int(index.owners.ministryOf[owner]), slot)
    }
    if (passes.misses == 0 || !passes.year) && year > 0 {
      years.insert(Int(year) - index.owners.firstYear, slot)
    }
    if passes.misses == 0 || !passes.field {
      for field in index.fieldSets[Int(index.fieldsOf[unit])] { fields.insert(field, slot) }
    }
  }

  private mutating func take(_ unit: Int, _ score: Float, _ year: Int16, _ slot: Int) {
    slots[slot].units += 1
    slots[slot].year = max(slots[slot].year, year)
    guard score > slots[slot].score else { return }
    slots[slot].score = score
    slots[slot].best = Int32(unit)
  }

  private mutating func slot(of group: Int32) -> Int {
    if slotOf[Int(group)] >= 0 { return Int(slotOf[Int(group)]) }
    slotOf[Int(group)] = Int32(slots.count)
    slots.append(Slot(group: group))
    ministries.grow()
    years.grow()
    fields.grow()
    return slots.count - 1
  }

  /// How many groups pass all filters.
  var total: Int { slots.count { $0.isHit } }

  /// The counts of all facets.
  func facets() -> SearchFacets {
    var facets = SearchFacets()
    var kinds = [Int](repeating: 0, count: SearchKind.allCases.count + 1)
    for slot in slots where slot.countsForKind {
      kinds[Int(index.groupKinds[Int(slot.group)].code)] += 1
    }
    facets.kinds = SearchKind.allCases.map { SearchCount($0, kinds[Int($0.code)]) }
      .filter { $0.count > 0 }
    facets.ministries = ministries.counts(index.owners.ministries)
      .filter { !$0.value.isEmpty }.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    let allYears = Array(
      index.owners.firstYear...max(index.owners.firstYear, index.owners.lastYear))
    facets.years = years.counts(allYears).sorted { $0.value > $1.value }
    facets.fields = fields.counts(index.fields).sorted {
      ($0.value.program, $0.value.number) < ($1.value.program, $1.value.number)
    }
    return facets
  }
}
