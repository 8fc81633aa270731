import Foundation
import Intake
import Markup
import Policies
import Store
import TestSupport
import Testing

@testable import Site

/// The files of tables that pages of programs and of searches lead to.
@Suite struct FileTests {
  private let folder: ScratchFolder
  private let store: Store
  private let responder: Responder
  private let program = "/programs/mizube-3-2"

  init() async throws {
    folder = try ScratchFolder()
    store = try Store(path: folder.path("files.sqlite"), creating: true)
    let reader = EvaluationReader(profiles: try Profile.builtIn())
    let document = try await reader.read(path: TestFiles.mizube2024)
    _ = try store.add(
      ImportedDocument(
        name: document.name, format: document.format, encoding: document.encoding,
        sha256: document.digest, evaluation: document.evaluation,
        importedAt: "2024-07-11T00:00:00Z"))
    let names = try FileManager.default.contentsOfDirectory(atPath: ProjectData.mizube).sorted()
    try ProjectData.add(names.map { "\(ProjectData.mizube)/\($0)" }, to: store)
    let links = ["900001", "900003", "900007"].enumerated().map { index, project in
      NewFieldLink(
        suggested: FieldLink(
          field: index + 1, project: project, name: "", method: .official, score: 1,
          sheetYear: 2024), rank: 1)
    }
    try store.replaceFieldLinks("mizube-3-2", links, names: [:])
    try store.updateSearchIndex(.empty)
    responder = Responder(pages: Pages(store: store)) { _ in }
  }

  private func get(_ path: String, _ query: String = "") -> Answer {
    responder.answer(Incoming(path: path, query: query))
  }

  private func lines(_ path: String, _ query: String = "") -> [String] {
    String(decoding: get(path, query).body, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  private func rows(_ path: String, _ query: String = "") throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(get(path, query).body))
    return try #require((json as? [String: Any])?["rows"] as? [[String: Any]])
  }

  private func html(_ path: String, _ query: [String: String] = [:]) throws -> HTML {
    let route = try #require(Route(path: path))
    let page = try #require(try Pages(store: store).page(route, query))
    return page.html(Route.language(ofPath: path))
  }

  private func downloads(_ html: HTML) -> [String] {
    html.elements.compactMap { $0.attributes["href"] }
      .filter { $0.contains(".csv") || $0.contains(".json") }
  }

  @Test func `tables of projects name the sources of these projects only`() throws {
    try ProjectData.add([TestFiles.path("Tests/Fixtures/mizube/mof.json")], to: store)
    let all = Set(try store.sourceFiles().compactMap(\.licence))
    let sheets = Set(try store.licences(ofProjects: ["900001"]))
    try #require(sheets.count == 1 && all.count == 2)
    let items = try #require(all.subtracting(sheets).first)
    func says(_ path: String, _ licence: Bilingual) throws -> Bool {
      try html(path).elements.contains { $0.tag == "li" && $0.text == licence.english }
    }
    for path in ["/indicators", "\(program)/flow"] {
      #expect(try says("/en\(path)", sheets.first ?? items), "\(path)")
      #expect(!(try says("/en\(path)", items)), "\(path)")
      for file in ["\(path).json", "/api/v1\(path)"] {
        let text = String(decoding: get(file).body, as: UTF8.self)
        #expect(get(file).status == 200, "\(file)")
        #expect(!text.contains("Ministry of Finance"), "\(file)")
      }
    }
    for path in ["/projects", "/ministries", "/ministries/みずべ省"] {
      #expect(try says("/en\(path)", sheets.first ?? items), "\(path)")
      #expect(!(try says("/en\(path)", items)), "\(path)")
    }
    func sentences(_ kind: String, _ word: String) throws -> [[String: String]] {
      let body = get("/search.json", "q=\(Route.encode(word))&kind=\(kind)").body
      let file = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
      #expect((file?["rows"] as? [Any])?.isEmpty == false, "\(kind)")
      return try #require(file?["licences"] as? [[String: String]])
    }
    for (kind, word) in [("project", "水"), ("payee", "みず")] {
      #expect(
        try sentences(kind, word) == sheets.map { ["ja": $0.japanese, "en": $0.english] }, "\(kind)"
      )
    }
    #expect(try sentences("goal", "水").isEmpty)
    let reconciliation = "/en\(program)/reconciliation"
    for licence in all { #expect(try says(reconciliation, licence)) }
  }

