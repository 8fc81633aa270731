import Policies
import Store

extension CrosswalkPair {
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
