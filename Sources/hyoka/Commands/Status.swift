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
    lines += status.revisions.map { line(self.document($0)) }
    lines += status.datasets.map { line(dataset($0)) }
    if !status.sums.isEmpty {
      lines.append(
        line(
          Bilingual(
            ja: "事業の合計（円）：出所とシートの年、年度ごと",
            en: "sums of projects in yen, by source and year of the sheets, and fiscal year")))
    }
    lines += status.sums.map { line(sum($0)) }
    lines += status.gaps.map {
      line(Bilingual(ja: "欠けているもの：\($0.text.japanese)", en: "gap: \($0.text.english)"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ text: Bilingual) -> String { "  \(Console.text(text))" }

  private func document(_ revision: DocumentRevision) -> Bilingual {
    let (head, tail) = (
      "\(revision.program)  \(revision.cycle)",
      "\(revision.format)  \(revision.name)  \(revision.importedAt)"
    )
    return Bilingual(
      ja: "\(head)  第\(revision.number)版  \(tail)",
      en: "\(head)  revision \(revision.number)  \(tail)")
  }

  private func dataset(_ dataset: DatasetYear) -> Bilingual {
    let head = "\(dataset.dataset) \(dataset.year.map(String.init) ?? "")"
    return Bilingual(
      ja: "\(head)  行\(dataset.rows)  部分\(dataset.parts)  事業\(dataset.projects)"
        + "  置換え\(dataset.replaced)",
      en: "\(head)  rows \(dataset.rows)  parts \(dataset.parts)  projects \(dataset.projects)"
        + "  replaced \(dataset.replaced)")
  }

  private func sum(_ sum: BudgetSum) -> Bilingual {
    let head = "\(sum.source) \(sum.sheetYear)"
    let (initial, current, executed) = (yen(sum.initial), yen(sum.current), yen(sum.executed))
    return Bilingual(
      ja: "\(head)  \(sum.fiscalYear)年度  行\(sum.rows)  当初予算\(initial)  現額\(current)"
        + "  執行額\(executed)",
      en: "\(head) FY\(sum.fiscalYear)  rows \(sum.rows)  initial \(initial)  current \(current)"
        + "  executed \(executed)")
  }

  private func yen(_ amount: Int64?) -> String { amount.map(String.init) ?? "–" }
}
