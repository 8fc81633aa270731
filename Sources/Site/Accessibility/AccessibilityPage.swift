import Markup
import Policies

/// The statement on accessibility (ウェブアクセシビリティ方針・試験結果), made from the tests' results.
struct AccessibilityPage: Page {
  let report: AccessibilityReport

  private var results: AccessibilityReport.Results { report.results }

  var route: Route { .accessibility }

  func title(_ language: Language) -> String { language("アクセシビリティ", "Accessibility") }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    []
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { title(language) }
    element("p") {
      language(
        "このサイトは、日本産業規格JIS X 8341-3:2016の適合レベルAAと、WCAG 2.2のレベルAAを目標に作っています。"
          + "別の「アクセシブル版」はなく、全てのページが同じ基準で作られています。",
        "This site is made to meet level AA of the Japanese standard JIS X 8341-3:2016 and of WCAG 2.2."
          + " There is no separate accessible version: every page is held to the same rules.")
    }
    element("p") {
      language(
        "以下は、公開されている試験のプログラムが、実際のブラウザーで全ての種類のページを確かめた結果です。"
          + "全ての達成基準を人が試験したものではないため、規格への「準拠」は表示しません。",
        "Below is what published tests found in a real browser on every kind of page. Not every criterion"
          + " was tested by people, so this is no claim of conformance to the standard.")
    }
    element("h2", .id("results")) { language("試験の結果", "Results of the tests") }
    summary(language)
    checks(language)
    kinds(language)
    element("h2", .id("limits")) { language("分かっている限界", "Known limits") }
    element("ul") {
      for limit in report.texts.limits { element("li") { language(limit.bilingual) } }
    }
    element("h2", .id("report")) { language("使えないところがあったら", "If something does not work for you") }
    element("p") {
      language(
        "このサイトを運営する組織に、ページのアドレスと、使っている機器やソフトを知らせてください。",
        "Tell those who run this site the address of the page, and the device and software you use."
      )
      element("a", .href("\(Route.help.path(language))#mistakes")) {
        language("知らせ方", "How to report")
      }
    }
  }

  private func summary(_ language: Language) -> HTML {
    let facts: [(String, String)] = [
      (language("試験日", "Date"), results.date),
      (
        language("結果", "Result"),
        report.isSound
          ? language("全て合格", "all passed") : language("不合格あり（下の表）", "some failed, see below")
      ),
      (language("検査エンジン", "Engine"), results.engine),
      (language("規則の組", "Sets of rules"), results.tags.joined(separator: ", ")),
      (language("当てた規則", "Rules run"), "\(results.rules)"),
      (language("規則への違反", "Violations"), "\(results.violations)"),
      (language("ブラウザー", "Browser"), results.browser),
    ]
    return element("dl", .class("facts")) {
      for (name, value) in facts {
        element("div") {
          element("dt") { name }
          element("dd") { value }
        }
      }
    }
  }

  private func checks(_ language: Language) -> HTML {
    Text.table(
      caption: language("確かめたことと結果", "What was checked, and how it came out"),
      element("thead") {
        element("tr") {
          Text.head(language("確かめたこと", "Check"))
          Text.head(language("ページ数", "Pages"))
          Text.head(language("不合格", "Failed"))
        }
      },
      element("tbody") {
        for check in results.checks {
          element("tr") {
            element("th", .scope("row")) { title(of: check, language) }
            element("td", .class("number")) { "\(check.pages)" }
            element("td", .class("number")) { "\(check.failed)" }
          }
        }
      })
  }

  private func title(of check: AccessibilityReport.Results.Check, _ language: Language) -> String {
    report.texts.checks.first { $0.id == check.id }.map { language($0.title) } ?? check.id
  }

  private func kinds(_ language: Language) -> HTML {
    .group([
      element("h3") {
        language(
          "試験したページの種類（\(results.kinds.count)）", "Kinds of page tested (\(results.kinds.count))")
      },
      element("p") {
        language(
          "種類ごとに内容の最も多いページを、日本語と英語、明るい配色と暗い配色で試験しました。「*」には番号や名前が入ります。",
          "Of each kind the fullest page, in Japanese and English, in light and dark colours. A number or"
            + " name takes the place of *.")
      },
      element("ul", .class("kinds")) {
        for kind in results.kinds { element("li") { element("code") { kind } } }
      },
    ])
  }
}
