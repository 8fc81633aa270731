import Policies
import Publishing

extension Resource {
  /// What there is.
  static let index = Resource(
    "index", "", ja: "資源の一覧", en: "All resources", schema: .index
  ) { _ throws(Problem) in Content(APIIndex()) }
}

/// The list of resources (docs/schemas/index.json).
struct APIIndex: Encodable, Sendable {
  let name = "Hyoka"
  let description = API.description
  let documentation = Route.api.path(.japanese)
  let documentationEnglish = Route.api.path(.english)
  let resources = Resource.all.map(Entry.init)

  struct Entry: Encodable, Sendable {
    let name, template, title, titleEnglish: String
    /// The address, where there is nothing to fill in.
    let href: Nullable<String>

    init(_ resource: Resource) {
      name = resource.name
      template = resource.template
      title = resource.title.japanese
      titleEnglish = resource.title.english
      href = Nullable(resource.path([:]))
    }
  }
}
