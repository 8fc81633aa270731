import Foundation
import Intake
import Markup
import Policies
import Publishing
import Store
import TestSupport
import Testing

@testable import Site

@Suite struct OpenDataTests {
  private let folder: ScratchFolder
  private let store: Store
  private let responder: Responder

  init() async throws {
    folder = try ScratchFolder()
    store = try Store(path: folder.path("site.sqlite"), creating: true)
    responder = Responder(
      pages: Pages(store: store), address: try SiteAddress("https://hyoka.example.jp/")
    ) { _ in }
  }

  private func add(_ text: String, at time: String) async throws {
    let path = try folder.write("evaluation.txt", text: text)
    let document = try await EvaluationReader(profiles: try Profile.builtIn()).read(path: path)
    _ = try store.add(
      ImportedDocument(
        name: document.name, format: document.format, encoding: document.encoding,
        sha256: document.digest, evaluation: document.evaluation, importedAt: time))
  }

  private func get(_ path: String) -> String {
    String(decoding: responder.answer(Incoming(path: path)).body, as: UTF8.self)
  }

  private func all(_ tag: String, in text: String) -> [String] {
    text.components(separatedBy: "<\(tag)>").dropFirst()
      .map { String($0.prefix { $0 != "<" }) }
  }

  @Test(arguments: [
    "", "hyoka.example.jp", "ftp://hyoka.example.jp", "https://", "https://a/b", "https://a?b",
    "https://a#b", "https://me@a", "https://a b", "https://a/\nb",
  ])
  func `an address that is none is refused`(text: String) {
    #expect(throws: Problem.self) { try SiteAddress(text) }
  }

  @Test func `what a request says of its host is not believed`() {
    let answer = responder.answer(
      Incoming(path: "/robots.txt", headers: ["host": "evil.example", "x-forwarded-host": "evil"]))
    let text = String(decoding: answer.body, as: UTF8.self)
    #expect(text.contains("Sitemap: https://hyoka.example.jp/sitemap.xml\n"))
    #expect(!text.contains("evil"))
  }

  @Test func `a finding stays one entry when the document is revised`() async throws {
    let text = try TestFiles.text(TestFiles.mizube2024).replacing("湖沼の水質を", with: "湖沼の水質をを")
    try await add(text, at: "2024-07-11T00:00:00Z")
    let before = get("/feeds/findings.atom")
    try await add(text + "\n", at: "2024-08-01T00:00:00Z")
    let after = get("/feeds/findings.atom")
    #expect(!all("published", in: before).isEmpty)
    #expect(all("id", in: before) == all("id", in: after))
    #expect(all("updated", in: before) == all("updated", in: after))
    #expect(before.contains("/revisions/1#L") && after.contains("/revisions/2#L"))
    #expect(
      all("id", in: get("/en/feeds/findings.atom")).dropFirst() == all("id", in: after).dropFirst())
  }

  @Test func `only opinions that a person answered are in their feed`() async throws {
    try await add(try TestFiles.text(TestFiles.mizube2024), at: "2024-07-11T00:00:00Z")
    let program = try #require(try store.programs().first)
    #expect(all("published", in: get("/feeds/opinions.atom")).isEmpty)
    #expect(get("/feeds/opinions.atom").contains("<updated>1970-01-01T00:00:00Z</updated>"))
    let key = OpinionKey(
      program: program.program.id, cycle: program.cycles[0].cycle.id, number: 1)
    let answers: [(OpinionStatus, String)] = [
      (.answered, "2024-09-01T00:00:00Z"), (.reflected, "2024-09-02T00:00:00Z"),
    ]
    for (status, time) in answers {
      try store.add(
        OpinionResponse(status: status, text: "<b>次</b>", by: nil, at: time), to: key.text)
    }
    let feed = get("/feeds/programs/\(program.program.id)/opinions.atom")
    #expect(all("published", in: feed) == ["2024-09-01T00:00:00Z"])
    #expect(all("updated", in: feed) == ["2024-09-02T00:00:00Z", "2024-09-02T00:00:00Z"])
    #expect(feed.contains("&lt;b&gt;次&lt;/b&gt;"))
    try store.add(
      OpinionResponse(status: .unanswered, text: nil, by: nil, at: "2024-09-03T00:00:00Z"),
      to: key.text)
    #expect(all("published", in: get("/feeds/opinions.atom")).isEmpty)
  }

  @Test func `ids are UUIDs that depend on the key alone`() {
    #expect(FeedEntry.id("a") == FeedEntry.id("a"))
    #expect(FeedEntry.id("a") != FeedEntry.id("b"))
    for key in ["", "a", "所見"] {
      #expect(
        FeedEntry.id(key).wholeMatch(
          of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil
      )
    }
  }

  @Test func `a feed has one address`() throws {
    for feed in [Feed.findings(program: nil), .opinions(program: "a/b c")] {
      for language in Language.allCases { #expect(Feed(path: feed.path(language)) == feed) }
    }
    let answer = responder.answer(Incoming(path: "/feeds//findings.atom"))
    #expect(answer.headers.contains { $0 == ("Location", "/feeds/findings.atom") })
    #expect(Feed(path: "/feeds/programs/findings.atom") == nil)
  }

  @Test func `a map of too many addresses has parts`() throws {
    let entries = (1...5).map {
      SiteMap.Entry(path: "/\($0)", changed: $0 == 1 ? "2024-07-11" : nil)
    }
    let address = try SiteAddress("https://hyoka.example.jp")
    let whole = SiteMap(entries, address: address, most: 5)
    #expect(all("loc", in: whole.xml) == (1...5).map { "https://hyoka.example.jp/\($0)" })
    #expect(all("lastmod", in: whole.xml) == ["2024-07-11"])
    #expect(whole.part(1) == nil)
    let parted = SiteMap(entries, address: address, most: 2)
    #expect(
      all("loc", in: parted.xml) == (1...3).map { "https://hyoka.example.jp/sitemap-\($0).xml" })
    #expect(parted.part(3).map { all("loc", in: $0) } == ["https://hyoka.example.jp/5"])
    #expect(parted.part(0) == nil && parted.part(4) == nil)
  }

  @Test func `data in a page cannot become markup`() throws {
    let attack = "</script><script>alert(1)</script><!-- ]]> & \u{2028} \" \\"
    let json = try JSONText.encode(JSONValue.object(["name": .text(attack)]))
    let html = element("script", Attribute("type", "application/ld+json")) { json }
    for text in [html.rendered, html.indented] {
      #expect(text.matches(of: /</).count == 2)
      let data = text.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
      let read = try JSONDecoder().decode(JSONValue.self, from: Data(data.utf8))
      #expect(read.members?["name"] == .text(attack))
    }
  }

  @Test func `a program says what data it is`() async throws {
    try await add(try TestFiles.text(TestFiles.mizube2024), at: "2024-07-11T00:00:00Z")
    let page = get("/en/programs/mizube-3-2")
    let data = try #require(page.firstMatch(of: /ld\+json">([^<]*)</))
    let json = try JSONDecoder().decode(JSONValue.self, from: Data(data.output.1.utf8)).members
    #expect(json?["@type"] == "Dataset")
    #expect(json?["temporalCoverage"] == "2021-04-01/2024-03-31")
    guard case .list(let files)? = json?["distribution"] else { return }
    for file in files {
      let path = try #require(file.members?["contentUrl"]?.string)
      #expect(responder.answer(Incoming(path: path)).status == 200, "\(path)")
    }
    #expect(files.count == 4)
  }
}
