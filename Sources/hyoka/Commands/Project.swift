import ArgumentParser
import Judgement
import Policies
import Publishing
import Store

/// `hyoka project ID`: a project over all its years.
struct ProjectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project", abstract: "Prints what the sheets of all years say of a project.")

  @Argument(help: "The project's id (予算事業ID).")
  var id: String

  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/project.json).")
  var json = false

  func run() async throws {
    let record = try location.open().knownProject(id)
    try Console.write(
      json ? try JSONText.encode(ProjectJSON(record)) : ProjectListing.text(record))
  }
}
