import ArgumentParser
import Policies
import Publishing
import Site
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
    let status = try store.status()
    try Console.write(
      json
        ? try JSONText.encode(StatusJSON(status, store: store.path))
        : text(status, store.path))
  }

  private func text(_ status: StoreStatus, _ path: String) -> String {
    let (programs, documents) = (status.programs.count, status.revisions.count)
    let counts = Bilingual(
      ja: "施策\(programs)、文書\(documents)、データファイル\(status.files.count)",
      en: "programs: \(programs), documents: \(documents), data files: \(status.files.count)")
    var lines = ["\(path): \(Console.text(counts))"]
    lines += status.revisions.map { document in
      "  \(document.program)  \(document.cycle)  revision \(document.number)"
        + "  \(document.format)  \(document.name)  \(document.importedAt)"
    }
    lines += status.datasets.map { dataset in
      "  \(dataset.dataset) \(dataset.year.map(String.init) ?? "")  rows \(dataset.rows)"
        + "  parts \(dataset.parts)  projects \(dataset.projects)  replaced \(dataset.replaced)"
    }
    lines += status.sums.map { sum in
      "  \(sum.source) \(sum.sheetYear) FY\(sum.fiscalYear)  rows \(sum.rows)"
        + "  initial \(yen(sum.initial))  current \(yen(sum.current))"
        + "  executed \(yen(sum.executed))"
    }
    lines += status.gaps.map { "  gap: \(Console.text($0.text))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func yen(_ amount: Int64?) -> String { amount.map(String.init) ?? "–" }
}
