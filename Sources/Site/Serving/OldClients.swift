import NIOCore
import NIOHTTP1

/// Ends connections of HTTP/1.0 after one answer, as its clients wait for that.
///
/// What stands behind in the pipeline no longer knows the version.
final class OldClients: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(var head) = unwrapInboundIn(data), head.version.minor == 0,
      head.version.major == 1
    else {
      return context.fireChannelRead(data)
    }
    head.headers.replaceOrAdd(name: "Connection", value: "close")
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }
}
