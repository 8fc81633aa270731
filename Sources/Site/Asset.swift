/// A file that pages refer to.
enum Asset: String, CaseIterable {
  case style = "/site.css"
  case icon = "/icon.svg"

  var path: String { rawValue }

  var mediaType: String {
    switch self {
    case .style: "text/css; charset=utf-8"
    case .icon: "image/svg+xml"
    }
  }

  var bytes: [UInt8] {
    switch self {
    case .style: PackageResources.site_css
    case .icon: PackageResources.icon_svg
    }
  }
}
