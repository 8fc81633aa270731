import HTTPTypes
import Hummingbird
import Logging

/// Hands requests of the web framework to our service, and counts and logs what became of them.
struct SiteResponder: HTTPResponder {
  typealias Context = SiteContext

  let service: AnswerService
  let metrics: Metrics
  /// Nothing where requests are not logged.
  let log: RequestLog?
  /// Nothing where clients may ask as often as they like.
  let limits: Limits?

  func respond(to request: Request, context: SiteContext) async throws -> Response {
    let start = ContinuousClock.now
    let path = request.uri.path
    let (answer, isCached) = await answer(request, path, context.client)
    var response = answer.response(to: request.head)
    let time = start.duration(to: .now)
    let bytes = response.body.contentLength ?? 0
    metrics.add(kind: answer.kind, status: response.status.code, bytes: bytes, time: time)
    log?.write(
      RequestLog.Entry(
        id: context.id, method: request.method.rawValue, path: path, kind: answer.kind,
        status: response.status.code, bytes: bytes, time: time, isCached: isCached))
    if let name = Self.requestID { response.headers[name] = context.id }
    return response
  }

  private func answer(
    _ request: Request, _ path: String, _ client: String
  ) async -> AnswerService.Served {
    if var answer = limits?.refusal(of: Incoming(request, client: client)) {
      answer.headers += SecurityHeaders.all
      return (service.finisher.finish(answer), false)
    }
    let method = request.method
    if method == .get || method == .head {
      let operations = Operations(metrics: metrics, service: service)
      if let answer = await operations.answer(path: path) {
        return (service.finisher.finish(answer), false)
      }
    }
    return await service.answer(method: method.rawValue, path: path, query: request.uri.query)
  }

  /// By this name a reader can tell the operator which request failed.
  private static let requestID = HTTPField.Name("X-Request-Id")
}
