import ArgumentParser
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
    let store = try location.open()
    guard let record = try store.project(id) else { throw Self.unknown(id) }
    Console.write(
      json ? try JSONText.encode(ProjectJSON(record)) : ProjectListing.text(record))
  }

  static func unknown(_ id: String) -> Problem {
    Problem(
      .notFound, "project-unknown",
      Bilingual(ja: "事業「\(id)」は保存されていません。", en: "There is no project \(id) in the store."),
      advice: Bilingual(
        ja: "事業のシートを hyoka import で取り込んでください。", en: "Import project sheets with hyoka import."))
  }
}
