import Analysis
import Markup
import Policies

/// Remaining issue → next goal → opinions, by the words they share.
struct TriangleView {
  let triangle: Triangle
  let model: EvaluationModel

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h2", .id("triangle")) {
      language("課題・次期目標・所見の対応", "Issues, next goal and opinions")
    }
    if triangle.issues.isEmpty {
      element("p") {
        language("評価結果に課題は書かれていません（語句の規則による）。", "The result names no issue, by the rules on words.")
      }
    } else {
      element("p", .class("meta")) {
        Text.proposal(language)
        language(
          " 同じ語が現れるかを示すもので、因果は示しません。",
          " It shows where words appear again, not that the one led to the other.")
      }
      table(language)
    }
  }

  private func table(_ language: Language) -> HTML {
    Text.wideTable(
      caption: language("結果に残る課題の行方", "What became of the issues that the result names"),
      element("thead") {
        element("tr") {
          Text.head(language("残る課題", "Remaining issue"))
          Text.head(language("次期目標", "Next goal"))
          Text.head(language("求める所見", "Opinions that ask for it"))
        }
      },
      element("tbody", .class("judged")) { for issue in triangle.issues { row(issue, language) } })
  }

  private func row(_ issue: Triangle.Issue, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row"), .class("wide")) {
        Text.marked(Text.oneLine(issue.text), issue.markers, language)
        element("p", .class("meta")) {
          if let lines = triangle.lines { model.place(lines, language).html }
        }
      }
      element("td") {
        element("span", .class("chip \(issue.trace.rawValue)")) { language(issue.trace.title) }
        words(language("新たな語：", "New words: "), issue.newWords, language)
        words(language("目標にもあった語：", "Words the goal had: "), issue.standingWords, language)
        words(
          language("推定：共通する名詞：", "Inferred from the nouns in common: "), issue.inferredWords,
          language)
      }
      element("td") { requests(issue, language) }
    }
  }

  @HTMLBuilder private func words(
    _ title: String, _ words: [String], _ language: Language
  ) -> [HTML] {
    if !words.isEmpty {
      element("p", .class("meta")) {
        title
        Text.quoted(words, language)
      }
    }
  }

  @HTMLBuilder private func requests(_ issue: Triangle.Issue, _ language: Language) -> [HTML] {
    if issue.requests.isEmpty {
      element("span", .class("meta")) { language("なし", "none") }
    }
    for request in issue.requests {
      element("p") {
        element("a", .href("#opinion-\(request.opinion)")) {
          language("所見\(request.opinion)", "Opinion \(request.opinion)")
        }
        " "
        element("span", .class("meta")) { Text.quoted(request.words, language) }
      }
    }
  }
}
