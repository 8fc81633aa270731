import Dispatch
import Foundation
import HTTPTypes
import Logging
import Policies
import Store
import Synchronization
import TestSupport
import Testing

@testable import Site

/// How answers are kept, shared and made anew when the record changes.
@Suite struct ServingTests {
  private func finished(_ text: String) -> FinishedAnswer {
    AnswerFinisher().finish(.page(text))
  }

  private func version(_ opening: Int, _ change: Int) -> RecordVersion {
    RecordVersion(opening: opening, change: change)
  }

  // MARK: The cache

  @Test func `an answer is kept for its version and for no other`() {
    let cache = AnswerCache(limit: 1 << 20)
    cache.keep(finished("one"), "/", version(1, 1))
    #expect(cache.answer("/", version(1, 1)) != nil)
    #expect(cache.answer("/", version(1, 2)) == nil)
    #expect(cache.answer("/en/", version(1, 1)) == nil)
    cache.keep(finished("two"), "/en/", version(1, 2))
    #expect(cache.answer("/", version(1, 2)) == nil)
    #expect(cache.figures.entries == 1)
  }

  @Test func `what began before a change does not bring the old version back`() {
    let cache = AnswerCache(limit: 1 << 20)
    cache.keep(finished("new"), "/", version(2, 1))
    cache.keep(finished("old"), "/terms", version(1, 9))
    #expect(cache.answer("/", version(2, 1)) != nil)
    #expect(cache.answer("/terms", version(1, 9)) == nil)
    #expect(cache.answer("/terms", version(2, 1)) == nil)
  }

  @Test func `the cache stays within its size and drops what was not asked for`() {
    let limit = 100_000
    let cache = AnswerCache(limit: limit)
    let text = String(repeating: "x", count: 8_000)
    for number in 0..<50 {
      cache.keep(finished("\(number)\(text)"), "/\(number)", version(1, 1))
      _ = cache.answer("/0", version(1, 1))
      #expect(cache.figures.bytes <= limit)
    }
    #expect(cache.answer("/0", version(1, 1)) != nil)
    #expect(cache.answer("/49", version(1, 1)) != nil)
    #expect(cache.answer("/1", version(1, 1)) == nil)
    #expect(cache.figures.evictions > 0)
  }

  @Test func `what would fill the cache alone is not kept, and a cache may be left out`() {
    let cache = AnswerCache(limit: 10_000)
    cache.keep(finished(String(repeating: "x", count: 5_000)), "/", version(1, 1))
    #expect(cache.figures.entries == 0)
    let none = AnswerCache(limit: 0)
    none.keep(finished("x"), "/", version(1, 1))
    #expect(none.figures.entries == 0)
  }

  // MARK: Shared work

  private func work(limit: Int = 10, patience: Duration = .seconds(10)) -> SharedWork<Int, Int> {
    SharedWork(limit: limit, patience: patience) { work in
      Thread.detachNewThread { work() }
    }
  }

  @Test func `the same is made once for all who wait for it`() async {
    let work = work()
    let made = Gauge()
    let gate = DispatchSemaphore(value: 0)
    let values = await withTaskGroup(of: Int?.self) { group in
      for _ in 0..<20 {
        group.addTask {
          let outcome = await work.value(for: 1) {
            gate.wait()
            made.add(1)
            return 7
          }
          return try? outcome.get()
        }
      }
      group.addTask {
        while work.waiting(for: 1) < 20 { await Task.yield() }
        gate.signal()
        return nil
      }
      return await group.reduce(into: [Int]()) { if let value = $1 { $0.append(value) } }
    }
    #expect(values == Array(repeating: 7, count: 20))
    #expect(made.value == 1)
    #expect(work.count == 0)
  }

  @Test func `nobody waits longer than agreed, and the work goes on`() async throws {
    let work = work(patience: .milliseconds(50))
    let gate = DispatchSemaphore(value: 0)
    let late = await work.value(for: 1) {
      gate.wait()
      return 1
    }
    #expect(late == .failure(.late))
    let alsoLate = await work.value(for: 1) { 2 }
    #expect(alsoLate == .failure(.late))
    gate.signal()
    while work.count > 0 { await Task.yield() }
    let again = await work.value(for: 1) { 3 }
    #expect(again == .success(3))
  }

