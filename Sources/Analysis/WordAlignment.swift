/// The words that two texts have in common, as few and long runs.
///
/// Of all ways to lay the texts side by side it takes the one that keeps most characters, where
/// every run of common words between two changes costs as much as two characters and a half: a
/// reader gains nothing from a kept particle. A run that ends with a mark is worth a little more, so
/// that a new clause begins behind the mark before it.
struct WordAlignment {
  /// Common words: where they begin in both texts, and how many.
  struct Run: Equatable {
    let old, new: Int
    var count: Int
  }

  /// What a character is worth, what a run costs, and what a mark at its end adds.
  private static let (character, opening, mark) = (2, 5, 1)
  /// Texts with more pairs of words than this are laid side by side in the plain way.
  private static let mostPairs = 4_000_000
  private static let marks: Set<String> = ["。", "、", "，", "！", "？", "\n"]

  /// The runs, in order.
  let runs: [Run]

  init(_ old: [String], _ new: [String]) {
    let start = Self.commonSentences(old, new)
    let rest = min(old.count, new.count) - start
    let end = Self.commonSentencesAtEnd(old, new, atMost: rest)
    let middle = (old[start..<old.count - end], new[start..<new.count - end])
    let pairs = middle.0.count.multipliedReportingOverflow(by: middle.1.count)
    let isLong = pairs.overflow || pairs.partialValue > Self.mostPairs
    let inner =
      isLong ? Self.plain(middle.0, middle.1) : Self.best(Array(middle.0), Array(middle.1))
    var runs: [Run] = []
    func add(_ from: Int, _ to: Int) {
      if let last = runs.last, last.old + last.count == from, last.new + last.count == to {
        runs[runs.count - 1].count += 1
      } else {
        runs.append(Run(old: from, new: to, count: 1))
      }
    }
    for index in 0..<start { add(index, index) }
    for (from, to) in inner { add(start + from, start + to) }
    for index in 0..<end { add(old.count - end + index, new.count - end + index) }
    self.runs = runs
  }

  /// How many words the sentences have that both texts begin with, or all words of equal texts.
  private static func commonSentences(_ old: [String], _ new: [String]) -> Int {
    let common = zip(old, new).prefix { $0 == $1 }.count
    if common == old.count, common == new.count { return common }
    return old[..<common].lastIndex(of: "。").map { $0 + 1 } ?? 0
  }

  /// How many words the sentences have that both texts end with.
  private static func commonSentencesAtEnd(
    _ old: [String], _ new: [String], atMost rest: Int
  ) -> Int {
    let common = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    return (0...common).last { count in
      count < old.count && count < new.count && old[old.count - count - 1] == "。"
        && new[new.count - count - 1] == "。"
    } ?? 0
  }

  /// The longest common sequence, however scattered.
  private static func plain(
    _ old: ArraySlice<String>, _ new: ArraySlice<String>
  ) -> [(Int, Int)] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in Array(new).difference(from: Array(old)) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    return Array(
      zip(
        (0..<old.count).filter { !removed.contains($0) },
        (0..<new.count).filter { !inserted.contains($0) }))
  }

  /// The pairs of the best way.
  ///
  /// `gap` holds the best worth up to a pair of places, `run` the same where the words before both
  /// places are kept together.
  private static func best(_ old: [String], _ new: [String]) -> [(Int, Int)] {
    let width = new.count + 1
    let never = Int.min / 2
    var gap = [Int](repeating: 0, count: width)
    var run = [Int](repeating: never, count: width)
    var steps = [Step](repeating: [], count: (old.count + 1) * width)
    let worth = old.map { $0.count * character }
    for from in old.indices {
      var (nextGap, nextRun) = (gap, [Int](repeating: never, count: width))
      nextGap[0] = 0
      for to in new.indices {
        let place = (from + 1) * width + to + 1
        if old[from] == new[to] {
          let opened = gap[to] - (from + to == 0 ? 0 : opening)
          if run[to] > opened { steps[place].insert(.continuesRun) }
          let isLast = from + 1 == old.count && to + 1 == new.count
          let ending = isLast ? opening : marks.contains(old[from]) ? mark : 0
          nextRun[to + 1] = max(run[to], opened) + worth[from]
          if nextRun[to + 1] + ending > max(gap[to + 1], nextGap[to]) {
            nextGap[to + 1] = nextRun[to + 1] + ending
            steps[place].insert(.endsRun)
            continue
          }
        }
        if gap[to + 1] >= nextGap[to] { steps[place].insert(.dropsOld) }
        nextGap[to + 1] = max(gap[to + 1], nextGap[to])
      }
      (gap, run) = (nextGap, nextRun)
    }
    return pairs(steps, old.count, new.count)
  }

  private static func pairs(_ steps: [Step], _ oldCount: Int, _ newCount: Int) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (from, to, isInRun) = (oldCount, newCount, false)
    while from > 0, to > 0 {
      let step = steps[from * (newCount + 1) + to]
      if isInRun || step.contains(.endsRun) {
        pairs.append((from - 1, to - 1))
        isInRun = step.contains(.continuesRun)
        (from, to) = (from - 1, to - 1)
      } else if step.contains(.dropsOld) {
        from -= 1
      } else {
        to -= 1
      }
    }
    return pairs.reversed()
  }

  /// How the best way comes to a place.
  private struct Step: OptionSet {
    let rawValue: UInt8
    static let continuesRun = Step(rawValue: 1)
    static let endsRun = Step(rawValue: 2)
    static let dropsOld = Step(rawValue: 4)
  }
}
