import Foundation
import Policies

/// A feed (Atom, RFC 4287) of all programs, or of one.
enum Feed: Hashable, Sendable {
  case findings(program: String?)
  case opinions(program: String?)

  /// The path in a language.
  func path(_ language: Language) -> String {
    let words = (program.map { ["feeds", "programs", $0] } ?? ["feeds"]) + ["\(name).atom"]
    let path = "/" + words.map(Route.encode).joined(separator: "/")
    return language == .english ? "/en" + path : path
  }

  /// Reads a path; nothing if no feed has it.
  init?(path: String) {
    var words = path.split(separator: "/").map { $0.removingPercentEncoding ?? "" }
    if words.first == "en" { words.removeFirst() }
    guard words.first == "feeds" else { return nil }
    let isAll = words.count == 2
    guard isAll || words.count == 4 && words[1] == "programs" else { return nil }
    let program = isAll ? nil : words[2]
    switch words.last {
    case "findings.atom": self = .findings(program: program)
    case "opinions.atom": self = .opinions(program: program)
    default: return nil
    }
  }

  var program: String? {
    switch self {
    case .findings(let program), .opinions(let program): program
    }
  }

  var title: Bilingual {
    switch self {
    case .findings: Bilingual(ja: "新しい指摘", en: "New findings")
    case .opinions: Bilingual(ja: "回答のあった所見", en: "Answered opinions")
    }
  }

  /// The page that holds what the feed tells of.
  var page: Route {
    switch self {
    case .findings(let program): program.map { .program($0, cycle: nil) } ?? .home
    case .opinions(let program): program.map(Route.programOpinions) ?? .opinions
    }
  }

  private var name: String {
    switch self {
    case .findings: "findings"
    case .opinions: "opinions"
    }
  }
}