  @Test func `every file that a page leads to is there and has rows`() throws {
    for path in ["/checks", "/flow", "/reconciliation", "/fields/1", "/fields/2"] {
      for start in ["", "/en"] {
        let page = try html(start + program + path)
        let files = downloads(page)
        #expect(!files.isEmpty && files.count.isMultiple(of: 2), "\(path)")
        for file in files {
          let parts = file.split(separator: "?").map(String.init)
          let query = parts.count > 1 ? parts[1] : ""
          #expect(get(parts[0], query).status == 200, "\(file)")
          guard parts[0].hasSuffix(".csv") else { continue }
          #expect(lines(parts[0], query).count > 1, "\(file)")
        }
      }
    }
  }

  @Test func `the file of the reconciliation has its lines and all together`() throws {
    let rows = try rows("\(program)/reconciliation.json")
    let years = Set(rows.compactMap { $0["fiscalYear"] as? Int })
    let sums = rows.filter { $0["line"] is NSNull }
    #expect(!years.isEmpty && sums.count == years.count * 2 && rows.count > sums.count)
    let last = try #require(
      sums.first { $0["fiscalYear"] as? Int == 2023 && $0["measure"] as? String == "current" })
    #expect(last["documentYen"] as? Int == 152_000_000)
    #expect(last["ministryOfFinanceYen"] is NSNull)
  }

  @Test func `the file of checks has the findings of the page`() throws {
    let found = try rows("\(program)/checks.json")
    let revision = try #require(try store.revision(program: "mizube-3-2"))
    let page = try html("/en\(program)/checks")
    let count = page.elements.first { $0.attributes["class"] == "judgement" }?.text ?? ""
    for (severity, name) in [("誤り", "Error"), ("注意", "Warning"), ("参考", "Note")] {
      let rows = found.filter { $0["severity"] as? String == severity }
      #expect(count.contains("\(name) \(rows.count)"), "\(count)")
      #expect(rows.allSatisfy { $0["setAside"] as? Bool == false })
    }
    #expect(get("\(program)/checks.csv", "cycle=\(revision.cycle)").status == 200)
    #expect(get("\(program)/checks.csv", "cycle=1999-2000").status == 404)
    #expect(get("/programs/nobody/checks.csv").status == 404)
  }

  @Test func `a finding set aside stands in the file with its reason`() throws {
    let rule = try #require(try rows("\(program)/checks.json").first?["rule"] as? String)
    let revision = try #require(try store.revision(program: "mizube-3-2"))
    try store.add(
      Decision(
        kind: .suppression, subject: "mizube-3-2/\(revision.cycle)", object: rule,
        verdict: .confirmed, reason: "=1+1", decidedBy: "tester",
        decidedAt: "2024-07-12T00:00:00Z"))
    let aside = try rows("\(program)/checks.json").filter { $0["setAside"] as? Bool == true }
    #expect(!aside.isEmpty && aside.allSatisfy { $0["reason"] as? String == "=1+1" })
    let csv = lines("\(program)/checks.csv").joined(separator: "\n")
    #expect(csv.contains(",'=1+1,tester,"))
  }

  @Test func `the file of a flow is what the API gives`() throws {
    let file = try rows("\(program)/flow.json")
    let answer = get("/api/v1/programs/mizube-3-2/flow", "limit=1000")
    let json = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
    #expect(file as NSArray == (json?["rows"] as? [[String: Any]] ?? []) as NSArray)
    #expect(file.contains { $0["amountYen"] as? Int != nil && $0["line"] as? Int != nil })
    let page = try html("/en\(program)/flow")
    #expect(page.elements.contains { $0.tag == "th" && $0.text == "Source" })
  }

  @Test func `the tables of a dossier have a file each`() throws {
    let path = "\(program)/fields/1.json"
    let money = try rows(path)
    #expect(money.allSatisfy { $0["project"] as? String != nil && $0["fiscalYear"] as? Int != nil })
    let missing = money.filter { $0["executedYen"] is NSNull }
    #expect(missing.allSatisfy { $0["executedMissing"] as? String != nil })
    let indicators = try rows(path, "table=indicators")
    #expect(indicators.contains { $0["actual"] as? Double != nil })
    let claims = try rows(path, "table=claims")
    #expect(claims.map { $0["claim"] as? Int } == Array(1...claims.count))
    #expect(get(path, "table=everything").status == 400)
    #expect(get("\(program)/fields/99.csv").status == 404)
    let flow = try rows(path, "table=flow")
    #expect(flow.allSatisfy { $0["field"] as? Int == 1 })
  }

  @Test func `a search has a file of its hits from the first one on`() throws {
    let words = Route.encode("水")
    let results = try store.search(SearchRequest(["q": "水", "limit": "1000"]))
    #expect(results.total > 20)
    let file = try rows("/search.json", "q=\(words)&offset=20&limit=3")
    #expect(file.map { $0["id"] as? String } == results.hits.map(\.id))
    let page = try html("/en/search", ["q": "水", "kind": "goal", "offset": "1"])
    #expect(
      downloads(page) == ["csv", "json"].map { "/en/search.\($0)?q=\(words)&kind=goal" })
    let goals = try rows("/en/search.json", "q=\(words)&kind=goal")
    #expect(goals.allSatisfy { $0["kindEnglish"] as? String == "Goal" })
    #expect(goals.allSatisfy { ($0["path"] as? String)?.hasPrefix("/en/") == true })
    #expect(get("/search.csv").status == 400)
    #expect(get("/search.csv", "q=-x").status == 400)
  }

  @Test(arguments: ["みずの市", "1000000000019"])
  func `a payee has files of all payments, which the page links to`(payee: String) throws {
    let record = try #require(try store.payee(nameOrNumber: payee))
    let path = "/payees/\(Route.encode(payee))"
    let page = try html("/en/payees/\(payee)")
    #expect(downloads(page) == ["csv", "json"].map { "/en\(path).\($0)" })
    let licences = try store.licences(ofProjects: record.payments.map(\.project))
    try #require(!licences.isEmpty)
    let found = try html("/en/search", ["q": "みずの市"])
    for licence in licences {
      #expect(page.elements.contains { $0.tag == "li" && $0.text == licence.english })
      #expect(found.elements.contains { $0.tag == "li" && $0.text == licence.english })
    }
    let file = try rows("\(path).json")
    #expect(file.count == record.payments.count && !file.isEmpty)
    #expect(file.map { $0["line"] as? Int } == record.payments.map(\.origin.line))
    #expect(get("\(path).csv").status == 200)
    #expect(get("/payees/\(Route.encode("誰でもない者")).csv").status == 404)
  }

  @Test func `a year without a flow is refused, and no other year's is given`() {
    for path in ["\(program)/flow", "\(program)/flow.csv", "/api/v1/programs/mizube-3-2/flow"] {
      #expect(get(path, "year=1999").status == 400, "\(path)")
      #expect(get(path, "year=2023").status == 200, "\(path)")
    }
    #expect(get("\(program)/flow", "year=x").status == 400)
  }

  @Test(arguments: [
    ("/en/projects/999", "/en/projects"), ("/en/payees/nobody", "/en/search"),
    ("/en/ministries/nobody", "/en/ministries"), ("/en/terms/nothing", "/en/terms"),
    ("/en/programs/none", "/en/programs"), ("/en/comparison/none", "/en/comparison"),
    ("/en/sources/999", "/en/sources"), ("/en/projects.json/none", "/en/"),
  ])
  func `what is not there is named, with the list that holds all`(path: String, list: String) {
    let answer = get(path)
    #expect(answer.status == 404)
    let text = String(decoding: answer.body, as: UTF8.self)
    let main = text.components(separatedBy: "<main").last ?? ""
    #expect(main.contains("href=\"\(list)\""), "\(path)")
    let isNamed = main.contains("“\(path.split(separator: "/").last ?? "")”")
    #expect(isNamed == (list != "/en/"), "\(path)")
  }

  @Test func `a search for what is not there is offered, and a page without wrong conditions`() {
    func main(_ path: String, _ query: String = "") -> String {
      String(decoding: get(path, query).body, as: UTF8.self)
        .components(separatedBy: "<main").last ?? ""
    }
    #expect(main("/projects/999").contains("href=\"/search?q=999\""))
    #expect(main("/projects", "year=x").contains("href=\"/projects\""))
    #expect(main("/projects.csv", "year=x").contains("href=\"/projects\""))
  }

  @Test func `payees of a flow stand with their own lines`() throws {
    let rows = try rows("\(program)/flow.json", "year=2023")
    let named = rows.filter { $0["payee"] as? String != nil }
    let lines = Set(named.compactMap { $0["line"] as? Int })
    #expect(named.count > 1 && lines.count > 1)
    let first = try #require(named.first { $0["payee"] as? String == "みずの市" })
    let project = try #require(first["project"] as? String)
    let payments = try #require(try store.payee("みずの市")).payments
    #expect(
      payments.contains { $0.project == project && $0.origin.line == first["line"] as? Int })
  }

  @Test func `a corporate number has one page for all its names`() throws {
    let name = "5-1_RS_2024_支出先_支出情報.csv"
    let text = try String(contentsOfFile: "\(ProjectData.mizube)/\(name)", encoding: .utf8)
    let changed = text.replacing(
      "みずの市,1000000000019", with: "みずの市　上下水道局,1000000000019", maxReplacements: 1)
    try ProjectData.add([try folder.write(name, text: changed)], to: store)
    try store.updateSearchIndex(.empty)
    let record = try #require(try store.payee(number: "1000000000019"))
    #expect(Set(record.names) == ["みずの市", "みずの市　上下水道局"])
    let page = try html("/en/payees/1000000000019")
    let links = page.elements.compactMap { $0.attributes["href"] }
    for name in record.names {
      #expect(links.contains(Route.payee(name).path(.english)))
      let own = try html(Route.payee(name).path(.english).removingPercentEncoding ?? "")
      #expect(own.elements.contains { $0.attributes["href"] == "/en/payees/1000000000019" })
    }
    let rows = try rows("/api/v1/payees/1000000000019")
    #expect(Set(rows.compactMap { $0["payee"] as? String }) == Set(record.names))
    #expect(try store.payee(number: "9999999999999") == nil)
    #expect(get("/payees/9999999999990").status == 404)
    #expect(!CorporateNumber.isOne("100000000001") && !CorporateNumber.isOne("１000000000019"))
  }

  @Test func `pages say what they are about`() throws {
    func summary(_ path: String) throws -> String {
      let metas = try html(path).elements.filter { $0.attributes["name"] == "description" }
      #expect(metas.count == 1)
      return try #require(metas.first?.attributes["content"])
    }
    let revision = try #require(try store.revision(program: "mizube-3-2"))
    let goal = try #require(try store.evaluation(revision).field(1)?.goal)
    let dossier = try summary("\(program)/fields/1")
    #expect(dossier.contains(goal.text.prefix { !$0.isNewline }.prefix(20)))
    #expect(try summary("/en\(program)/fields/2") != summary("/en\(program)/fields/1"))
    #expect(try summary("/en\(program)").contains("4 fields"))
    #expect(try summary("/projects/900001").contains("目的："))
    let plain = try html("/sources").elements
    #expect(!plain.contains { $0.attributes["name"] == "description" })
    #expect(Text.shortened("一二三四五", to: 4) == "一二三…")
    #expect(Text.shortened("一二\n三", to: 4) == "一二三")
  }

  @Test func `papers leave out what is secondary, and say so`() throws {
    let page = try html("\(program)/fields/1")
    let classes = page.elements.compactMap { $0.attributes["class"] }
    #expect(classes.contains("on-paper meta") && classes.contains("off-paper"))
    let section = page.elements.filter { $0.attributes["class"] == "off-paper" }
    #expect(section.contains { $0.text.contains("効果発現経路") })
    let style = String(decoding: Asset.style.bytes, as: UTF8.self)
    let print = try #require(style.range(of: ".off-paper"))
    #expect(style[..<print.lowerBound].contains("@media print"))
  }
}
