/// A file that pages refer to.
enum Asset: String, CaseIterable {
  case style = "/site.css"
  /// The only script: suggestions as one types in a search box.
  case script = "/site.js"
  case icon = "/icon.svg"

  var path: String { rawValue }

  var mediaType: String {
    switch self {
    case .style: "text/css; charset=utf-8"
    case .script: "text/javascript; charset=utf-8"
    case .icon: "image/svg+xml"
    }
  }

  var bytes: [UInt8] {
    switch self {
    case .style: PackageResources.site_css
    case .script: PackageResources.site_js
    case .icon: PackageResources.icon_svg
    }
  }
}
