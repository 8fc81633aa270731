import Foundation
import HTTPTypes
import HummingbirdCore
import NIOCore
import Policies
import Testing

@testable import Site

/// What happens to an answer before it is sent.
@Suite struct AnswerTests {
  private let long = Answer.page(String(repeating: "<p>外交</p>", count: 500))

  private func request(_ fields: [HTTPField.Name: String] = [:], method: HTTPRequest.Method = .get)
    -> HTTPRequest
  {
    var request = HTTPRequest(method: method, scheme: "http", authority: "x", path: "/")
    for (name, value) in fields { request.headerFields[name] = value }
    return request
  }

  @Test func `a long page is packed for those who take it`() throws {
    let finished = AnswerFinisher().finish(long)
    let packed = finished.response(to: request([.acceptEncoding: "br, gzip;q=0.8"]))
    #expect(packed.headers[.contentEncoding] == "gzip")
    #expect(packed.headers[.vary] == "Accept-Encoding")
    let bytes = try #require(finished.packed).readableBytesView
    #expect(packed.body.contentLength == bytes.count)
    #expect(bytes.count < long.body.count / 10)
    #expect(Array(bytes.prefix(2)) == [0x1F, 0x8B])

    let plain = finished.response(to: request())
    #expect(plain.headers[.contentEncoding] == nil)
    #expect(plain.headers[.vary] == "Accept-Encoding")
    #expect(plain.body.contentLength == long.body.count)
  }

  @Test func `short answers and pictures are sent as they are`() {
    #expect(AnswerFinisher().finish(.page("<p>短い</p>")).packed == nil)
    var picture = long
    picture.headers = [("Content-Type", "image/png")]
    #expect(AnswerFinisher().finish(picture).packed == nil)
    #expect(AnswerFinisher().finish(picture).fields[.vary] == nil)
  }

  @Test(arguments: [
    ("gzip", true), ("GZIP", true), ("deflate, gzip", true), ("*", true), ("gzip;q=0.001", true),
    ("identity, *;q=0", false), ("gzip;q=0", false), ("gzip; q=0.0, *", false), ("br", false),
    ("", false), ("gzipped", false), (";;,,", false),
  ])
  func `the accepted encodings are read`(header: String, takes: Bool) {
    #expect(RequestConditions.takesGzip(header) == takes)
  }

  @Test func `who has the page already is told so`() throws {
    let finished = AnswerFinisher().finish(long)
    let tag = try #require(finished.tag)
    for header in [tag, "\"x\", \(tag)", "*", String(tag.dropFirst(2))] {
      let answer = finished.response(to: request([.ifNoneMatch: header]))
      #expect(answer.status == .notModified)
      #expect(answer.headers[.eTag] == tag)
      #expect(answer.headers[.contentType] == nil)
      #expect(answer.body.contentLength == 0)
    }
    #expect(finished.response(to: request([.ifNoneMatch: "\"x\""])).status == .ok)
  }

  @Test func `tags differ with the content, and only what was found has one`() {
    #expect(AnswerFinisher().finish(.page("a")).tag != AnswerFinisher().finish(.page("b")).tag)
    #expect(AnswerFinisher().finish(.page("a", status: 404)).tag == nil)
    let failed = Responder.error(
      ErrorPage(status: 503, message: .init(ja: "x", en: "x"), advice: nil), .english)
    #expect(AnswerFinisher().finish(failed).tag == nil)
    #expect(failed.headers.contains { $0.name == "Retry-After" })
    #expect(failed.headers.contains { $0 == ("Cache-Control", "no-store") })
  }

  @Test func `asking for the head alone gives the length of the whole`() {
    let answer = AnswerFinisher().finish(long).response(to: request(method: .head))
    #expect(answer.headers[.contentLength] == String(long.body.count))
    #expect(answer.body.contentLength == 0)
  }

  @Test func `only behind TLS are readers told to stay with it`() {
    let name = HTTPField.Name.strictTransportSecurity
    #expect(AnswerFinisher().finish(long).fields[name] == nil)
    #expect(
      AnswerFinisher(isBehindTLS: true).finish(long).fields[name]?.hasPrefix("max-age=") == true)
  }
}
