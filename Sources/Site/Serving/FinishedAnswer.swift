import HTTPTypes
import Hummingbird
import NIOCore

/// An answer as it is sent: with its tag, and packed where that saves something.
struct FinishedAnswer: Sendable {
  let status: Int
  /// The kind of page, for logs and metrics.
  let kind: String
  let fields: HTTPFields
  let plain: ByteBuffer
  /// The same as gzip.
  let packed: ByteBuffer?
  /// The tag by which a reader's copy is recognised.
  let tag: String?

  /// The memory that it takes.
  var size: Int { plain.readableBytes + (packed?.readableBytes ?? 0) + 1_024 }

  /// What a request gets: the whole, the head alone, or that its copy is still right.
  func response(to request: HTTPRequest) -> Response {
    var fields = fields
    if let tag, RequestConditions.names(request.headerFields[.ifNoneMatch], tag) {
      fields[.contentType] = nil
      return Response(status: .notModified, headers: fields)
    }
    var body = plain
    if let packed, RequestConditions.takesGzip(request.headerFields[.acceptEncoding]) {
      fields[.contentEncoding] = "gzip"
      body = packed
    }
    let response = Response(
      status: .init(code: status), headers: fields, body: .init(byteBuffer: body))
    return request.method == .head ? response.createHeadResponse() : response
  }
}
