import Intake
import Policies
import Store

/// What became of one file, or of one of the files in a ZIP.
struct ImportResult {
  enum Kind {
    case done(ImportOutcome, Evaluation)
    /// The first of the rejected rows are there in full.
    case data(DataStream, RowCounts, rejected: [StoredNote])
    /// The file was imported before.
    case sameData
    /// These files in a ZIP are of no known form.
    case entriesPassedOver([String])
    case passedOver(Problem)
    case failed(Problem)

    /// What a folder may hold beside documents and data.
    private static let otherFiles: Set<String> = [
      "not-an-evaluation", "json-unknown", "file-binary", "file-empty", "docx-damaged",
    ]

    /// A file that was not stored: passed over if it is one of those in a folder.
    static func notStored(_ file: ImportFiles.File, _ problem: Problem) -> Kind {
      let problem = problem.at(file.path)
      let isOther = file.isFromFolder && otherFiles.contains(problem.code)
      return isOther ? .passedOver(problem) : .failed(problem)
    }
  }

  let file: ImportFiles.File
  let kind: Kind

  /// Whether the record holds something now that it did not hold before.
  var changesRecord: Bool {
    switch kind {
    case .done(.unchanged, _): false
    case .done: true
    case .data(_, let counts, _): counts.stored + counts.revised > 0
    case .sameData, .entriesPassedOver, .passedOver, .failed: false
    }
  }

  /// Rejected rows and failed files are not right.
  var exitCode: Int32? {
    switch kind {
    case .failed(let problem): problem.exitCode
    case .data(_, let counts, _) where counts.rejected > 0: 1
    default: nil
    }
  }

  /// A line for people.
  var text: String {
    switch kind {
    case .done(let outcome, let evaluation): documentText(outcome, evaluation)
    case .data(let stream, let counts, let rejected):
      "\(stream.name): \(Console.text(stream.title)): \(Console.text(counts.text))\n"
        + rejected.map { rejectionText($0, stream.name) }.joined()
        + moreText(counts.rejected - rejected.count)
    case .sameData:
      "\(file.path): \(Console.text(Bilingual(ja: "変更なし（取込済み）", en: "unchanged, imported before")))\n"
    case .entriesPassedOver(let names):
      names.map { "\($0): \(Console.text(Self.passedOverWord))\n" }.joined()
    case .passedOver(let problem):
      "\(file.path): \(Console.text(Self.passedOverWord)): \(Console.text(problem.message))\n"
    case .failed(let problem): failureText(problem)
    }
  }

  private static let passedOverWord = Bilingual(ja: "対象外", en: "passed over")

  private func documentText(_ outcome: ImportOutcome, _ evaluation: Evaluation) -> String {
    let counts = evaluation.lineCounts
    let assigned = counts.total - counts.unassigned
    let record = "\(evaluation.program.id) \(evaluation.cycle.id)"
    let lines = Console.text(
      Bilingual(
        ja: "\(counts.total)行中\(assigned)行を対応付け、指摘\(evaluation.findings.count)件",
        en: "\(assigned) of \(counts.total) lines accounted for,"
          + " \(evaluation.findings.count) findings"))
    return "\(file.path): \(Console.text(outcome.text)): \(record) (\(lines))\n"
  }

  private func rejectionText(_ note: StoredNote, _ file: String) -> String {
    let line = note.line.map { ":\($0)" } ?? ""
    let column = note.column.map { " [\($0)]" } ?? ""
    return "  \(file)\(line):\(column) \(Console.text(note.text))\n"
  }

  private func moreText(_ count: Int) -> String {
    guard count > 0 else { return "" }
    let text = Bilingual(
      ja: "ほかに\(count)件。すべては hyoka serve の「出所」にあります。",
      en: "and \(count) more; the page of sources of hyoka serve lists all.")
    return "  \(Console.text(text))\n"
  }

  private func failureText(_ problem: Problem) -> String {
    let word = Console.text(Bilingual(ja: "取り込めません", en: "not imported"))
    let advice = problem.advice.map { (Console.isJapanese ? "" : " ") + Console.text($0) } ?? ""
    return "\(problem.place ?? file.path): \(word): \(Console.text(problem.message))\(advice)\n"
  }
}

extension ImportOutcome {
  /// What was done, for people.
  var text: Bilingual {
    switch self {
    case .stored: Bilingual(ja: "保存しました", en: "stored")
    case .unchanged(let number):
      Bilingual(ja: "変更なし（第\(number)版と同じ）", en: "unchanged, same as revision \(number)")
    case .revised(let number):
      Bilingual(ja: "第\(number)版として保存しました", en: "stored as revision \(number)")
    }
  }
}

extension RowCounts {
  /// The counts, for people.
  var text: Bilingual {
    Bilingual(
      ja: "\(total)行：保存\(stored)、変更なし\(unchanged)、改訂\(revised)、却下\(rejected)",
      en:
        "\(total) rows: \(stored) stored, \(unchanged) unchanged, \(revised) revised, \(rejected) rejected"
    )
  }
}
