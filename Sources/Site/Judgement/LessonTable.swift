import Analysis
import Markup
import Policies

/// Lessons as a table, each with its place, its tags and what a later goal took up.
struct LessonTable {
  let lessons: [Lesson]
  /// What later goals took up, by the lesson's address.
  let carried: [String: [CarriedLesson]]
  /// The titles of programs, by their ids.
  let programs: [String: String]

  func html(_ language: Language) -> HTML {
    Text.wideTable(
      caption: language("教訓", "Lessons"),
      element("thead") {
        element("tr") {
          Text.head(language("内容", "What it says"))
          Text.head(language("文", "Sentence"))
          Text.head(language("出所", "Where it is from"))
          Text.head(language("タグ", "Tags"))
          Text.head(language("後の目標に現れた語", "Taken up in a later goal"))
        }
      },
      element("tbody") {
        for (lesson, place) in RowPlaces.placed(lessons, by: Heads.init) {
          row(lesson, place, language)
        }
      })
  }

  /// What the heads of a row say.
  private struct Heads: Hashable {
    let program, cycle: String
    let source: Lesson.Source
    let lines: ClosedRange<Int>?
    let fields: [Int]
    let kinds: [Lesson.Kind]

    init(_ lesson: Lesson) {
      program = lesson.program
      cycle = lesson.cycle
      source = lesson.source
      lines = lesson.lines
      fields = lesson.fields
      kinds = lesson.kinds
    }
  }

  private func row(_ lesson: Lesson, _ place: Int, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) { kinds(lesson, language) }
      element("td", .class("prose")) {
        Text.paragraphs(lesson.text)
        if !lesson.words.isEmpty {
          element("p", .class("meta")) {
            language("決め手の語：", "By the words ")
            Text.imported(lesson.words.joined(separator: language("、", ", ")), language)
          }
        }
      }
      element("th", .scope("row"), .class("plain")) {
        source(lesson, language)
        RowPlaces.text(place, language)
      }
      element("td") { tags(lesson, language) }
      element("td") { later(lesson, language) }
    }
  }

  @HTMLBuilder private func kinds(_ lesson: Lesson, _ language: Language) -> [HTML] {
    for kind in lesson.kinds {
      element("p", .class("line")) { language(kind.title) }
    }
    if lesson.isProposal {
      element("span", .class("inferred")) { language("推定", "inferred") }
    }
  }

  @HTMLBuilder private func source(_ lesson: Lesson, _ language: Language) -> [HTML] {
    element("p", .class("line")) {
      element("a", .href(Route.program(lesson.program, cycle: nil).path(language))) {
        Text.imported(programs[lesson.program] ?? lesson.program, language)
      }
      " \(lesson.cycle)"
    }
    if !lesson.fields.isEmpty {
      element("p", .class("meta")) {
        language("分野 ", "Fields ")
        lesson.fields.map(String.init).joined(separator: ", ")
      }
    }
    switch lesson.source {
    case .document(let part):
      element("p", .class("meta")) {
        language(part.title)
        " "
        lesson.lines.map { place(lesson.program, lesson.cycle, $0, language) }
      }
    case .inspection(let project, let year):
      element("p", .class("meta")) {
        element("a", .class("place"), .href(Route.project(project).path(language))) {
          language(
            "事業\(project)の点検（\(year)年度シート）", "Inspection of project \(project), sheet of \(year)")
        }
      }
    }
  }

  @HTMLBuilder private func tags(_ lesson: Lesson, _ language: Language) -> [HTML] {
    if lesson.tags.isEmpty { "–" }
    for tag in lesson.tags {
      element("p", .class("line")) {
        element("span", .class("chip")) { Text.imported(tag.tag, language) }
      }
      let basis = [tag.reason, tag.decidedBy, String(tag.decidedAt.prefix(10))].compactMap { $0 }
        .filter { !$0.isEmpty }
      if !basis.isEmpty {
        element("p", .class("meta")) {
          Text.imported(basis.joined(separator: language("、", ", ")), language)
        }
      }
    }
  }

  @HTMLBuilder private func later(_ lesson: Lesson, _ language: Language) -> [HTML] {
    let carried = carried[lesson.key] ?? []
    if carried.isEmpty { "–" }
    for goal in carried {
      element("p", .class("line")) {
        Text.imported(goal.words.joined(separator: language("、", ", ")), language)
      }
      element("p", .class("meta")) {
        "\(goal.cycle) \(language(goal.goal.section.title)) \(goal.goal.field) "
        place(lesson.program, goal.cycle, goal.goal.passage.lines, language)
      }
    }
  }

  private func place(
    _ program: String, _ cycle: String, _ lines: ClosedRange<Int>, _ language: Language
  ) -> HTML {
    PlaceLink(
      document: .document(program, cycle: cycle, revision: nil), lines: lines, language: language
    ).html
  }
}
