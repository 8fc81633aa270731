import Foundation
import Markup
import Policies

/// The page about the API, for people who write programs.
struct APIPage: Page {
  let examples: APIExamples

  var route: Route { .api }

  func title(_ language: Language) -> String { language("API", "API") }

  func trail(_ language: Language) -> [(title: String, route: Route)] { [] }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { language("API：記録をプログラムから使う", "API: the record for programs") }
    element("p") {
      language(
        "ページに載るものはすべてJSONでも得られます。名前は hyoka コマンドの --json と同じです。鍵も登録も要りません。",
        "Everything that pages show is there as JSON too, by the names of hyoka --json. No key and no"
          + " account is needed.")
    }
    element("p") {
      element("a", .href(API.description)) {
        language("OpenAPI 3.1による記述（JSON）", "Description in OpenAPI 3.1 (JSON)")
      }
    }
    element("h2", .id("resources")) { language("資源", "Resources") }
    resources(language)
    element("h2", .id("conventions")) { language("共通の約束", "What holds for all") }
    rules(language)
    element("h2", .id("problems")) { language("誤り", "Problems") }
    problems(language)
    element("h2", .id("feeds")) { language("フィード", "Feeds") }
    feeds(language)
  }

  private func resources(_ language: Language) -> HTML {
    Text.wideTable(
      caption: language("資源の一覧", "All resources"),
      element("thead") {
        element("tr") {
          Text.head(language("内容", "Content"))
          Text.head(language("アドレス", "Address"))
          Text.head(language("パラメーター", "Parameters"))
          Text.head(language("例", "Example"))
        }
      },
      element("tbody") { for resource in Resource.all { row(resource, language) } })
  }

  private func row(_ resource: Resource, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) { language(resource.title) }
      element("td") {
        element("code") { API.root + (resource.path.isEmpty ? "" : "/\(resource.path)") }
      }
      element("td") { parameters(resource, language) }
      element("td") {
        if let path = examples.path(resource) {
          element("a", .href(path)) {
            Text.imported(path.removingPercentEncoding ?? path, language)
          }
        } else {
          language("記録にありません", "nothing in the record")
        }
      }
    }
  }

  private func parameters(_ resource: Resource, _ language: Language) -> HTML {
    let all = resource.pathParameters + resource.parameters
    guard !all.isEmpty else { return "–".html }
    return element("dl", .class("terms")) {
      for parameter in all {
        element("dt") { element("code") { parameter.name } }
        element("dd") { language(parameter.meaning) }
      }
    }
  }

  private func rules(_ language: Language) -> HTML {
    element("ul") {
      element("li") {
        language(
          "一覧は limit と offset で分けて返します。総数は X-Total-Count、続きは Link（RFC 8288）にあります。",
          "Lists are given in parts by limit and offset; X-Total-Count says how many there are, Link"
            + " (RFC 8288) where the rest is.")
      }
      element("li") {
        language(
          "すべての回答に ETag が付きます。If-None-Match で送ると、変わっていなければ304を返します。",
          "Every answer has an ETag. Sent back as If-None-Match it gives 304 where nothing changed."
        )
      }
      element("li") {
        language(
          "どのサイトのページからも読めます（CORS）。",
          "It may be read from the pages of any site (CORS).")
      }
      element("li") {
        language(
          "短い間に多すぎる要求を送ると429を返します。Retry-After の秒数だけ待ってください。",
          "Too many requests in a short time get 429; wait for the seconds of Retry-After.")
      }
    }
  }

  private func problems(_ language: Language) -> HTML {
    .group(
      [
        element("p") {
          language(
            "誤りは application/problem+json（RFC 9457）で返します。type はこの一覧を指します。",
            "What goes wrong is answered as application/problem+json (RFC 9457), whose type leads here."
          )
        }
      ]
        + ProblemType.allCases.flatMap { type in
          [
            element("h3", .id("problem-\(type.rawValue)")) {
              "\(type.status) \(language(type.title))"
            },
            element("p") { language(type.advice) },
          ]
        })
  }

  private func feeds(_ language: Language) -> HTML {
    element("ul") {
      for feed in [Feed.findings(program: nil), .opinions(program: nil)] {
        element("li") {
          element("a", .href(feed.path(language))) { language(feed.title) }
        }
      }
    }
  }
}
