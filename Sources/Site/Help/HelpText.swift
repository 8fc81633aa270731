import Policies

/// How to read the pages: the sections of the help page, and the headings they belong to.
struct HelpText: Sendable {
  struct Section: Decodable, Sendable {
    let id: String
    let title: TextFile.Words
    /// The ids of the headings of pages that this section explains.
    let headings: [String]
    let paragraphs: [TextFile.Words]
    let marks: [Mark]
  }

  /// A word in a box, as it stands on pages, and what it means.
  struct Mark: Decodable, Sendable {
    let mark: TextFile.Words
    let style: String
    let means: TextFile.Words
  }

  let sections: [Section]
  private let byHeading: [String: Section]

  /// The help that comes with Hyoka.
  static func builtIn() throws(Problem) -> HelpText { try shared.get() }

  private static let shared = Result { () throws(Problem) -> HelpText in
    HelpText(
      try TextFile.read(HelpFile.self, PackageResources.help_json, name: "help.json").sections)
  }

  init(_ sections: [Section]) {
    self.sections = sections
    byHeading = Dictionary(
      sections.flatMap { section in section.headings.map { ($0, section) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The section that explains what stands under a heading.
  func section(heading id: String) -> Section? { byHeading[id] }
}

/// `Texts/help.json`.
private struct HelpFile: Decodable {
  let sections: [HelpText.Section]
}
