import Analysis
import Markup
import Policies

/// The lessons (教訓) of all programs: what worked, what did not, and what became of it.
struct LessonsPage: Page {
  let books: [LessonBook]
  /// The titles of programs, by their ids.
  let programs: [String: String]
  /// What the form asks for.
  let tag, word: String?

  var route: Route { .lessons }

  var query: [(name: String, value: String)] {
    [("tag", tag), ("word", word)].compactMap { name, value in value.map { (name, $0) } }
  }

  func title(_ language: Language) -> String { language("教訓", "Lessons") }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    []
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    let shown = books.flatMap { $0.lessons(tag: tag, word: word) }
    element("h1") { title(language) }
    element("p") {
      language(
        "うまくいったこと、いかなかったこと、分かったことを述べる文です。語の規則による提案は「推定」と示し、人がタグを付けた文は組織の教訓です。"
          + "後の目標に新たに現れた語も示しますが、因果関係は述べません。",
        "Sentences that say what worked, what did not, and what was learned. What rules on words propose"
          + " is marked as inferred; a sentence that a person tagged is a lesson of the organisation."
          + " Words that stand anew in a later goal are shown; no cause is claimed.")
    }
    form(language)
    element("p", .class("meta")) {
      language(
        "\(books.reduce(0) { $0 + $1.lessons.count })件中\(shown.count)件",
        "\(shown.count) of \(books.reduce(0) { $0 + $1.lessons.count })")
    }
    if shown.isEmpty {
      element("p") { language("該当する教訓はありません。", "No lesson fits.") }
    } else {
      LessonTable(
        lessons: shown, carried: Dictionary(grouping: books.flatMap(\.carried), by: \.lesson),
        programs: programs
      ).html(language)
    }
    unplaced(language)
  }

  private func form(_ language: Language) -> HTML {
    Text.form(
      route, language,
      Choice(
        name: "tag", label: language("タグ", "Tag"), choices: tags.map { ($0, $0) }, chosen: tag,
        all: language("すべて", "all")
      ).html,
      element("label") {
        language("語 ", "Word ")
        element("input", Attribute("name", "word"), Attribute("value", word ?? ""))
      },
      element("button", Attribute("type", "submit")) { language("絞り込む", "Filter") },
      .text(" "),
      element("a", .href(route.path(language))) { language("すべて表示", "Show all") })
  }

  private var tags: [String] {
    Set(books.flatMap(\.lessons).flatMap(\.tags).map(\.tag)).sorted()
  }

  /// Tags whose sentence is gone are said, or nobody would miss them.
  @HTMLBuilder private func unplaced(_ language: Language) -> [HTML] {
    let tags = books.flatMap(\.unplaced)
    if !tags.isEmpty {
      element("h2", .id("unplaced")) {
        language("文が見当たらないタグ", "Tags whose sentence is gone")
      }
      element("ul") {
        for tag in tags {
          element("li") { Text.imported("\(tag.lesson) #\(tag.tag)", language) }
        }
      }
    }
  }
}