  @Test func `more than agreed is refused`() async {
    let work = work(limit: 1)
    let gate = DispatchSemaphore(value: 0)
    async let first = work.value(for: 1) {
      gate.wait()
      return 1
    }
    while work.count == 0 { await Task.yield() }
    let second = await work.value(for: 2) { 2 }
    #expect(second == .failure(.overloaded))
    gate.signal()
    #expect(await first == .success(1))
  }

  // MARK: The record

  private func store(_ folder: ScratchFolder, _ name: String) throws -> Store {
    try Store(path: folder.path(name), creating: true, patience: 1)
  }

  private func watch(_ store: Store) -> RecordWatch {
    RecordWatch(store, freshness: .zero)
  }

  @Test func `a change by another connection is a new version, reading is none`() async throws {
    let folder = try ScratchFolder()
    let watch = watch(try store(folder, "a.sqlite"))
    let first = try await watch.current().get().version
    #expect(try await watch.current().get().version == first)
    let other = try Store(path: folder.path("a.sqlite"), creating: false)
    _ = try other.programs()
    #expect(try await watch.current().get().version == first)
    try other.write { try $0.execute("CREATE TABLE extra (id INTEGER)", []) }
    #expect(try await watch.current().get().version > first)
  }

  @Test func `another file in the same place is opened`() async throws {
    let folder = try ScratchFolder()
    let watch = watch(try store(folder, "a.sqlite"))
    let first = try await watch.current().get()
    let other = try store(folder, "b.sqlite")
    try other.write { try $0.execute("CREATE TABLE extra (id INTEGER)", []) }
    try other.emptyLog()
    try other.close()
    #expect(rename(folder.path("b.sqlite"), folder.path("a.sqlite")) == 0)
    let second = try await watch.current().get()
    #expect(second.version > first.version)
    #expect(try second.store.read { try $0.row("SELECT count(*) AS n FROM extra") } != nil)
    #expect(throws: Problem.self) { try first.store.programs() }
  }

  @Test(arguments: ["", "no database at all", "SQLite format 3\0 but nothing more"])
  func `what is no store gives a problem and is left as it is`(content: String) async throws {
    let folder = try ScratchFolder()
    let watch = watch(try store(folder, "a.sqlite"))
    _ = try await watch.current().get()
    try Data(content.utf8).write(to: URL(fileURLWithPath: folder.path("b")))
    #expect(rename(folder.path("b"), folder.path("a.sqlite")) == 0)
    guard case .failure(let problem) = await watch.current() else {
      Issue.record("it was opened")
      return
    }
    #expect(problem.kind == .unreadable)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder.path("a.sqlite"))) == Data(content.utf8))
  }

  @Test func `a deleted store is a problem until it is back`() async throws {
    let folder = try ScratchFolder()
    let reports = Mutex<[String?]>([])
    let watch = RecordWatch(try store(folder, "a.sqlite"), freshness: .zero) { problem in
      reports.withLock { $0.append(problem?.code) }
    }
    #expect(rename(folder.path("a.sqlite"), folder.path("kept.sqlite")) == 0)
    for _ in 0..<3 {
      guard case .failure(let problem) = await watch.current() else {
        Issue.record("it was read")
        return
      }
      #expect(problem.code == "store-missing")
    }
    #expect(rename(folder.path("kept.sqlite"), folder.path("a.sqlite")) == 0)
    _ = try await watch.current().get()
    // The operator is told once that it went, and once that it is back.
    #expect(reports.withLock { $0 } == ["store-missing", nil])
  }

  // MARK: The service

  private func service(_ folder: ScratchFolder) throws -> AnswerService {
    AnswerService(
      watch: watch(try store(folder, "a.sqlite")), cache: AnswerCache(limit: 1 << 20),
      finisher: AnswerFinisher()
    ) { _ in }
  }

