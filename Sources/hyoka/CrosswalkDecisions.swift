import Judgement
import Policies
import Store

extension CrosswalkPair {
  /// Both fields must be there to be decided on, the older one first.
  static func check(_ subject: String, _ object: String, in store: Store) throws {
    guard let pair = CrosswalkPair(subject, object),
      let older = try store.cycle(pair.program, pair.older, with: pair.from),
      let newer = try store.cycle(pair.program, pair.newer, with: pair.to)
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
    try newer.check(isAfter: older)
  }
}

extension Store {
  /// The cycle of a document that has a field.
  fileprivate func cycle(
    _ program: String, _ cycle: String, with field: Int
  ) throws -> EvaluationCycle? {
    guard let revision = try self.revision(program: program, cycle: cycle) else { return nil }
    let evaluation = try evaluation(revision)
    return evaluation.field(field) == nil ? nil : evaluation.cycle
  }
}
