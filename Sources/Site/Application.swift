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
  ///   - started: called with the address once the server listens.
  public static func serve(
    _ store: Store, port: Int, started: @escaping @Sendable (String) -> Void
  ) async throws {
    var logger = Logger(label: "hyoka")
    logger.logLevel = .warning
    let responder = SiteResponder(store: store, logger: logger)
    Task.detached { responder.warm() }
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
  typealias Context = BasicRequestContext

  let responder: Responder

  init(store: Store, logger: Logger) {
    responder = Responder(pages: Pages(store: store)) { problem in
      logger.error("\(problem)")
    }
  }

  /// Puts together what takes long before the first reader asks for it.
  func warm() {
    for summary in (try? responder.pages.store.programs()) ?? [] {
      _ = try? responder.pages.page(.program(summary.program.id, cycle: nil))
    }
  }

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    let answer = responder.answer(
      method: request.method.rawValue, path: request.uri.path,
      query: Query.read(request.uri.query ?? ""))
    return AnswerFinisher().finish(answer).response(to: request.head)
  }
}
