import Policies

/// Joins listed terms with those that documents mark, so that a spelling belongs to one term.
struct TermGathering {
  private var terms: [(name: String, english: String?, spellings: [String], basis: Term.Basis)] = []
  private var known: [[Unicode.Scalar]: Int] = [:]

  init(_ listed: [Term]) {
    for term in listed {
      add(term.spellings, english: term.english, basis: term.basis)
    }
  }

  /// Adds spellings of one term; a term that has one of them already gets the others.
  mutating func add(_ spellings: [String], english: String? = nil, basis: Term.Basis = .found) {
    let folded = spellings.map(TermFinder.fold)
    let index = folded.compactMap { known[$0] }.first ?? terms.count
    if index == terms.count, let name = spellings.first {
      terms.append((name, english, [], basis))
    }
    guard index < terms.count else { return }
    for (spelling, key) in zip(spellings, folded) where !key.isEmpty && known[key] == nil {
      known[key] = index
      terms[index].spellings.append(spelling)
    }
  }

  var all: [Term] {
    terms.filter { !$0.spellings.isEmpty }.map {
      Term(name: $0.name, english: $0.english, spellings: $0.spellings, basis: $0.basis)
    }
  }
}
