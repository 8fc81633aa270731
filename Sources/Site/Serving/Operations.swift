import Policies

/// What those who run the server ask: whether it works, and how much it does.
struct Operations: Sendable {
  let metrics: Metrics
  let service: AnswerService

  /// The answer, where the path is one of theirs.
  func answer(path: String) async -> Answer? {
    switch path {
    case "/health": await health()
    case "/metrics": await figures()
    default: nil
    }
  }

  /// Whether the record can be read; that an answer comes at all says that the process lives.
  private func health() async -> Answer {
    switch await service.watch.current() {
    case .success: return .operations(#"{"status":"ok"}"# + "\n", "application/json")
    case .failure(let problem):
      let text = #"{"status":"unavailable","problem":"\#(problem.code)"}"# + "\n"
      return .operations(text, "application/json", status: 503)
    }
  }

  private func figures() async -> Answer {
    var text = MetricsText()
    text.add(metrics)
    addCache(&text)
    text.add("hyoka_connections", "gauge", "Open connections.", Double(metrics.connections.value))
    text.add(
      "hyoka_pages_under_way", "gauge", "Pages that are being made or wait for it.",
      Double(service.work.count))
    let isReadable = if case .success = await service.watch.current() { 1.0 } else { 0.0 }
    text.add("hyoka_record_readable", "gauge", "1 where the record can be read.", isReadable)
    addProcess(&text)
    return .operations(text.text, "text/plain; version=0.0.4; charset=utf-8")
  }

  private func addCache(_ text: inout MetricsText) {
    let cache = service.cache.figures
    text.add("hyoka_cache_hits_total", "counter", "Answers from the cache.", Double(cache.hits))
    text.add("hyoka_cache_misses_total", "counter", "Answers made anew.", Double(cache.misses))
    text.add(
      "hyoka_cache_evictions_total", "counter", "Answers dropped for room.", Double(cache.evictions)
    )
    text.add("hyoka_cache_entries", "gauge", "Answers in the cache.", Double(cache.entries))
    text.add("hyoka_cache_bytes", "gauge", "Bytes of the cache.", Double(cache.bytes))
  }

  private func addProcess(_ text: inout MetricsText) {
    if let bytes = ProcessFigures.residentBytes {
      text.add("process_resident_memory_bytes", "gauge", "Memory held.", bytes)
    }
    if let files = ProcessFigures.openFiles {
      text.add("process_open_fds", "gauge", "Open files and sockets.", files)
    }
    text.add(
      "process_cpu_seconds_total", "counter", "Time of the processor.",
      ProcessFigures.processorSeconds)
    text.add(
      "process_start_time_seconds", "gauge", "When the process started.", ProcessFigures.started)
  }
}

extension Answer {
  /// An answer for operators, which nobody keeps.
  fileprivate static func operations(_ text: String, _ type: String, status: Int = 200) -> Answer {
    var headers = [("Content-Type", type), ("Cache-Control", "no-store")] + SecurityHeaders.all
    if status == 503 { headers.append(("Retry-After", "5")) }
    return Answer(status: status, headers: headers, body: Array(text.utf8), kind: "operations")
  }
}
