import Markup
import Policies

/// The help: how to read the pages, what the marks mean, how to cite and to report.
struct HelpPage: Page {
  let help: HelpText

  var route: Route { .help }

  func title(_ language: Language) -> String { language("使い方", "Help") }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    []
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { title(language) }
    element("nav", .class("contents"), Attribute("aria-label", language("目次", "Contents"))) {
      element("ul") {
        for section in help.sections {
          element("li") {
            element("a", .href("#\(section.id)")) { language(section.title.bilingual) }
          }
        }
      }
    }
    for section in help.sections { view(section, language) }
    element("p") {
      element("a", .href(Route.glossary.path(language))) { language("用語集", "Glossary") }
      " "
      element("a", .href(Route.accessibility.path(language))) {
        language("アクセシビリティ", "Accessibility")
      }
    }
  }

  @HTMLBuilder private func view(_ section: HelpText.Section, _ language: Language) -> [HTML] {
    element("h2", .id(section.id)) { language(section.title.bilingual) }
    for paragraph in section.paragraphs {
      element("p", .class("said")) { language(paragraph.bilingual) }
    }
    if !section.marks.isEmpty {
      element("dl", .class("facts marks")) {
        for mark in section.marks {
          element("div") {
            element("dt") {
              element("span", .class(mark.style)) { language(mark.mark.bilingual) }
            }
            element("dd") { language(mark.means.bilingual) }
          }
        }
      }
    }
  }
}
