import Foundation
import Intake
import Markup
import Policies
import Store
import TestSupport
import Testing

@testable import Site

@Suite struct SiteTests {
  /// A store with all sample documents, and what answers from it.
  private struct Fixture {
    let folder: ScratchFolder
    let store: Store
    let responder: Responder

    init(_ paths: [String] = [TestFiles.restated, TestFiles.mizube2021, TestFiles.mizube2024])
      async throws
    {
      folder = try ScratchFolder()
      store = try Store(path: folder.path("site.sqlite"), creating: true)
      let reader = EvaluationReader(profiles: try Profile.builtIn())
      for path in paths {
        let document = try await reader.read(path: path)
        _ = try store.add(
          ImportedDocument(
            name: document.name, format: document.format, encoding: document.encoding,
            sha256: document.digest, evaluation: document.evaluation,
            importedAt: "2024-07-11T00:00:00Z"))
      }
      responder = Responder(pages: Pages(store: store)) { _ in }
    }

    func get(_ path: String) -> Answer { responder.answer(method: "GET", path: path) }

    func page(_ route: Route, _ language: Language) throws -> HTML {
      try #require(try Pages(store: store).page(route)).html(language)
    }

    /// Every page that links lead to from both home pages, with its tree.
    func crawl() throws -> [String: HTML] {
      var found: [String: HTML] = [:]
      var waiting = ["/", "/en/"]
      while let path = waiting.popLast() {
        guard found[path] == nil, let decoded = path.removingPercentEncoding,
          let route = Route(path: decoded)
        else { continue }
        if case .file = route { continue }
        let tree = try page(route, Route.language(ofPath: path))
        found[path] = tree
        waiting += tree.elements.compactMap { $0.attributes["href"] }
          .map { String($0.prefix { $0 != "#" && $0 != "?" }) }.filter {
            !$0.isEmpty && Asset(rawValue: $0) == nil
          }
      }
      return found
    }
  }

  @Test func `every route can be read again from its path`() {
    var routes: [Route] = [
      .home, .programs, .ministries, .ministry("mofa"), .ministry("みずべ省"), .projects, .indicators,
      .comparison,
      .series("iaea-contributions"), .file(.series("iaea-contributions"), .json),
      .file(.ministries, .csv), .file(.ministry("みずべ省"), .json), .file(.projects, .csv),
      .search, .file(.search, .csv), .file(.flow("x"), .json), .file(.checks("x"), .csv),
      .file(.reconciliation("x"), .csv),
      .file(.field("x", cycle: "2021-2023", 3), .csv),
    ]
    for id in ["mofa-ii-1", "x"] {
      for cycle in [nil, "2021-2023"] {
        routes += [
          .program(id, cycle: cycle), .field(id, cycle: cycle, 0), .field(id, cycle: cycle, 11),
        ]
      }
      routes += [
        .document(id, cycle: "undated", revision: nil),
        .document(id, cycle: "2021-2023", revision: 2),
      ]
    }
    for route in routes {
      for language in Language.allCases {
        let path = route.path(language)
        #expect(Route(path: path.removingPercentEncoding ?? "") == route)
        #expect(Route.language(ofPath: path) == language)
      }
    }
  }

  @Test(arguments: [
    "/nothing", "/programs/mofa-ii-1/fields", "/ministries/nobody", "/programs.csv",
    "/programs/mofa-ii-1/fields/99",
    "/programs/mofa-ii-1/fields/-1", "/programs/mofa-ii-1/fields/x", "/programs/nobody",
    "/programs/mofa-ii-1/cycles/1999-2000", "/programs/mofa-ii-1/documents/1999-2000",
    "/programs/mofa-ii-1/documents/2021-2023/revisions/9", "/programs/%FF", "/%00", "/en/nothing",
    "/programs/../../etc/passwd", "/programs/99999999999999999999999/fields/1",
  ])
  func `what is not there is said`(path: String) async throws {
    let answer = try await Fixture().get(path)
    #expect(answer.status == 404)
    let text = String(decoding: answer.body, as: UTF8.self)
    #expect(text.contains(path.hasPrefix("/en") ? "There is no such page." : "このページはありません。"))
  }

  @Test func `addresses have one spelling, and pages can only be read`() async throws {
    let fixture = try await Fixture()
    let moved = fixture.get("/programs/mofa-ii-1/")
    #expect(moved.status == 301)
    #expect(moved.headers.contains { $0 == ("Location", "/programs/mofa-ii-1") })
    #expect(fixture.get("/en").headers.contains { $0 == ("Location", "/en/") })
    let posted = fixture.responder.answer(method: "POST", path: "/")
    #expect(posted.status == 405)
    #expect(posted.headers.contains { $0 == ("Allow", "GET, HEAD") })
  }

