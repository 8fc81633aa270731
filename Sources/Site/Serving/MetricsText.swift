import Foundation

/// The text format of Prometheus.
struct MetricsText {
  /// The text so far.
  private(set) var text = ""

  /// A figure without labels.
  mutating func add(_ name: String, _ type: String, _ help: String, _ value: Double) {
    open(name, type, help)
    line(name, "", value)
  }

  /// The answers by kind and status, and how long they took by kind.
  mutating func add(_ metrics: Metrics) {
    let all = metrics.all
    open("hyoka_requests_total", "counter", "Requests answered, by kind of page and status.")
    for (key, series) in all {
      line("hyoka_requests_total", Self.labels(key), Double(series.total))
    }
    open("hyoka_response_bytes_total", "counter", "Bytes of bodies sent.")
    for (key, series) in all {
      line("hyoka_response_bytes_total", Self.labels(key), Double(series.bytes))
    }
    open("hyoka_request_seconds", "histogram", "From the head of a request to its answer.")
    for (key, series) in all { times(key, series) }
  }

  private mutating func times(_ key: Metrics.Key, _ series: Metrics.Series) {
    let name = "hyoka_request_seconds"
    let labels = Self.labels(key)
    var sum = 0
    for (end, count) in zip(Metrics.classes.map { "\($0)" } + ["+Inf"], series.counts) {
      sum += count
      line(name + "_bucket", labels + ",le=\"\(end)\"", Double(sum))
    }
    line(name + "_sum", labels, series.seconds)
    line(name + "_count", labels, Double(sum))
  }

  private mutating func open(_ name: String, _ type: String, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }

  private mutating func line(_ name: String, _ labels: String, _ value: Double) {
    let number = Int(exactly: value).map(String.init) ?? "\(value)"
    text += labels.isEmpty ? "\(name) \(number)\n" : "\(name){\(labels)} \(number)\n"
  }

  private static func labels(_ key: Metrics.Key) -> String {
    "kind=\"\(key.kind)\",status=\"\(key.status)\""
  }
}
