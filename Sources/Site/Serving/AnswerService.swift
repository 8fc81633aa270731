import NIOPosix
import Policies
import Store

/// Answers requests for pages: from the cache where it can, else on threads of its own.
struct AnswerService: Sendable {
  /// An answer, and whether it was there already.
  typealias Served = (answer: FinishedAnswer, isCached: Bool)

  /// An address is longer than this only by mistake or with intent.
  static let longestAddress = 8_192

  let watch: RecordWatch
  let cache: AnswerCache
  let finisher: AnswerFinisher
  /// Where readers find the site.
  let address: SiteAddress
  /// Pages that are being made, by their addresses.
  let work: SharedWork<String, FinishedAnswer>
  private let report: @Sendable (Problem) -> Void
  private let assets: [String: FinishedAnswer]

  /// - Parameters:
  ///   - patience: how long a reader waits for a page.
  ///   - limit: how many pages may be under way.
  ///   - report: where problems go that the reader cannot mend.
  init(
    watch: RecordWatch, cache: AnswerCache, finisher: AnswerFinisher,
    address: SiteAddress = .local(port: 8080),
    patience: Duration = .seconds(5), limit: Int = 256,
    report: @escaping @Sendable (Problem) -> Void
  ) {
    self.watch = watch
    self.cache = cache
    self.finisher = finisher
    self.address = address
    self.report = report
    assets = Dictionary(
      Asset.allCases.map { asset in
        var answer = Answer.asset(asset)
        answer.headers += SecurityHeaders.all
        return (asset.path, finisher.finish(answer))
      }, uniquingKeysWith: { $1 })
    work = SharedWork(limit: limit, patience: patience) { work in
      NIOThreadPool.singleton.submit { _ in work() }
    }
  }

  func answer(method: String, path: String, query: String?) async -> Served {
    if let answer = Responder.refusal(method: method, path: path) {
      return (finisher.finish(answer), false)
    }
    if let asset = assets[path] { return (asset, true) }
    let key = query.map { "\(path)?\($0)" } ?? path
    guard key.utf8.count <= Self.longestAddress else {
      return (finisher.finish(Responder.error(.longAddress, path: path)), false)
    }
    switch await watch.current() {
    case .failure(let problem): return (failure(problem, path), false)
    case .success(let record):
      if let answer = cache.answer(key, record.version) { return (answer, true) }
      return (await made(key, path, query, record), false)
    }
  }

  private func made(
    _ key: String, _ path: String, _ query: String?, _ record: RecordWatch.Record
  ) async -> FinishedAnswer {
    let outcome = await work.value(for: key) {
      make(key, path, query, record)
    }
    switch outcome {
    case .success(let answer): return answer
    case .failure(.late): return failure(.recordBusy, path)
    case .failure(.overloaded): return failure(.overloaded, path)
    }
  }

  /// Makes an answer; once more where the record changed hands under it.
  private func make(
    _ key: String, _ path: String, _ query: String?, _ record: RecordWatch.Record
  ) -> FinishedAnswer {
    let answer = answer(path, query, record)
    guard answer.status < 500 else {
      guard case .success(let later) = watch.check(), later.version != record.version else {
        return answer
      }
      return self.answer(path, query, later)
    }
    if answer.status == 200 { cache.keep(answer, key, record.version) }
    return answer
  }

  private func answer(
    _ path: String, _ query: String?, _ record: RecordWatch.Record
  ) -> FinishedAnswer {
    let responder = Responder(pages: Pages(store: record.store), address: address) { problem in
      report(problem)
      if problem.code == "store-no-database" { watch.distrust() }
    }
    return finisher.finish(responder.answer(Incoming(path: path, query: query ?? "")))
  }

  private func failure(_ problem: Problem, _ path: String) -> FinishedAnswer {
    finisher.finish(
      API.failure(problem, path) ?? Responder.error(ErrorPage(problem), path: path))
  }
}