  @Test func `every answer forbids what the pages do not need`() async throws {
    let fixture = try await Fixture()
    for path in ["/", "/site.css", "/site.js", "/icon.svg", "/nothing", "/api/v1"] {
      let headers = Dictionary(
        fixture.get(path).headers.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
      #expect(
        headers["Content-Security-Policy"]
          == "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'", "\(path)")
      #expect(headers["X-Content-Type-Options"] == "nosniff")
    }
  }

  @Test func `every link leads to a page, and every fragment to an id`() async throws {
    let fixture = try await Fixture(
      [TestFiles.restated, TestFiles.mizube2021, TestFiles.mizube2024, TestFiles.troubled]
        + (TestFiles.hasRealData ? [TestFiles.published] : []))
    let pages = try fixture.crawl()
    // Home, three evaluations with 11, 4 and 4 fields and their documents, in two languages.
    #expect(pages.count >= 52)
    let ids = pages.mapValues { Set($0.elements.compactMap { $0.attributes["id"] }) }
    var files: Set<String> = []
    for (path, page) in pages {
      #expect(fixture.get(path).status == 200)
      for address in page.elements.compactMap({ $0.attributes["href"] }) {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : String(parts[0].prefix { $0 != "?" })
        if Asset(rawValue: target) != nil { continue }
        if target.hasPrefix("/api/")
          || [".atom", ".csv", ".json"].contains(where: target.hasSuffix)
        {
          guard files.insert(String(parts[0])).inserted else { continue }
          let query = String(parts[0].drop { $0 != "?" }.dropFirst())
          let answer = fixture.responder.answer(Incoming(path: target, query: query))
          #expect(answer.status == 200, "\(path) links to \(address)")
          continue
        }
        #expect(ids[target] != nil, "\(path) links to \(address)")
        if parts.count == 2 {
          #expect(ids[target]?.contains(String(parts[1])) == true, "\(path) links to \(address)")
        }
      }
    }
  }

