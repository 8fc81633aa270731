import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// What one client, and all together, may take of the server.
enum ServingLimits {
  /// A connection that sends no whole request for so long is closed.
  static let idleSeconds: Int64 = 20
  /// A reader that takes nothing of its answer for so long is given up.
  static let stalledSeconds: Int64 = 20
  /// Connections that end may still be read for so long.
  static let lingerSeconds: Int64 = 1
  /// When the server stops, connections are given so long.
  static let drainSeconds: Int64 = 10
  /// The head of a request in bytes.
  static let headBytes = 32 * 1024
  /// Headers of a request.
  static let headFields = 100
  /// How much of a body that nobody wants is read before the connection is cut.
  static let unwantedBytes = 1 << 20

  /// Allows as many open files as the system does, and says how many connections that makes.
  static func connections() -> Int {
    var limits = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard getrlimit(resource, &limits) == 0 else { return 512 }
    let wanted = rlimit(rlim_cur: min(limits.rlim_max, 16_384), rlim_max: limits.rlim_max)
    if wanted.rlim_cur > limits.rlim_cur,
      withUnsafePointer(to: wanted, { setrlimit(resource, $0) }) == 0
    {
      limits = wanted
    }
    let files = Int(min(limits.rlim_cur, 16_384))
    return max(64, files - 128)
  }
}
