import Policies
import Store
import TestSupport
import Testing

@Suite struct ProjectListTests {
  private let folder: ScratchFolder
  private let store: Store

  init() throws {
    folder = try ScratchFolder()
    store = try Store(path: folder.path("list.sqlite"), creating: true)
    let projects: [(id: String, name: String, ministry: String?, years: ClosedRange<Int64>)] = [
      ("10", "湖のＯＳＡ事業", "みずべ省", 2019...2024), ("9", "湖の調査 osa", "みずべ省", 2015...2018),
      ("2021-みずべ省-0001", "互惠の橋", nil, 2021...2021), ("7", "100%_の水門", "かわべ省", 2024...2024),
    ]
    try store.write { connection in
      for project in projects {
        try connection.execute(
          "INSERT INTO project (id, name, ministry, first_year, last_year) VALUES (?, ?, ?, ?, ?)",
          [
            .text(project.id), .text(project.name), project.ministry.map { .text($0) } ?? .null,
            .integer(project.years.lowerBound), .integer(project.years.upperBound),
          ])
      }
    }
  }

  private func ids(_ ministry: String? = nil, _ year: Int? = nil, _ words: [String] = []) throws
    -> [String]
  {
    let list = try store.projectList(
      ministry: ministry, year: year, words: words, limit: 100, offset: 0)
    #expect(list.total == list.entries.count)
    return list.entries.map(\.id)
  }

  @Test func `projects stand in the order of their numbers`() throws {
    #expect(try ids() == ["7", "9", "10", "2021-みずべ省-0001"])
  }

  @Test func `a ministry and a year narrow the list`() throws {
    #expect(try ids("みずべ省") == ["9", "10"])
    #expect(try ids(nil, 2024) == ["7", "10"])
    #expect(try ids("みずべ省", 2018) == ["9"])
    #expect(try ids("知らない省") == [])
  }

  @Test(arguments: [
    (["osa"], ["9", "10"]), (["ＯＳＡ", "調査"], ["9"]), (["互恵"], ["2021-みずべ省-0001"]), (["%"], ["7"]),
    (["_"], ["7"]), (["'"], []), (["湖", "橋"], []),
  ])
  func `every word must stand in the name, however it is written`(words: [String], found: [String])
    throws
  {
    #expect(try ids(nil, nil, words) == found)
  }

  @Test func `a part of the list knows how long the list is`() throws {
    let part = try store.projectList(limit: 2, offset: 1)
    #expect(part.entries.map(\.id) == ["9", "10"])
    #expect(part.total == 4)
    #expect(part.entries.first?.years == 2015...2018)
    #expect(try store.projectList(limit: 2, offset: 9).entries == [])
  }
}
