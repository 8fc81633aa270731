import ArgumentParser
import Foundation
import Intake
import Policies
import Publishing

/// `hyoka read FILE`: prints the record of a document without storing it.
struct Read: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads an evaluation document and prints its record.",
    discussion: "Plain text, PDF with a text layer, DOCX and HTML are recognised by content.")

  @Argument(help: "The document.")
  var file: String

  @OptionGroup var profiles: ProfileOptions

  @Flag(help: "Print JSON (docs/schemas/read.json).")
  var json = false

  @Flag(help: "Print the text again from the record, line for line.")
  var text = false

  func validate() throws {
    if json, text { throw ValidationError("Give --json or --text, not both.") }
  }

  func run() async throws {
    let progress = ProgressLine(totalBytes: 1)
    progress.show(file)
    defer { progress.finish() }
    let document = try await profiles.reader().read(path: file)
    progress.finish()
    let evaluation = document.evaluation
    if text {
      try Console.write(evaluation.text + "\n")
    } else if json {
      try Console.write(JSONText.encode(EvaluationJSON(evaluation, document: document.jsonName)))
    } else {
      try Console.write(EvaluationText.text(evaluation, file: file))
    }
  }
}

/// The option for profiles of one's own.
struct ProfileOptions: ParsableArguments {
  @Option(help: "A profile of your own, as JSON. It may be given again.")
  var profile: [String] = []

  func reader() throws -> EvaluationReader {
    let own = try profile.map { path in
      try Profile(json: NamedFile.content(path, code: "profile-unreadable"), name: path)
    }
    return EvaluationReader(profiles: own + (try Profile.builtIn()))
  }
}

extension ReadEvaluation {
  var jsonName: DocumentName {
    DocumentName(
      name: name, format: format, encoding: encoding, sha256: digest,
      profile: evaluation.profile)
  }
}
