import ArgumentParser
import Policies
import Publishing
import Store

/// `hyoka status`: what the store holds.
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what the store holds, and the known gaps.")

  @OptionGroup var location: StoreOptions

  @Flag(help: "Print JSON (docs/schemas/status.json).")
  var json = false

  func run() async throws {
    let store = try location.open()
    let revisions = try store.revisions()
    let programs = try store.programs()
    let status = StatusJSON(store: store.path, programs: programs, revisions: revisions)
    Console.write(json ? try JSONText.encode(status) : text(status))
  }

  private func text(_ status: StatusJSON) -> String {
    let counts = Bilingual(
      ja: "施策\(status.programs)、文書\(status.documents.count)",
      en: "programs: \(status.programs), documents: \(status.documents.count)")
    var lines = ["\(status.store): \(Console.text(counts))"]
    lines += status.documents.map { document in
      "  \(document.program)  \(document.cycle)  revision \(document.revision)"
        + "  \(document.format)  \(document.name)  \(document.importedAt)"
    }
    lines += status.gaps.map { "  gap: \($0.text)" }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// What the store holds, as JSON.
struct StatusJSON: Encodable {
  let store: String
  let programs: Int
  let documents: [Document]
  let gaps: [Gap]

  struct Document: Encodable {
    let program, cycle, name, format, profile, sha256, importedAt: String
    let revision: Int
  }

  struct Gap: Encodable {
    let code, text: String
  }

  init(store: String, programs: [ProgramSummary], revisions: [DocumentRevision]) {
    self.store = store
    self.programs = programs.count
    documents = revisions.map {
      Document(
        program: $0.program, cycle: $0.cycle, name: $0.name, format: $0.format,
        profile: $0.profile, sha256: $0.sha256, importedAt: $0.importedAt, revision: $0.number)
    }
    let undated = programs.filter { $0.cycles.contains { $0.cycle.years == nil } }
    gaps =
      [
        Gap(
          code: "no-project-data",
          text:
            "No project, budget item or comparison data is imported; dossiers rest on documents alone."
        )
      ]
      + undated.map {
        Gap(code: "cycle-unknown", text: "\($0.program.id): the years evaluated are not known.")
      }
  }
}
