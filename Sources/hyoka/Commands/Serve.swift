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

  @Option(
    help: "Where readers find the site, as https://hyoka.example.jp. Default: where it listens.")
  var address: String?

  @Option(
    help: "How many requests a second one client may send in the long run; 0 for no limit.")
  var requestsPerSecond = 50

  @Flag(
    help:
      "Count clients by the last address of X-Forwarded-For, which a proxy before the site sets.")
  var behindProxy = false

  func validate() throws {
    guard requestsPerSecond >= 0 else {
      throw ValidationError("--requests-per-second takes a number from 0.")
    }
    guard (1...65535).contains(port) else {
      throw ValidationError("--port takes a number from 1 to 65535.")
    }
  }

  func run() async throws {
    let store = try location.open()
    let options = SiteOptions(
      address: try address.map(SiteAddress.init), requestsPerSecond: requestsPerSecond,
      isBehindProxy: behindProxy)
    try await Site.serve(store, port: port, options: options) { address in
      let text = Bilingual(
        ja: "\(address) で公開しています。終了は Ctrl-C。", en: "Serving on \(address) – stop with Ctrl-C.")
      Console.write(Console.text(text) + "\n")
    }
  }
}
