import Foundation
import Intake
import Policies
import TestSupport
import Testing

@testable import Store

@Suite struct SearchTests {
  @Test func `every kind is found, in order of what is worth more`() async throws {
    let sample = try await SearchStore()
    let found = Set(
      try ["水", "市", "点検", "件"].flatMap { try sample.search($0).facets.kinds.map(\.value) })
    #expect(found == Set(SearchKind.allCases))
    let title = try #require(try sample.store.programs().first?.program.title)
    #expect(try sample.search("「\(title)」").hits.first?.kind == .program)
  }

  @Test(arguments: ["拠出 貝殻", "dues", "shells calendar", "ドイツ 貝殻", "germany shells", "amount 貝殻"])
  func `a series with values is one hit, in either language`(words: String) async throws {
    let sample = try await SearchStore()
    let found = try sample.search(words, ["kind": "series"])
    #expect(found.hits.map(\.target) == [.series("dues")])
    let hit = try #require(found.hits.first)
    #expect(hit.id == "dues" && hit.year == 2022 && hit.ministry == nil && hit.others == 0)
    #expect(found.facets.ministries.isEmpty)
  }

  @Test func `a series without values is no hit, and another catalogue makes the index old`()
    async throws
  {
    let sample = try await SearchStore()
    #expect(try sample.search("votes").total == 0)
    #expect(try sample.store.isSearchIndexCurrent(SearchStore.series))
    #expect(try !sample.store.isSearchIndexCurrent(.empty))
    try sample.store.updateSearchIndex(.empty)
    #expect(try sample.search("dues", ["kind": "series"]).total == 0)
  }

  @Test(arguments: [("ＯＳＡ", "OSA"), ("水邊", "水辺"), ("水辺", "水 辺"), ("ﾐｽﾞ", "ミズ")])
  func `spellings of a word find the same`(one: String, other: String) async throws {
    let sample = try await SearchStore()
    guard other != "水 辺" else {
      let all = try sample.search(other).total
      #expect(all >= (try sample.search(one).total))
      return
    }
    #expect(try sample.search(one).total == sample.search(other).total)
  }

  @Test func `and, or, not and filters are sets`() async throws {
    let sample = try await SearchStore()
    let (water, river) = try (sample.store.owners("水"), sample.store.owners("川"))
    func units(_ query: String) throws -> Int { try sample.search(query, ["limit": "1000"]).total }
    #expect(!water.isEmpty && !river.isEmpty)
    #expect(try units("水 川") <= min(units("水"), units("川")))
    #expect(try units("水 OR 川") >= max(units("水"), units("川")))
    #expect(try units("水 -川") <= units("水"))
    #expect(try units("水 -水") == 0)
    let facets = try sample.search("水").facets
    for kind in facets.kinds {
      #expect(try sample.search("水", ["kind": kind.value.rawValue]).total == kind.count)
    }
    for ministry in facets.ministries {
      #expect(try sample.search("水", ["ministry": ministry.value]).total == ministry.count)
    }
    for year in facets.years {
      #expect(try sample.search("水", ["year": "\(year.value)"]).total == year.count)
    }
    for field in facets.fields {
      #expect(try sample.search("水", ["field": field.value.name]).total == field.count)
    }
    #expect(facets.kinds.reduce(0) { $0 + $1.count } == (try sample.search("水").total))
    let narrowed = try sample.search("水", ["kind": "project"])
    #expect(narrowed.facets.kinds == facets.kinds)
  }

  @Test func `marks are the words, however they are written`() async throws {
    let sample = try await SearchStore()
    for hit in try sample.search("水ﾍﾞ OR 水邊 OR 接続").hits {
      for text in [hit.title, hit.excerpt].compactMap({ $0 }) {
        let scalars = Array(text.text.unicodeScalars)
        for mark in text.marks {
          let word = String(String.UnicodeScalarView(scalars[mark]))
          #expect(["水辺", "水べ", "水ベ", "接続"].contains(word))
        }
        #expect(text.pieces.map(\.text).joined() == text.text)
      }
    }
    let hit = try #require(try sample.search("接続", ["kind": "project"]).hits.first)
    #expect(!hit.title.marks.isEmpty || hit.excerpt?.marks.isEmpty == false)
  }

