public import Policies
public import Store

extension Store {
  /// The revision of a program's document, which must be there.
  public func knownRevision(
    _ program: String, cycle: String?, number: Int? = nil
  ) throws(Problem) -> DocumentRevision {
    if let revision = try revision(program: program, cycle: cycle, number: number) {
      return revision
    }
    let known = try revisions().filter { $0.program == program }
    guard !known.isEmpty else { throw Problem.unknownProgram(program) }
    let asked = [cycle, number.map(String.init)].compactMap(\.self).joined(separator: " / ")
    let names = known.map { number == nil ? $0.cycle : "\($0.cycle) / \($0.number)" }
    throw Problem.unknownCycle(asked, of: program, known: names)
  }

  /// A project, which must be there.
  public func knownProject(_ id: String) throws(Problem) -> ProjectRecord {
    if let record = try project(id) { return record }
    throw Problem(
      .notFound, "project-unknown",
      Bilingual(ja: "事業「\(id)」は保存されていません。", en: "There is no project \(id) in the store."),
      advice: Bilingual(
        ja: "番号は hyoka search で探せます。シートは hyoka import で取り込みます。",
        en: "hyoka search finds its number; hyoka import takes its sheets."))
  }
}

extension Evaluation {
  /// The field of a number, which must be there.
  public func knownField(_ number: Int) throws(Problem) -> Field {
    if let field = field(number) { return field }
    let numbers = fields.map { "\($0.number)" }.joined(separator: ", ")
    throw Problem(
      .notFound, "field-unknown",
      Bilingual(
        ja: "施策\(program.id)に分野\(number)はありません。", en: "\(program.id) has no field \(number)."),
      advice: Bilingual(ja: "あるのは\(numbers)です。", en: "It has \(numbers)."))
  }
}

extension Problem {
  /// There is no such program.
  public static func unknownProgram(_ name: String) -> Problem {
    Problem(
      .notFound, "program-unknown",
      Bilingual(ja: "施策「\(name)」は保存されていません。", en: "There is no program \(name) in the store."),
      advice: Bilingual(
        ja: "hyoka programs で一覧を確かめてください。", en: "See hyoka programs for what there is."))
  }

  /// The program has no such cycle (評価の対象期間), or no such revision of one.
  fileprivate static func unknownCycle(
    _ asked: String, of program: String, known: [String]
  ) -> Problem {
    var names: [String] = []
    for name in known where !names.contains(name) { names.append(name) }
    let list = names.joined(separator: ", ")
    return Problem(
      .notFound, "evaluation-unknown",
      Bilingual(
        ja: "施策\(program)に対象期間「\(asked)」の評価はありません。",
        en: "\(program) has no evaluation \(asked)."),
      advice: Bilingual(ja: "あるのは\(list)です。", en: "It has \(list)."))
  }

  /// No sheet names such a policy.
  static func unknownPolicy(_ name: String) -> Problem {
    Problem(
      .notFound, "policy-unknown",
      Bilingual(
        ja: "施策「\(name)」を挙げる事業は保存されていません。",
        en: "There is no project in the store that names the policy \(name)."),
      advice: Bilingual(
        ja: "事業のシート（表1-3）を hyoka import で取り込み、施策の名を確かめてください。",
        en: "Import project sheets (table 1-3) with hyoka import, and look at the policy's name."))
  }
}
