import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import Policies
public import Store

/// The web application.
public enum Site {
  /// Serves a store until the process is told to stop.
  ///
  /// Told so, it takes no new connections and answers the requests that have come.
  ///
  /// - Parameter started: called with the address once the server listens.
  public static func serve(
    _ store: Store, _ options: ServingOptions, started: @escaping @Sendable (String) -> Void
  ) async throws {
    let logger = logger(options.log)
    let metrics = Metrics()
    NIOSingletons.blockingPoolThreadCountSuggestion = max(4, System.coreCount)
    let responder = responder(store, options, metrics, logger)
    let application = Application(
      responder: responder,
      server: .http1(configuration: connection(metrics)),
      configuration: configuration(options),
      onServerRunning: { channel in
        started(options.address(port: channel.localAddress?.port ?? options.port))
        Task.detached { await warm(responder.service, store) }
      },
      logger: logger)
    do {
      try await application.runService()
    } catch {
      throw Problem.listening(error, options) ?? error
    }
  }

  /// Puts together what takes long before the first reader asks for it.
  private static func warm(_ service: AnswerService, _ store: Store) async {
    for summary in (try? store.programs()) ?? [] {
      let path = Route.program(summary.program.id, cycle: nil).path(.japanese)
      _ = await service.answer(method: "GET", path: path, query: nil)
    }
  }

  private static func responder(
    _ store: Store, _ options: ServingOptions, _ metrics: Metrics, _ logger: Logger
  ) -> SiteResponder {
    let watch = RecordWatch(store) { problem in
      if let problem {
        logger.error("\(problem)", metadata: ["code": .string(problem.code)])
      } else {
        logger.notice("The record can be read again.")
      }
    }
    let service = AnswerService(
      watch: watch, cache: AnswerCache(limit: options.cacheBytes),
      finisher: AnswerFinisher(isBehindTLS: options.isBehindTLS),
      address: options.address ?? .local(port: options.port)
    ) { problem in
      logger.error("\(problem)", metadata: ["code": .string(problem.code)])
    }
    let log = options.log == .problems ? nil : RequestLog(logger: logger)
    return SiteResponder(
      service: service, metrics: metrics, log: log, limits: options.limits)
  }

  private static func logger(_ style: ServingOptions.Log) -> Logger {
    switch style {
    case .json: return Logger(label: "hyoka") { _ in JSONLogHandler() }
    case .problems, .text:
      var logger = Logger(label: "hyoka") { StreamLogHandler.standardError(label: $0) }
      logger.logLevel = style == .text ? .info : .warning
      return logger
    }
  }

  private static func configuration(_ options: ServingOptions) -> ApplicationConfiguration {
    ApplicationConfiguration(
      address: .hostname(options.host, port: options.port), serverName: "Hyoka", backlog: 1_024,
      availableConnectionsDelegate: MaximumAvailableConnections(ServingLimits.connections()))
  }

  private static func connection(_ metrics: Metrics) -> HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
      additionalChannelHandlers: [ConnectionGuard(connections: metrics.connections)],
      idleTimeout: .seconds(ServingLimits.idleSeconds),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: ServingLimits.headBytes, maxHeaderListSize: ServingLimits.headBytes,
        maxHeaderFieldCount: ServingLimits.headFields))
  }
}

extension Problem {
  /// Why the server cannot listen where it was told to.
  fileprivate static func listening(_ error: any Error, _ options: ServingOptions) -> Problem? {
    let text = "\(error)"
    let port = options.port
    if text.contains("Address already in use") {
      return Problem(
        .unreadable, "port-taken",
        Bilingual(
          ja: "ポート\(port)は使用中です。", en: "Port \(port) is taken by another program."),
        advice: Bilingual(
          ja: "make run PORT=\(port + 1) や --port \(port + 1) で別のポートを指定してください。",
          en: "Choose another: make run PORT=\(port + 1), or --port \(port + 1)."))
    }
    guard error is IOError || error is SocketAddressError || text.contains("onnection") else {
      return nil
    }
    return Problem(
      .unreadable, "host-unusable",
      Bilingual(
        ja: "\(options.host) のポート\(port)で待ち受けられません（\(text)）。",
        en: "Cannot listen on port \(port) of \(options.host) (\(text))."),
      advice: Bilingual(
        ja: "--host にこの計算機のアドレスを指定してください。",
        en: "Give --host an address of this machine."))
  }
}
