import Analysis
import Policies
import Store

extension Store {
  /// What people decided on the fields of two cycles, the earliest first.
  func crosswalk(_ program: String, from: String, to: String) throws -> [Crosswalk.Verdict] {
    try decisions(.crosswalk).compactMap { decision in
      let pair = CrosswalkPair(decision.subject, decision.object)
      guard let pair, pair.program == program, pair.older == from, pair.newer == to else {
        return nil
      }
      return Crosswalk.Verdict(
        from: pair.from, to: pair.to, isConfirmed: decision.verdict == .confirmed)
    }
  }
}

/// Two fields of different cycles: `PROGRAM/CYCLE/FIELD` and `CYCLE/FIELD`.
struct CrosswalkPair {
  let program, older, newer: String
  let from, to: Int

  init?(_ subject: String, _ object: String) {
    let old = subject.split(separator: "/").map(String.init)
    let new = object.split(separator: "/").map(String.init)
    guard old.count == 3, new.count == 2, let from = Int(old[2]), let to = Int(new[1]) else {
      return nil
    }
    (program, older, newer) = (old[0], old[1], new[0])
    (self.from, self.to) = (from, to)
  }

  /// Both fields must be there to be decided on.
  static func check(_ subject: String, _ object: String, in store: Store) throws {
    guard let pair = CrosswalkPair(subject, object),
      try store.hasField(pair.program, pair.older, pair.from),
      try store.hasField(pair.program, pair.newer, pair.to)
    else {
      throw Problem(
        .notFound, "crosswalk-unknown",
        Bilingual(
          ja: "\(subject)と\(object)の分野の組はありません。",
          en: "There are no such fields: \(subject) and \(object)."),
        advice: Bilingual(
          ja: "「施策/期間/分野」「期間/分野」の形で指定してください（例：mizube-3-2/2018-2020/3 2021-2023/3）。",
          en: "Write PROGRAM/CYCLE/FIELD and CYCLE/FIELD, as mizube-3-2/2018-2020/3 2021-2023/3."))
    }
  }
}

extension Store {
  fileprivate func hasField(_ program: String, _ cycle: String, _ field: Int) throws -> Bool {
    guard let revision = try self.revision(program: program, cycle: cycle) else { return false }
    return try evaluation(revision).field(field) != nil
  }
}
