import Analysis
import ArgumentParser
import Judgement
import Policies
import Publishing
import Store

/// `hyoka revisions ID`: what became of the goals.
struct Revisions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares goals with those that follow, and classes each change.",
    discussion: """
      Without --from and --to: the goals of the latest document against its next goals. With one: \
      those of that document. With both: \
      the next goals of one cycle against the goals of a later one. Which fields go together is \
      proposed; hyoka link confirm and reject with --crosswalk decide.
      """)

  @Argument(help: "The program's id, as hyoka programs lists it.")
  var id: String

  @OptionGroup var location: StoreOptions

  @Option(help: "The years evaluated by the older document, as 2018-2020.")
  var from: String?

  @Option(help: "The years evaluated by the newer document, as 2021-2023.")
  var to: String?

  @Flag(help: "Print JSON (docs/schemas/revisions.json).")
  var json = false

  func run() async throws {
    let store = try location.open()
    let revisions = try store.revisions(id, from: from, to: to)
    try Console.write(
      json
        ? try JSONText.encode(RevisionsJSON(revisions, program: id))
        : RevisionListing.text(revisions))
  }
}

/// Revisions as plain text, `[-deleted-]{+inserted+}` in the running text.
enum RevisionListing {
  static func text(_ revisions: ProgramRevisions) -> String {
    var lines = ["\(revisions.from.name) → \(revisions.to.name)"]
    for field in revisions.fields {
      let classes = field.revision.classes.map(\.rawValue).joined(separator: ", ")
      lines.append("\(numbers(field.entry))  [\(classes)]")
      if let note = field.note { lines.append("  ? \(Console.text(note))") }
      lines += field.revision.reasons.map { "  \($0.kind.rawValue): \(Console.text($0.text))" }
      if !field.revision.changes.isEmpty, field.revision.leading != .unchanged {
        lines.append("  \(marked(field.revision.changes))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `3`, or `3 → 4, 5 (split)` where the fields are not the same ones.
  private static func numbers(_ entry: Crosswalk.Entry) -> String {
    func list(_ numbers: [Int]) -> String {
      numbers.isEmpty ? "–" : numbers.map { "\($0)" }.joined(separator: ", ")
    }
    return entry.kind == .same
      ? list(entry.to) : "\(list(entry.from)) → \(list(entry.to)) (\(entry.kind.rawValue))"
  }

  private static func marked(_ changes: [GoalRevision.Change]) -> String {
    changes.map { change in
      switch change.operation {
      case .keep: change.text
      case .delete: "[-\(change.text)-]"
      case .insert: "{+\(change.text)+}"
      }
    }.joined()
  }
}
