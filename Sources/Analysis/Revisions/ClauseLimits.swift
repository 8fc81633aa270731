import Japanese

/// The numbers with a limit in two clauses (85％以上, 令和7年度までに).
struct ClauseLimits {
  /// So many characters behind a number its limit is looked for: a unit and a word.
  private static let reach = 6

  let limits: RevisionRules.Limits

  private struct Limit {
    let value: Double
    let printed: String
    let isLeast: Bool
  }

  /// Compares the numbers one by one, where both clauses have as many.
  func reasons(_ old: Clause, _ new: Clause) -> [RevisionReason] {
    let (from, to) = (find(old), find(new))
    guard from.count == to.count else { return [] }
    return zip(from, to).compactMap { old, new in
      guard old.isLeast == new.isLeast, old.value != new.value else { return nil }
      return RevisionReason(
        (new.value > old.value) == new.isLeast ? .strengthened : .weakened, .limit,
        from: [old.printed], to: [new.printed])
    }
  }

  private func find(_ clause: Clause) -> [Limit] {
    let text = FoldedText(clause.text).text
    var found: [Limit] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(where: Self.isDigit) {
      let number = rest[start...].prefix { Self.isDigit($0) || $0 == "." || $0 == "," }
      rest = rest[number.endIndex...]
      guard let value = Double(number.filter { $0 != "," }), let limit = limit(before: rest) else {
        continue
      }
      found.append(
        Limit(value: value, printed: number + limit.printed, isLeast: limit.isLeast))
    }
    return found
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private func limit(before rest: Substring) -> (printed: String, isLeast: Bool)? {
    let near = rest.prefix(Self.reach).prefix { !Self.isDigit($0) }
    let all = limits.atLeast.map { ($0, true) } + limits.atMost.map { ($0, false) }
    let found = all.compactMap { word, isLeast in
      near.firstRange(of: word).map { (String(near[..<$0.upperBound]), isLeast) }
    }
    return found.min { $0.0.count < $1.0.count }.map { (printed: $0.0, isLeast: $0.1) }
  }
}
