import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Keeps one connection within bounds.
///
/// Nothing here takes a body: a request that brings one is answered at once, what comes after its head
/// is thrown away, and the connection ends. A reader who takes nothing is given up. When the server
/// stops, requests that came are answered before the connection ends.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private enum Phase {
    case open
    /// The server stops: what came is answered, nothing more.
    case draining
    /// No further request is heard.
    case deaf
    /// All is written; the other side may finish.
    case lingering
  }

  private enum Task {
    case progress, drain, end
  }

  private var phase = Phase.open
  /// Requests handed on and not answered yet.
  private var waiting = 0
  private var unwanted = 0
  private var lastPending = 0
  private var tasks: [Task: Scheduled<Void>] = [:]
  private let connections: Gauge

  init(connections: Gauge) {
    self.connections = connections
  }

  func handlerAdded(context: ChannelHandlerContext) {
    connections.add(1)
    watchProgress(context)
    let pipeline = context.pipeline.syncOperations
    if let codec = try? pipeline.handler(type: HTTP1ToHTTPServerCodec.self) {
      try? pipeline.addHandler(OldClients(), position: .before(codec))
    }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    connections.add(-1)
    for task in tasks.values { task.cancel() }
    tasks = [:]
  }

  // MARK: Reading

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch (unwrapInboundIn(data), phase) {
    case (.head(let head), .open), (.head(let head), .draining): receive(head, context)
    case (.body(let bytes), .deaf), (.body(let bytes), .lingering):
      unwanted += bytes.readableBytes
      if unwanted > ServingLimits.unwantedBytes, waiting == 0 { context.close(promise: nil) }
    case (.head, _), (.end, .deaf), (.end, .lingering), (.body, _): break
    case (.end, _): context.fireChannelRead(data)
    }
  }

  private func receive(_ head: HTTPRequest, _ context: ChannelHandlerContext) {
    var head = head
    waiting += 1
    let hasBody = Self.hasBody(head)
    if hasBody || Self.asksToClose(head) {
      head.headerFields[.connection] = "close"
      phase = .deaf
    }
    context.fireChannelRead(wrapInboundOut(.head(head)))
    if phase == .deaf { context.fireChannelRead(wrapInboundOut(.end(nil))) }
  }

  private static func hasBody(_ head: HTTPRequest) -> Bool {
    head.headerFields.contains(.transferEncoding)
      || head.headerFields[.contentLength].map { $0 != "0" } ?? false
  }

  private static func asksToClose(_ head: HTTPRequest) -> Bool {
    head.headerFields[.connection]?.lowercased().contains("close") ?? false
  }

  /// A request that cannot be read as one ends like one with a broken head: with a 400.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.fireErrorCaught(error is HTTP1TypeConversionError ? HTTPParserError.unknown : error)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is ChannelShouldQuiesceEvent: drain(context)
    case ChannelEvent.inputClosed where phase == .lingering: context.close(promise: nil)
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  // MARK: Writing

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      if head.headerFields[.connection] == "close" || (phase == .draining && waiting <= 1) {
        phase = .deaf
      }
      if phase == .deaf, waiting <= 1 { head.headerFields[.connection] = "close" }
      Self.secure(&head)
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      waiting = max(0, waiting - 1)
      if phase == .deaf, waiting == 0 {
        context.writeAndFlush(data, promise: promise)
        linger(context)
      } else {
        context.write(data, promise: promise)
      }
    }
  }

  /// Answers that the framework gives by itself carry our headers too.
  private static func secure(_ head: inout HTTPResponse) {
    guard head.headerFields[.contentSecurityPolicy] == nil else { return }
    for (name, value) in SecurityHeaders.all {
      if let name = HTTPField.Name(name) { head.headerFields[name] = value }
    }
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    // The framework ends a connection at once; what still comes in would then break the answer.
    if mode == .output, phase == .lingering {
      promise?.succeed()
    } else {
      context.close(mode: mode, promise: promise)
    }
  }

  // MARK: Ending

  /// Ends our side and waits a moment for the other, so that the answer arrives whole.
  private func linger(_ context: ChannelHandlerContext) {
    phase = .lingering
    context.close(mode: .output, promise: nil)
    after(ServingLimits.lingerSeconds, .end, context) { $0.close(promise: nil) }
  }

  private func drain(_ context: ChannelHandlerContext) {
    guard phase == .open else { return }
    phase = .draining
    // A request may be on its way on an idle connection.
    after(ServingLimits.lingerSeconds, .drain, context) { context in
      if self.waiting == 0, self.phase == .draining { context.close(promise: nil) }
    }
    after(ServingLimits.drainSeconds, .end, context) { $0.close(promise: nil) }
  }

  /// Gives up a reader who took nothing since the last look.
  private func watchProgress(_ context: ChannelHandlerContext) {
    after(ServingLimits.stalledSeconds, .progress, context) { context in
      let pending = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
      if pending > 0, pending == self.lastPending {
        context.close(promise: nil)
      } else {
        self.lastPending = pending
        self.watchProgress(context)
      }
    }
  }

  private func after(
    _ seconds: Int64, _ task: Task, _ context: ChannelHandlerContext,
    _ action: @escaping (ChannelHandlerContext) -> Void
  ) {
    tasks[task]?.cancel()
    tasks[task] = context.eventLoop.assumeIsolated()
      .scheduleTask(in: .seconds(seconds)) { action(context) }
  }
}