  @Test func `a page is made once and then comes from the cache`() async throws {
    let folder = try ScratchFolder()
    let service = try service(folder)
    let first = await service.answer(method: "GET", path: "/", query: nil)
    let second = await service.answer(method: "HEAD", path: "/", query: nil)
    let other = await service.answer(method: "GET", path: "/", query: "a=b")
    #expect([first.isCached, second.isCached, other.isCached] == [false, true, false])
    #expect([first, second, other].allSatisfy { $0.answer.status == 200 })
    #expect(first.answer.kind == "home")
    let missing = await service.answer(method: "GET", path: "/nothing", query: nil)
    let again = await service.answer(method: "GET", path: "/nothing", query: nil)
    #expect(missing.answer.status == 404 && !again.isCached)
  }

  @Test func `without a record there are assets, and 503 for the rest`() async throws {
    let folder = try ScratchFolder()
    let service = try service(folder)
    #expect(rename(folder.path("a.sqlite"), folder.path("gone")) == 0)
    let page = await service.answer(method: "GET", path: "/en/", query: nil).answer
    #expect(page.status == 503)
    #expect(page.fields[.retryAfter] != nil && page.fields[.contentSecurityPolicy] != nil)
    for path in ["/site.css", "/site.js"] {
      let asset = await service.answer(method: "GET", path: path, query: nil).answer
      #expect(asset.status == 200 && asset.tag != nil && asset.packed != nil)
    }
    #expect(await service.answer(method: "PUT", path: "/", query: nil).answer.status == 405)
    let operations = Operations(metrics: Metrics(), service: service)
    #expect(await operations.answer(path: "/health")?.status == 503)
  }

  @Test func `an address without end is refused`() async throws {
    let folder = try ScratchFolder()
    let service = try service(folder)
    let path = "/" + String(repeating: "a", count: AnswerService.longestAddress)
    #expect(await service.answer(method: "GET", path: path, query: nil).answer.status == 414)
  }

  // MARK: Figures and logs

  @Test func `metrics add up`() async throws {
    let folder = try ScratchFolder()
    let metrics = Metrics()
    for milliseconds in [1, 3, 40, 20_000] {
      metrics.add(kind: "home", status: 200, bytes: 10, time: .milliseconds(milliseconds))
    }
    let operations = Operations(metrics: metrics, service: try service(folder))
    let answer = try #require(await operations.answer(path: "/metrics"))
    let text = String(decoding: answer.body, as: UTF8.self)
    for line in [
      "hyoka_requests_total{kind=\"home\",status=\"200\"} 4",
      "hyoka_response_bytes_total{kind=\"home\",status=\"200\"} 40",
      "hyoka_request_seconds_bucket{kind=\"home\",status=\"200\",le=\"0.001\"} 1",
      "hyoka_request_seconds_bucket{kind=\"home\",status=\"200\",le=\"0.05\"} 3",
      "hyoka_request_seconds_bucket{kind=\"home\",status=\"200\",le=\"10.0\"} 3",
      "hyoka_request_seconds_bucket{kind=\"home\",status=\"200\",le=\"+Inf\"} 4",
      "hyoka_request_seconds_count{kind=\"home\",status=\"200\"} 4",
      "hyoka_record_readable 1",
    ] {
      #expect(text.contains(line + "\n"), "\(line)")
    }
  }

  @Test func `a line of the log is JSON whatever the path holds`() throws {
    let event = LogEvent(
      level: .info, message: "a \"b\"\n\u{1}\u{2028}",
      metadata: [
        "path": .string(RequestLog.clean("/\u{1B}[31m\n評")), "ms": .stringConvertible(1.5),
      ],
      source: "s", file: "f", function: "g", line: 1)
    let line = JSONLogHandler.line(
      event, ["own": "x"], at: Date(timeIntervalSince1970: 1_700_000_000))
    #expect(!line.contains("\n"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["message"] as? String == "a \"b\"\n\u{1}\u{2028}")
    #expect(object["path"] as? String == "/%1B[31m%0A%E8%A9%95")
    #expect(object["ms"] as? Double == 1.5)
    #expect(object["time"] as? String == "2023-11-14T22:13:20.000Z")
    #expect(object["own"] as? String == "x")
  }
}
