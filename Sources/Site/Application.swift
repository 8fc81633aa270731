import HTTPTypes
import Hummingbird
import Logging
import Policies
public import Store

/// The web application.
public enum Site {
  /// Serves a store until the process is told to stop.
  ///
  /// - Parameters:
  ///   - port: the port on 127.0.0.1.
  ///   - options: what readers and proxies are told and believed.
  ///   - started: called with the address once the server listens.
  public static func serve(
    _ store: Store, port: Int, options: SiteOptions = SiteOptions(),
    started: @escaping @Sendable (String) -> Void
  ) async throws {
    var logger = Logger(label: "hyoka")
    logger.logLevel = .warning
    let responder = SiteResponder(store: store, port: port, options: options, logger: logger)
    let application = Application(
      responder: responder,
      configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: "Hyoka"),
      onServerRunning: { channel in
        started("http://127.0.0.1:\(channel.localAddress?.port ?? port)/")
      },
      logger: logger)
    do {
      try await application.runService()
    } catch {
      throw portProblem(error, port) ?? error
    }
  }

  private static func portProblem(_ error: any Error, _ port: Int) -> Problem? {
    guard "\(error)".contains("Address already in use") else { return nil }
    return Problem(
      .unreadable, "port-taken",
      Bilingual(
        ja: "ポート\(port)は使用中です。", en: "Port \(port) is taken by another program."),
      advice: Bilingual(
        ja: "make run PORT=\(port + 1) や --port \(port + 1) で別のポートを指定してください。",
        en: "Choose another: make run PORT=\(port + 1), or --port \(port + 1)."))
  }
}

/// Hands requests of the web framework to our responder.
private struct SiteResponder: HTTPResponder {
  typealias Context = SiteContext

  let responder: Responder

  init(store: Store, port: Int, options: SiteOptions, logger: Logger) {
    responder = Responder(
      pages: Pages(store: store), address: options.address ?? .local(port: port),
      limits: options.limits
    ) { problem in
      logger.error("\(problem)")
    }
  }

  func respond(to request: Request, context: SiteContext) async throws -> Response {
    let answer = responder.answer(Incoming(request, client: context.client))
    var headers = HTTPFields()
    for (name, value) in answer.headers {
      if let field = HTTPField.Name(name) { headers[field] = value }
    }
    let response = Response(
      status: .init(code: answer.status), headers: headers,
      body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
    return request.method == .head ? response.createHeadResponse() : response
  }
}
