import Policies
import Publishing
import Store

extension Resource {
  /// The links between fields and projects.
  static let links = Resource(
    "links", "programs/{program}/links", ja: "分野と事業の対応付け",
    en: "The links between fields and projects",
    parameters: [
      Parameter(
        "open", .flag, ja: "誰も決めていない候補だけ。", en: "Only suggestions that nobody decided.")
    ], isPaged: true, schema: .links
  ) { request throws(Problem) in
    _ = try request.revision()
    let links = try request.store.fieldLinks(request.program)
      .filter { !request.flag("open") || $0.method == .suggested }
    return request.page(links, as: LinkJSON.init)
  }
}