  @Test func `pages of hits make up all hits, each once`() async throws {
    let sample = try await SearchStore()
    let all = try sample.search("水", ["limit": "1000"]).hits
    var paged: [SearchHit] = []
    for offset in stride(from: 0, to: all.count, by: 3) {
      paged += try sample.search("水", ["limit": "3", "offset": "\(offset)"]).hits
    }
    #expect(paged == all)
    #expect(Set(all.map { "\($0.kind) \($0.id)" }).count == all.count)
    #expect(try sample.search("水", ["offset": "5000"]).hits.isEmpty)
  }

  @Test func `an earlier revision of a document cannot be found any more`() async throws {
    let sample = try await SearchStore([])
    let folder = try ScratchFolder()
    let text = try String(contentsOfFile: TestFiles.mizube2021, encoding: .utf8)
    func add(_ text: String) async throws {
      let path = folder.path("2021.txt")
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      try await sample.add(document: path)
      try sample.store.updateSearchIndex(SearchStore.series)
    }
    try await add(text)
    #expect(try sample.search("蜃気楼").total == 0)
    try await add(text.replacing("水辺", with: "蜃気楼"))
    #expect(try sample.search("蜃気楼").total > 0)
    try await add(text)
    #expect(try sample.store.isSearchIndexCurrent(SearchStore.series))
  }

  @Test func `bringing the index up to date again changes nothing`() async throws {
    let sample = try await SearchStore()
    let before = try sample.search("水", ["limit": "1000"])
    #expect(try sample.store.updateSearchIndex(SearchStore.series) == 0)
    #expect(try sample.search("水", ["limit": "1000"]) == before)
    let texts = try sample.store.number("SELECT count(*) AS n FROM search_text")
    let different = try sample.store.number("SELECT count(DISTINCT text) AS n FROM search_text")
    #expect(texts == different)
  }

  @Test func `a changed sheet takes the place of what it said before`() async throws {
    let sample = try await SearchStore([])
    let folder = try ScratchFolder()
    let path = try DataStore.table("1-2")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let changed = folder.path(URL(fileURLWithPath: path).lastPathComponent)
    try text.replacing("水", with: "蜃").write(toFile: changed, atomically: true, encoding: .utf8)
    let before = try sample.store.owners("水").filter { $0.hasPrefix("project") }.count
    try DataStore.add(changed, to: sample.store, .init())
    #expect(try !sample.store.isSearchIndexCurrent(SearchStore.series))
    #expect(try sample.store.updateSearchIndex(SearchStore.series) > 0)
    #expect(try sample.store.owners("蜃").contains { $0.hasPrefix("project") })
    #expect(try sample.store.owners("水").filter { $0.hasPrefix("project") }.count < before)
  }

  @Test func `a payee has a page with its payments, and nobody else has`() async throws {
    let sample = try await SearchStore()
    let hit = try #require(try sample.search("市", ["kind": "payee"]).hits.first)
    let record = try #require(try sample.store.payee(hit.id))
    #expect(!record.payments.isEmpty && record.name == hit.id)
    #expect(try sample.store.payee("\(hit.id)の隣") == nil)
    #expect(try sample.store.payee("") == nil)
  }

  @Test(arguments: [
    ["kind": "nothing"], ["year": "x"], ["limit": "-1"], ["limit": "9999999"], ["offset": "1e3"],
    ["field": "3"], ["field": "/"], ["field": "a/b/c"], ["field": "a/-1"],
  ])
  func `a wrong filter says what is right`(filter: [String: String]) throws {
    #expect(throws: Problem.self) { try SearchRequest(filter) }
  }

  @Test(arguments: ["-水", "", "。"])
  func `a query that cannot be searched for is a usage error`(query: String) async throws {
    let sample = try await SearchStore([])
    #expect {
      try sample.search(query)
    } throws: {
      ($0 as? Problem)?.kind == .usage
    }
  }
}
