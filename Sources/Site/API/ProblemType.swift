import Policies
import Publishing

/// The types of problem that the API answers with; the page about the API explains each.
enum ProblemType: String, CaseIterable, Sendable {
  case badRequest = "bad-request"
  case notFound = "not-found"
  case wrongMethod = "wrong-method"
  case tooManyRequests = "too-many-requests"
  case fault
  case unavailable

  /// The type of a problem that was met while a request was answered.
  init(_ problem: Problem) {
    switch problem.kind {
    case .usage: self = .badRequest
    case .notFound: self = .notFound
    case .invalid: self = .fault
    case .unreadable: self = .unavailable
    }
  }

  var status: Int {
    switch self {
    case .badRequest: 400
    case .notFound: 404
    case .wrongMethod: 405
    case .tooManyRequests: 429
    case .fault: 500
    case .unavailable: 503
    }
  }

  var title: Bilingual {
    switch self {
    case .badRequest: Bilingual(ja: "要求を解釈できません", en: "The request cannot be understood")
    case .notFound: Bilingual(ja: "該当するものがありません", en: "There is no such thing")
    case .wrongMethod: Bilingual(ja: "この操作はできません", en: "The record can only be read")
    case .tooManyRequests: Bilingual(ja: "要求が多すぎます", en: "Too many requests")
    case .fault: Bilingual(ja: "内部で問題が起きました", en: "Something went wrong within")
    case .unavailable: Bilingual(ja: "いま記録を読めません", en: "The record cannot be read just now")
    }
  }

  /// What to do about it.
  var advice: Bilingual {
    switch self {
    case .badRequest:
      Bilingual(
        ja: "パラメーターの名前と値を確かめてください。知らない名前は無視せず、誤りとして返します。",
        en:
          "Check the names and values of the parameters; an unknown name is an error, not ignored.")
    case .notFound:
      Bilingual(
        ja: "一覧の資源からidを確かめてください。", en: "See the lists for the ids that there are.")
    case .wrongMethod:
      Bilingual(ja: "GET、HEAD、OPTIONSだけを使えます。", en: "Use GET, HEAD or OPTIONS.")
    case .tooManyRequests:
      Bilingual(
        ja: "Retry-Afterの秒数だけ待ってください。", en: "Wait for as many seconds as Retry-After says.")
    case .fault:
      Bilingual(
        ja: "内容は運用者の記録に残りました。", en: "It was written down for the operator.")
    case .unavailable:
      Bilingual(ja: "しばらくしてからもう一度お試しください。", en: "Please try again in a while.")
    }
  }

  /// The place on the page about the API that explains it.
  var address: String { "\(Route.api.path(.japanese))#problem-\(rawValue)" }
}

extension Answer {
  /// The problem details of RFC 9457.
  static func problem(_ type: ProblemType, code: String? = nil, _ detail: Bilingual? = nil)
    -> Answer
  {
    let problem = ProblemJSON(
      type: type.address, title: type.title, status: type.status, code: code ?? type.rawValue,
      detail: detail ?? type.advice)
    // Six texts and numbers can always be written.
    let text = (try? JSONText.encode(problem)) ?? ""
    return Answer(
      status: type.status,
      headers: [("Content-Type", "application/problem+json"), ("Cache-Control", "no-store")],
      body: Array(text.utf8))
  }

  /// The problem details of a problem; what the operator must mend is not told.
  static func problem(_ problem: Problem) -> Answer {
    let type = ProblemType(problem)
    switch type {
    case .fault, .unavailable:
      var answer = Answer.problem(type)
      if type == .unavailable { answer.headers.append(("Retry-After", "10")) }
      return answer
    default:
      let advice = type == .badRequest ? problem.advice : nil
      return .problem(
        type, code: problem.code,
        Bilingual(
          ja: problem.message.japanese + (advice?.japanese ?? ""),
          en: problem.message.english + (advice.map { " " + $0.english } ?? "")))
    }
  }
}
