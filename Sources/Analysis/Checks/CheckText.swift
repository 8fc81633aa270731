import Japanese
import Policies

/// A text that rules read, with its place.
struct CheckText: Sendable {
  /// What kind of text it is.
  enum Role: Sendable {
    case title, goal, result, nextGoal, preamble, opinion, note
    /// Purpose, issues and outline of a project.
    case outline
    /// The department's own result of an inspection (点検結果).
    case selfCheck
    /// What inspectors say.
    case remark
  }

  let role: Role
  /// What the text is called.
  let name: Bilingual
  let text: String
  let place: CheckPlace
  /// The sentences without white space at their ends.
  let sentences: [String]

  init(_ role: Role, _ name: Bilingual, _ text: String, _ place: CheckPlace) {
    self.role = role
    self.name = name
    self.text = text
    self.place = place
    sentences = Sentences.split(text).map(\.trimmed).filter { !$0.isEmpty }
  }

  init(_ role: Role, _ passage: Passage, field: Int? = nil) {
    let line = passage.lines.lowerBound
    self.init(
      role, Bilingual(ja: "\(line)行目", en: "line \(line)"), passage.text,
      CheckPlace(field: field, lines: passage.lines))
  }
}

extension Evaluation {
  /// The texts of the document in its order.
  var checkTexts: [CheckText] {
    let texts =
      preambles.values.map { CheckText(.preamble, $0) }
      + statements.map { CheckText($0.section.role, $0.passage, field: $0.field) }
      + (budget?.notes ?? []).map { CheckText(.note, $0) }
      + (opinionsPreamble.map { [CheckText(.preamble, $0)] } ?? [])
      + opinions.map { CheckText(.opinion, $0.passage, field: $0.onlyField) }
      + notes.map { CheckText(.note, $0) }
    return texts.enumerated().sorted { left, right in
      (left.element.place.lines?.lowerBound ?? 0, left.offset)
        < (right.element.place.lines?.lowerBound ?? 0, right.offset)
    }.map(\.element)
  }
}

extension Opinion {
  /// The field, where it is about one alone.
  var onlyField: Int? { fields.count == 1 ? fields.first : nil }
}

extension Section {
  var role: CheckText.Role {
    switch self {
    case .goals: .goal
    case .results: .result
    case .nextGoals: .nextGoal
    }
  }

  /// What a statement of the section is called.
  var statementName: Bilingual {
    switch self {
    case .goals: Bilingual(ja: "目標", en: "goal")
    case .results: Bilingual(ja: "評価結果", en: "result")
    case .nextGoals: Bilingual(ja: "次期目標", en: "next goal")
    }
  }
}

extension ProjectRecord {
  /// How data of the review site print the line breaks of a cell.
  private static let lineBreak: Character = "／"

  /// The texts of the latest official sheet.
  var checkTexts: [CheckText] {
    let place = CheckPlace(project: id)
    let sheet = sheets.first { $0.source != .derived }
    let outline = sheet.flatMap { outlines[$0.id] }
    let inspection = inspections.first { $0.year == sheet?.year }
    let parts: [(CheckText.Role, String, String, String?)] = [
      (.title, "事業名", "the name", sheet?.name ?? name),
      (.outline, "事業の目的", "the purpose", outline?.purpose),
      (.outline, "現状・課題", "the issues", outline?.issues),
      (.outline, "事業の概要", "the outline", outline?.summary),
      (.selfCheck, "点検結果", "the self-check", inspection?.selfResult),
      (.selfCheck, "改善の方向性", "the direction of improvement", inspection?.selfDirection),
      (.remark, "外部有識者の所見", "the remark of the experts", inspection?.expertRemark),
      (.remark, "推進チームの所見", "the finding of the team", inspection?.teamDetail),
      (.remark, "反映状況", "the reflection", inspection?.reflectionDetail),
    ]
    return parts.compactMap { role, japanese, english, text in
      guard let text, !text.isEmpty else { return nil }
      let lines = String(text.map { $0 == Self.lineBreak ? "\n" : $0 })
      return CheckText(role, Bilingual(ja: japanese, en: english), lines, place)
    }
  }

  /// What the logic model and the indicators of that sheet say.
  var checkAsides: [String] {
    let year = sheets.first { $0.source != .derived }?.year
    return
      (edges.flatMap { [$0.from.text, $0.to.text, $0.connection, $0.noStagesReason] }
      + reports.filter { $0.sheetYear == year }.flatMap { [$0.goal, $0.name] }).compactMap(\.self)
  }
}
