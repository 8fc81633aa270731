import Intake
import Policies
import TestSupport
import Testing

@testable import Store

/// What later files say otherwise, and whose sentences stand on the page of a project.
@Suite struct SupersededTests {
  private let folder: ScratchFolder
  private let store: Store
  private let reader: DataReader

  init() throws {
    folder = try ScratchFolder()
    store = try Store(path: folder.path("superseded.sqlite"), creating: true)
    reader = try DataReader()
    try DataStore.add(try DataStore.table("2-1"), to: store, reader)
  }

  private func add(_ name: String, _ text: String) throws {
    try DataStore.add(try folder.write(name, text: text), to: store, reader)
  }

  private func link() throws {
    let sheets = try store.lineageSheets()
    try store.replaceLineage([], of: sheets, projects: sheets.map(\.key))
  }

  @Test func `values that a later file replaced have both files and rows`() throws {
    let text = try TestFiles.text(try DataStore.table("2-1"))
    try add(
      "2-1.csv", text.replacing(",51000000,50800000,0.99608,", with: ",51000000,50700000,0.99412,"))
    try link()
    let found = try store.supersededValues(ofProject: "900001")
    let values = found.values
    #expect(found.isWhole)
    #expect(values.map(\.column) == ["executed", "rate"])
    let executed = try #require(values.first)
    #expect(executed.dataset == "rs-2-1" && executed.key == "2024/900001")
    let title = try #require(try store.sourceFiles().first?.title)
    #expect(executed.title == title && executed.subject == nil)
    #expect(executed.table == .projectBudget && executed.fiscalYear == FiscalYear(2023))
    #expect([executed.earlier, executed.later] == ["50800000", "50700000"])
    #expect(executed.earlierOrigin.line == executed.laterOrigin.line)
    #expect(executed.earlierOrigin.line > 1)
    #expect(executed.laterOrigin.file.hasSuffix("2-1.csv"))
    #expect(executed.earlierOrigin.fileID < executed.laterOrigin.fileID)
    #expect(try store.supersededValues(byFile: executed.laterOrigin.fileID) == found)
    #expect(try store.supersededValues(byFile: executed.earlierOrigin.fileID) == .empty)
    #expect(try store.supersededValues(ofProject: "900003") == .empty)
    #expect(try !store.supersededValues(ofProject: "900001", limit: 0).isWhole)
  }

  @Test func `a name that a later file changed is among them`() throws {
    let text = try TestFiles.text(try DataStore.table("6-1"))
    try add("6-1.csv", text)
    try add("6-1 (2).csv", text.replacing("外来魚駆除事業", with: "外来魚対策事業"))
    try link()
    let values = try store.supersededValues(ofProject: "900003").values
    #expect(values.map(\.table) == [.sheet])
    #expect(values.map(\.column) == ["name"])
    #expect(values.first?.earlier == "外来魚駆除事業" && values.first?.later == "外来魚対策事業")
  }

  @Test func `a replaced figure names its indicator`() throws {
    let text = try TestFiles.text(try DataStore.table("3-1"))
    let changed = text.replacing(",88.5,90.1,91.5,", with: ",88.5,90.1,91.9,")
    try #require(changed != text)
    try add("3-1.csv", text)
    try add("3-1 (2).csv", changed)
    try link()
    let values = try store.supersededValues(ofProject: "900001").values
    let actual = try #require(values.first { $0.column == "actual" })
    #expect(actual.table == .indicatorValue && actual.subject == "下水道の接続率")
    #expect(actual.earlier == "91.5" && actual.later == "91.9")
  }

  @Test func `a project names its own sources only`() throws {
    try DataStore.add("\(DataStore.mizube)/mof.json", to: store, reader)
    try DataStore.add("\(DataStore.mizube)/judgit.ndjson", to: store, reader)
    try link()
    let all = try store.sourceFiles().compactMap(\.licence)
    #expect(Set(all).count == 3)
    let licences = try store.licences(ofProjects: ["900001"])
    #expect(licences.count == 1)
    #expect(licences.first?.english.contains("project review site") == true)
    #expect(try store.licences(ofProjects: []).isEmpty)
    let beside = try store.licences(ofProjects: ["900001"], ministry: "みずべ省")
    #expect(beside.count == 2)
    #expect(Set(beside).isSuperset(of: licences) && Set(beside).isSubset(of: all))
    #expect(try store.licences(ofProjects: ["900001"], ministry: "山林省") == licences)
    #expect(!beside.contains { $0.english.contains("JUDGIT!") })
  }
}
