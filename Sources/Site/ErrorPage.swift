import Markup
import Policies

/// The page for something that went wrong.
struct ErrorPage {
  let status: Int
  let message: Bilingual
  let advice: Bilingual?
  /// Where to go on, before the home page.
  var ways: [Way] = []

  /// The page for an address with nothing behind it; `route` is what it asked for, where it can be read.
  static func notFound(_ route: Route? = nil) -> ErrorPage {
    var page = ErrorPage(
      status: 404,
      message: Bilingual(ja: "このページはありません。", en: "There is no such page."),
      advice: route?.absence
        ?? Bilingual(ja: "ホームから探してください。", en: "Look for it from the home page."))
    page.ways = route?.waysOn ?? []
    return page
  }

  static let wrongMethod = ErrorPage(
    status: 405,
    message: Bilingual(ja: "この操作はできません。", en: "This address can only be read."), advice: nil)

  static let longAddress = ErrorPage(
    status: 414,
    message: Bilingual(ja: "アドレスが長すぎます。", en: "The address is too long."), advice: nil)

  init(status: Int, message: Bilingual, advice: Bilingual?) {
    self.status = status
    self.message = message
    self.advice = advice
  }

  /// The page for a problem: what the reader asked for is named, what the operator must mend is not.
  init(_ problem: Problem) {
    switch problem.kind {
    case .notFound: self.init(status: 404, message: problem.message, advice: problem.advice)
    case .usage: self.init(status: 400, message: problem.message, advice: problem.advice)
    case .invalid, .unreadable:
      self.init(
        status: 503,
        message: Bilingual(ja: "いま記録を読めません。", en: "The record cannot be read just now."),
        advice: Bilingual(
          ja: "しばらくしてからもう一度お試しください。", en: "Please try again in a while."))
    }
  }

  func html(_ language: Language) -> HTML {
    Layout(
      language: language, title: language(message), trail: [], route: nil,
      content: content(language)
    ).html
  }

  @HTMLBuilder private func content(_ language: Language) -> [HTML] {
    element("h1") { language(message) }
    if let advice { element("p") { Text.imported(language(advice), language) } }
    element("ul") {
      for way in ways + [Way(title: Bilingual(ja: "ホーム", en: "Home"), route: .home)] {
        element("li") {
          element("a", .href(way.route.path(language) + way.query)) {
            Text.imported(language(way.title), language)
          }
        }
      }
    }
  }
}