  @Test func `the map has every page that links lead to, and no other`() async throws {
    let fixture = try await Fixture()
    let pages = Set(try fixture.crawl().keys)
    let listed = Set(try fixture.store.siteMap().map(\.path))
    #expect(pages.subtracting(listed).sorted() == [])
    for path in listed { #expect(fixture.get(path).status == 200, "\(path)") }
  }

  @Test func `every page is built soundly`() async throws {
    let pages = try await Fixture().crawl()
    var titles: [String: String] = [:]
    for (path, page) in pages {
      let elements = page.elements
      let language = Route.language(ofPath: path).rawValue
      #expect(elements.first { $0.tag == "html" }?.attributes["lang"] == language)
      #expect(elements.filter { $0.tag == "h1" }.count == 1)
      #expect(elements.filter { $0.tag == "main" }.count == 1)
      let levels = elements.compactMap {
        $0.tag.count == 2 && $0.tag.hasPrefix("h") ? Int($0.tag.dropFirst()) : nil
      }
      let leaps = zip(levels, levels.dropFirst()).filter { $1 > $0 + 1 }
      #expect(leaps.isEmpty, "\(path) leaves out a heading level")
      let ids = elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(path) repeats an id")
      #expect(elements.filter { $0.tag == "th" }.allSatisfy { $0.attributes["scope"] != nil })
      #expect(
        elements.filter { $0.tag == "table" }.count == elements.filter { $0.tag == "caption" }.count
      )
      #expect(
        !elements.contains {
          $0.tag == "script" && $0.attributes["type"] != "application/ld+json"
            && ($0.attributes["src"] != Asset.script.path || !$0.text.isEmpty) || $0.tag == "style"
            || $0.attributes["style"] != nil
        })
      let title = try #require(elements.first { $0.tag == "title" }?.text)
      #expect(
        titles[language + title] == nil,
        "\(path) and \(titles[language + title] ?? "") share a title")
      titles[language + title] = path
    }
  }

  /// Japanese words on an English page say so.
  @Test func `mixed text is marked with its language`() async throws {
    let pages = try await Fixture().crawl()
    func unmarked(_ html: HTML, _ language: String) -> [String] {
      switch html {
      case .text(let text):
        let isJapanese = text.unicodeScalars.contains { ("\u{3041}"..."\u{9FFF}").contains($0) }
        return isJapanese && language == "en" ? [text] : []
      case .group(let children): return children.flatMap { unmarked($0, language) }
      // Data says its language by itself.
      case .element("script", _, _): return []
      case .element(_, _, let children):
        let own = HTML.element("p", attributes(html), []).elements.first?.attributes["lang"]
        return children.flatMap { unmarked($0, own ?? language) }
      }
    }
    func attributes(_ html: HTML) -> [Markup.Attribute] {
      if case .element(_, let attributes, _) = html { attributes } else { [] }
    }
    for (path, page) in pages where path.hasPrefix("/en") {
      let rest = unmarked(page, "").filter { _ in true }
      let titles = page.elements.filter { $0.tag == "title" }.map(\.text)
      #expect(rest.filter { !titles.contains($0) }.isEmpty, "\(path): \(rest)")
    }
  }

  @Test func `changed words are marked and spoken`() async throws {
    let fixture = try await Fixture()
    for (language, word) in [(Language.japanese, "追加："), (.english, "added: ")] {
      let page = try fixture.page(.field("mofa-ii-1", cycle: nil, 5), language)
      let inserted = page.elements.filter { $0.tag == "ins" && $0.text.contains("一層") }
      #expect(inserted.count == 1)
      #expect(inserted.first?.text.hasPrefix(word) == true)
      let said = page.elements.filter { $0.tag == "section" && $0.attributes["class"] == nil }
      #expect(said.count == 2)
    }
  }

  @Test func `the document page gives every line an address and its part`() async throws {
    let fixture = try await Fixture()
    let page = try fixture.page(
      .document("mofa-ii-1", cycle: "2021-2023", revision: nil), .japanese)
    let lines = try TestFiles.text(TestFiles.restated).split(
      separator: "\n", omittingEmptySubsequences: false)
    let rows = page.elements.filter { $0.tag == "tr" && $0.attributes["id"] != nil }
    #expect(rows.map { $0.attributes["id"] } == (1..<lines.count).map { "L\($0)" })
    let sources = page.elements.filter { $0.attributes["class"] == "source" }.map(\.text)
    #expect(sources == lines.dropLast().map(String.init))
  }

  @Test func `a document made of attacks stays text`() async throws {
    let attack = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>"
    let folder = try ScratchFolder()
    let text = """
      施策名：\(attack)

      施策目標：\(attack)

      - 1 \(attack)
      - 2 javascript:alert(1)

      予算額・執行額等\t区分\t令和4年度
      \(attack)\t予算の状況\t\(attack)

      外部有識者の所見
      - 個別分野1で、\(attack)
      """
    let fixture = try await Fixture([try folder.write("\"><script>x.txt", text: text)])
    let pages = try fixture.crawl()
    #expect(pages.count > 8)
    for path in pages.keys {
      let body = String(decoding: fixture.get(path).body, as: UTF8.self)
      let own = "<script src=\"/site.js\" type=\"module\"></script>"
      let data = "<script type=\"application/ld+json\">"
      #expect(body.components(separatedBy: own).count == 2, "\(path)")
      let page = body.replacing(own, with: "")
      let rest = page.replacing(data, with: "")
      #expect(!rest.contains("<script") && !rest.contains("<img"), "\(path)")
      #expect(
        page.components(separatedBy: "</script").count == page.components(separatedBy: data).count)
      #expect(!body.contains("href=\"javascript"))
    }
  }

  @Test func `older revisions stay readable`() async throws {
    let folder = try ScratchFolder()
    let changed = try TestFiles.text(TestFiles.restated).replacing("一層", with: "更に")
    let fixture = try await Fixture([
      TestFiles.restated, try folder.write("evaluation.txt", text: changed),
    ])
    let old = String(
      decoding: fixture.get("/programs/mofa-ii-1/documents/2021-2023/revisions/1").body,
      as: UTF8.self)
    #expect(old.contains("一層"))
    let new = String(decoding: fixture.get("/programs/mofa-ii-1").body, as: UTF8.self)
    #expect(new.contains("/programs/mofa-ii-1/documents/2021-2023/revisions/1"))
  }

  @Test func `an empty store has a home page that says what to do`() async throws {
    let body = String(decoding: try await Fixture([]).get("/").body, as: UTF8.self)
    #expect(body.contains("hyoka import"))
  }

  @Test(arguments: [
    ("home", Route.home), ("programs", .programs), ("ministries-empty", .ministries),
    ("projects-empty", .projects), ("program", .program("mizube-3-2", cycle: nil)),
    ("dossier", .field("mizube-3-2", cycle: nil, 2)),
    ("document", .document("mizube-3-2", cycle: "2021-2023", revision: nil)),
    ("program-before", .program("mizube-3-2", cycle: "2018-2020")),
    ("program-troubled", .program("mizube-3-9", cycle: nil)),
    ("dossier-troubled", .field("mizube-3-9", cycle: nil, 3)),
    ("revisions", .revisions("mizube-3-2")), ("claims", .claims("mizube-3-2")),
    ("checks-troubled", .checks("mizube-3-9")), ("lessons", .lessons), ("api", .api),
  ])
  func `pages are as they were last looked at`(name: String, route: Route) async throws {
    let fixture = try await Fixture([
      TestFiles.mizube2021, TestFiles.mizube2024, TestFiles.troubled,
    ])
    for language in Language.allCases {
      let page = try fixture.page(route, language)
      let (expected, actual) = try Golden.compare(
        "pages/\(name).\(language.rawValue).html", page.indented)
      #expect(expected == actual)
    }
  }
}
