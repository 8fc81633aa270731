import Foundation
import GRDB
import Policies
import Synchronization
import TestSupport
import Testing

@testable import Store

/// A new store whose pages the disk need not have yet, and the mark that says so.
@Suite struct FillingTests {
  private let folder: ScratchFolder
  private let path: String
  private let mark: String

  init() throws {
    folder = try ScratchFolder()
    path = folder.path("test.sqlite")
    mark = FillingMark.name(path)
  }

  private var isMarked: Bool { FileManager.default.fileExists(atPath: mark) }

  private func fill() throws -> Store {
    try Store(path: path, creating: true, filling: true)
  }

  /// How long a connection waits for the disk: 0 not at all, 1 as usual.
  private func patience(_ store: Store) throws -> Int? {
    try store.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
  }

  private func kept(_ store: Store) throws -> [Int64] {
    try store.readRaw { try Int64.fetchAll($0, sql: "SELECT id FROM kept") }
  }

  /// A store that was left half filled, as by a killed process.
  private func leaveUnfinished() throws {
    let store = try fill()
    try store.write { connection in
      try connection.execute("CREATE TABLE kept (id INTEGER) STRICT", [])
      try connection.execute("INSERT INTO kept VALUES (7)", [])
    }
    try store.close()
    store.fillingMark.withLock { $0 = nil }
    try #require(isMarked)
  }

  @Test func `a new store is marked until it is filled`() throws {
    let store = try fill()
    #expect(isMarked)
    #expect(try patience(store) == 0)
    let other = try Store(path: path, creating: false)
    #expect(isMarked, "The process that fills the store has its mark.")
    try other.close()
    try store.endFilling()
    #expect(!isMarked)
    #expect(try patience(store) == 1)
  }

  @Test func `a store that holds something waits for the disk`() throws {
    try fill().endFilling()
    let again = try fill()
    #expect(!isMarked)
    #expect(try patience(again) == 1)
  }

  @Test func `only one of two processes fills without waiting`() throws {
    let held = try #require(FillingMark.make(beside: path))
    let store = try fill()
    #expect(try patience(store) == 1)
    try store.endFilling()
    #expect(isMarked)
    try held.settle {}
    #expect(!isMarked)
  }

  @Test func `what a killed process left is read, and settled by who may write`() throws {
    try leaveUnfinished()
    let reading = try Store(path: path, creating: false, readOnly: true)
    #expect(try kept(reading) == [7])
    #expect(isMarked)
    try reading.close()
    let writing = try Store(path: path, creating: false)
    #expect(!isMarked)
    #expect(try kept(writing) == [7])
  }

  @Test(arguments: [true, false])
  func `what was left by a machine that stopped is refused`(filling: Bool) throws {
    try leaveUnfinished()
    try Data("another start\n".utf8).write(to: URL(fileURLWithPath: mark))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for readOnly in [true, false] {
      let problem = #expect(throws: Problem.self) {
        try Store(path: path, creating: filling, filling: filling, readOnly: readOnly)
      }
      #expect(problem?.code == "store-unfinished")
      #expect(problem?.place == path)
      for text in [problem?.advice?.japanese, problem?.advice?.english] {
        #expect(text?.contains("test.sqlite-filling") == true)
      }
    }
    #expect(isMarked)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test func `a mark without a store is no obstacle`() throws {
    try Data("another start".utf8).write(to: URL(fileURLWithPath: mark))
    let store = try fill()
    #expect(try patience(store) == 0)
    try store.endFilling()
    #expect(!isMarked)
  }

  @Test func `a mark that cannot be read makes a store doubtful`() throws {
    #expect(!FillingMark.isDoubtful(beside: path))
    try FileManager.default.createDirectory(atPath: mark, withIntermediateDirectories: false)
    #expect(FillingMark.isDoubtful(beside: path))
  }

  /// Made before any page was written.
  @Test func `a mark that says nothing is no obstacle`() throws {
    try fill().endFilling()
    try Data().write(to: URL(fileURLWithPath: mark))
    _ = try Store(path: path, creating: false)
    #expect(!isMarked)
  }

  @Test func `pages that cannot be written make a store doubtful for good`() throws {
    let store = try fill()
    let held = try #require(store.fillingMark.withLock { $0.take() })
    #expect(!FillingMark.isDoubtful(beside: path))
    #expect(throws: CocoaError.self) { try held.settle { throw CocoaError(.fileWriteUnknown) } }
    #expect(FillingMark.isDoubtful(beside: path))
  }
}
