import Synchronization

/// Counts what was answered, how fast, and how much is under way.
final class Metrics: Sendable {
  /// The upper ends, in seconds, of the classes of time.
  static let classes = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  /// What is counted together.
  struct Key: Hashable {
    let kind: String
    let status: Int
  }

  /// The answers of one key.
  struct Series {
    /// How many took so long; the last class is beyond all others.
    var counts = [Int](repeating: 0, count: Metrics.classes.count + 1)
    var seconds = 0.0
    var bytes = 0

    var total: Int { counts.reduce(0, +) }

    mutating func add(_ seconds: Double, _ bytes: Int) {
      let place = Metrics.classes.firstIndex { seconds <= $0 } ?? Metrics.classes.count
      counts[place] += 1
      self.seconds += seconds
      self.bytes &+= bytes
    }
  }

  private let series = Mutex<[Key: Series]>([:])
  /// Connections that are open.
  let connections = Gauge()

  /// Counts an answer.
  func add(kind: String, status: Int, bytes: Int, time: Duration) {
    let seconds = time / .seconds(1)
    series.withLock { $0[Key(kind: kind, status: status), default: Series()].add(seconds, bytes) }
  }

  /// All that was counted, in a fixed order.
  var all: [(key: Key, series: Series)] {
    series.withLock { $0 }.sorted { ($0.key.kind, $0.key.status) < ($1.key.kind, $1.key.status) }
      .map { (key: $0.key, series: $0.value) }
  }
}

/// A number that goes up and down.
final class Gauge: Sendable {
  private let number = Atomic<Int>(0)

  /// The number now.
  var value: Int { number.load(ordering: .relaxed) }

  /// Adds to it.
  func add(_ change: Int) {
    number.wrappingAdd(change, ordering: .relaxed)
  }
}
