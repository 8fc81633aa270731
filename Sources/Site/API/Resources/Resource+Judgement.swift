import Analysis
import Judgement
import Policies
import Publishing
import Store

extension Resource {
  /// What became of a program's goals.
  static let revisions = Resource(
    "revisions", "programs/{program}/revisions", ja: "目標の変化", en: "What became of the goals",
    parameters: [
      Parameter("from", .cycle, ja: "古い期。", en: "The years of the older document."),
      Parameter("to", .cycle, ja: "新しい期。", en: "The years of the newer document."),
    ], schema: .revisions
  ) { request throws(Problem) in
    let (program, from, to) = (request.program, request.text("from"), request.text("to"))
    do throws(Problem) {
      return Content(
        RevisionsJSON(try request.store.revisions(program, from: from, to: to), program: program))
    } catch  where error.kind == .invalid {
      throw Problem(.usage, error.code, error.message, advice: error.advice)
    }
  }

  /// What the results claim, with the evidence.
  static let claims = Resource(
    "claims", "programs/{program}/claims", ja: "評価結果の主張と根拠", en: "Claims and their evidence",
    parameters: [.cycle], schema: .claims
  ) { request throws(Problem) in
    let evaluation = try request.evaluation()
    let sources = try request.store.evidenceSources(request.program)
    return Content(
      ClaimsJSON(try request.store.claims(evaluation, sources: sources), of: evaluation))
  }

  /// The budget against its sources.
  static let reconciliation = Resource(
    "reconciliation", "programs/{program}/reconciliation", ja: "予算の突合",
    en: "The budget set against projects and the Ministry of Finance", parameters: [.cycle],
    schema: .reconcile
  ) { request throws(Problem) in
    let evaluation = try request.evaluation()
    return Content(
      ReconciliationJSON(
        try request.store.reconciliation(evaluation), program: request.program))
  }

  /// What the rules of checking find.
  static let checks = Resource(
    "checks", "programs/{program}/checks", ja: "点検の結果", en: "What the rules of checking find",
    parameters: [
      .cycle,
      Parameter(
        "rule", .word((try? CheckCatalogue.builtIn().rules.map(\.id)) ?? []), ja: "この規則だけ。",
        en: "Only this rule."),
    ], schema: .check
  ) { request throws(Problem) in
    let revision = try request.revision()
    let catalogue = try CheckCatalogue.builtIn()
    let checks = try Checks(catalogue, only: request.text("rule").map { [$0] } ?? [])
    return Content(
      CheckJSON(
        try request.store.report(checks, on: revision, in: catalogue), program: request.program,
        file: revision.name))
  }

  /// Proposed ratings.
  static let ratings = Resource(
    "ratings", "programs/{program}/ratings", ja: "評価区分の提案", en: "Proposed ratings",
    parameters: [
      .cycle,
      Parameter(
        "profile", .word((try? RatingProfile.builtIn().map(\.id)) ?? []),
        ja: "評価区分の体系。指定しなければ最初のもの。", en: "The scale. Default: the first."),
    ], schema: .ratings
  ) { request throws(Problem) in
    let profiles = try RatingProfile.builtIn()
    let chosen = request.text("profile").flatMap { id in profiles.first { $0.id == id } }
    guard let profile = chosen ?? profiles.first else {
      throw Problem(
        .invalid, "profile-missing",
        Bilingual(ja: "評価区分の体系がありません。", en: "There is no scale of ratings."))
    }
    let sources = try request.store.evidenceSources(request.program)
    return Content(
      RatingsJSON(
        try request.store.ratings(try request.evaluation(), sources: sources, profile: profile)))
  }
}
