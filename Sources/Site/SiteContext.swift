import HTTPTypes
import Hummingbird

/// What is known of a request beside what it says: the address it came from.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address of the other end of the connection.
  let client: String

  init(source: Source) {
    coreContext = .init(source: source)
    client = source.channel.remoteAddress?.ipAddress ?? ""
  }
}

extension Incoming {
  /// Takes what matters from a request of the web framework.
  init(_ request: Request, client: String) {
    let headers = request.headers.map { ($0.name.canonicalName, $0.value) }
    self.init(
      method: request.method.rawValue, path: request.uri.path, query: request.uri.query ?? "",
      headers: Dictionary(headers, uniquingKeysWith: { "\($0), \($1)" }), client: client)
  }
}
