import CDigest
import HTTPTypes
import NIOCore

/// Makes answers ready to be sent: the one place for tags, packing and the headers of transport.
struct AnswerFinisher: Sendable {
  /// Whether readers come over TLS, through a proxy in front.
  var isBehindTLS = false

  func finish(_ answer: Answer) -> FinishedAnswer {
    var fields = HTTPFields()
    for (name, value) in answer.headers {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    let packed = packed(answer, fields)
    if packed != nil { fields[.vary] = "Accept-Encoding" }
    let tag = tag(answer, fields)
    if let tag { fields[.eTag] = tag }
    if isBehindTLS { fields[.strictTransportSecurity] = "max-age=31536000" }
    return FinishedAnswer(
      status: answer.status, kind: answer.kind, fields: fields,
      plain: ByteBuffer(bytes: answer.body), packed: packed.map { ByteBuffer(bytes: $0) }, tag: tag)
  }

  private func packed(_ answer: Answer, _ fields: HTTPFields) -> [UInt8]? {
    guard let type = fields[.contentType], Gzip.helps(type) else { return nil }
    return Gzip.pack(answer.body)
  }

  /// The tag of a page that was found and may be kept.
  ///
  /// It is weak, as the plain and the packed bytes share it.
  private func tag(_ answer: Answer, _ fields: HTTPFields) -> String? {
    guard answer.status == 200, fields[.cacheControl] != "no-store" else { return nil }
    let digest = cdigest_64(answer.body, answer.body.count, 0)
    return "W/\"\(String(digest, radix: 36))\""
  }
}
