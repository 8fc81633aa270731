import Japanese
public import Policies

/// A sentence that may hold a lesson, with its address.
struct LessonSentence {
  let place: String
  let source: Lesson.Source
  let lines: ClosedRange<Int>?
  let fields: [Int]
  let text: String

  /// The sentences of a document's results and opinions.
  static func all(of evaluation: Evaluation) -> [LessonSentence] {
    var begun: [Int: Int] = [:]
    return PartText.all(of: evaluation).filter { holdsLessons($0.part) }.flatMap { text in
      text.sentences.compactMap { range in
        let words = text.text(range).trimmed
        guard !words.isEmpty else { return nil }
        let (first, last) = (text.line(at: range.lowerBound), text.line(at: range.upperBound - 1))
        begun[first, default: 0] += 1
        return LessonSentence(
          place: "\(first).\(begun[first] ?? 1)", source: .document(text.part),
          lines: min(first, last)...max(first, last), fields: text.fields, text: words)
      }
    }
  }

  private static func holdsLessons(_ part: Part) -> Bool {
    switch part {
    case .statement(.results, _), .preamble(.results), .opinion, .opinionsPreamble: true
    default: false
    }
  }

  /// The sentences of an inspection, without set phrases and remarks that there was none.
  static func all(of inspected: InspectedProject) -> [LessonSentence] {
    let inspection = inspected.inspection
    var texts: [InspectionReport.Part: String] = [:]
    texts[.expertRemark] = inspection.expertRemark
    texts[.teamDetail] = inspection.teamDetail
    let review = InspectionReview(
      InspectionReport(
        project: inspected.project, teamFinding: nil, reflection: nil, texts: texts))
    let empty = Set(review.boilerplate.map(\.part) + review.notInspected)
    return InspectionReport.Part.allCases.filter { !empty.contains($0) }.flatMap { part in
      Sentences.split(texts[part] ?? "").map(\.trimmed).filter { !$0.isEmpty }.enumerated().map {
        LessonSentence(
          place: "project:\(inspected.project):\(inspection.year):\(part.rawValue).\($0 + 1)",
          source: .inspection(project: inspected.project, year: inspection.year), lines: nil,
          fields: inspected.fields, text: $1)
      }
    }
  }
}

/// The inspection of a project that belongs to fields of a program.
public struct InspectedProject: Hashable, Sendable {
  /// The project's id.
  public let project: String
  /// The fields it belongs to.
  public let fields: [Int]
  /// The inspection.
  public let inspection: ProjectInspection

  /// Makes one.
  public init(project: String, fields: [Int], inspection: ProjectInspection) {
    self.project = project
    self.fields = fields
    self.inspection = inspection
  }

  /// The inspections of the projects linked to a program's fields, those of each project once.
  public static func all(
    _ linked: [(link: FieldLink, inspections: [ProjectInspection])]
  ) -> [InspectedProject] {
    let fields = Dictionary(grouping: linked.map(\.link), by: \.project).mapValues {
      Set($0.map(\.field)).sorted()
    }
    var seen: Set<String> = []
    return linked.filter { seen.insert($0.link.project).inserted }.flatMap { link, inspections in
      inspections.map {
        InspectedProject(project: link.project, fields: fields[link.project] ?? [], inspection: $0)
      }
    }
  }
}
