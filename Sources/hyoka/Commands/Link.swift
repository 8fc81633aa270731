import ArgumentParser
import Foundation
import Policies
import Publishing
import Store

/// `hyoka link`: suggested links, and a person's word about them.
struct Link: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists suggested links, confirms or rejects them, and measures how good they are.",
    subcommands: [LinkList.self, LinkConfirm.self, LinkReject.self, LinkMeasure.self],
    defaultSubcommand: nil)
}

/// `hyoka link list PROGRAM`: links between fields and projects.
struct LinkList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the links between a program's fields and projects.")

  @OptionGroup var program: ProgramOptions
  @OptionGroup var location: StoreOptions

  @Flag(help: "Only suggestions that nobody decided.")
  var open = false

  @Flag(help: "Print JSON (docs/schemas/links.json).")
  var json = false

  func run() async throws {
    let store = try location.open()
    _ = try program.revision(in: store)
    let links = try store.fieldLinks(program.id).filter { !open || $0.method == .suggested }
    if json {
      try Console.write(JSONText.encode(links.map(LinkJSON.init)))
    } else {
      for link in links {
        let basis = (link.words + link.facts).joined(separator: ", ")
        try Console.write(
          "\(link.field)  \(link.project)  \(link.method.rawValue)  "
            + "\(Int((link.score * 100).rounded())) %  \(link.sheetYear)  \(ProjectListing.oneLine(link.name))  \(basis)\n"
        )
      }
    }
  }
}

/// `hyoka link confirm`.
struct LinkConfirm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Confirms a suggested link.")
  @OptionGroup var decision: LinkDecisionOptions
  @OptionGroup var location: StoreOptions
  func run() async throws { try decision.decide(.confirmed, location) }
}

/// `hyoka link reject`.
struct LinkReject: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Rejects a suggested link; it is not shown again.")
  @OptionGroup var decision: LinkDecisionOptions
  @OptionGroup var location: StoreOptions
  func run() async throws { try decision.decide(.rejected, location) }
}
