import ArgumentParser
import Policies
import Site
import Store

/// `hyoka serve`: the web application.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serves the record as web pages on 127.0.0.1.")

  @OptionGroup var location: StoreOptions

  @Option(help: "The port.")
  var port = 8080

  func validate() throws {
    guard (1...65535).contains(port) else {
      throw ValidationError("--port takes a number from 1 to 65535.")
    }
  }

  func run() async throws {
    let store = try location.open()
    try await Site.serve(store, port: port) { address in
      let text = Bilingual(
        ja: "\(address) で公開しています。終了は Ctrl-C。", en: "Serving on \(address) – stop with Ctrl-C.")
      Console.write(Console.text(text) + "\n")
    }
  }
}
