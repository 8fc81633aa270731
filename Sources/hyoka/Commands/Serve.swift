public import ArgumentParser
import Policies
public import Site
import Store

/// `hyoka serve`: the web application.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serves the record as web pages.")

  @OptionGroup var location: StoreOptions

  @Option(help: "The name or address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port.")
  var port = 8080

  @Option(help: "How many MB of finished pages to keep in memory.")
  var cache = 64

  @Option(help: "What to log: problems alone, or each request as text or as a line of JSON.")
  var log = ServingOptions.Log.problems

  @Flag(help: "A proxy in front speaks TLS: browsers are told to insist on it.")
  var behindTLS = false

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
    guard (0...65536).contains(cache) else {
      throw ValidationError("--cache takes a number from 0 to 65536.")
    }
  }

  func run() async throws {
    let store = try Store(path: location.path, creating: false, patience: 2)
    do { try store.bringSearchUpToDate() } catch let problem as Problem { Console.error(problem) }
    var options = ServingOptions(
      host: host, port: port, cacheBytes: cache << 20, log: log, isBehindTLS: behindTLS)
    options.address = try address.map(SiteAddress.init)
    options.requestsPerSecond = requestsPerSecond
    options.isBehindProxy = behindProxy
    // An import may have left them out; a store that cannot be written is served as it is.
    do { try store.updateSummaries() } catch { Console.error("\(error)") }
    if !options.isLocal { Console.error(Console.text(Self.openWarning)) }
    try await Site.serve(store, options) { address in
      let text = Bilingual(
        ja: "\(address) で公開しています。終了は Ctrl-C。", en: "Serving on \(address) – stop with Ctrl-C.")
      // Pages are served also where nobody reads this line.
      try? Console.write(Console.text(text) + "\n")
    }
  }

  private static let openWarning = Bilingual(
    ja: "注意：他の計算機からも、暗号化なしで読めます。公開するときはTLSを扱うプロキシを前に置いてください（docs/serving.md）。",
    en: """
      Note: other machines can read the pages, without encryption. To publish them, put a proxy that \
      speaks TLS in front (docs/serving.md).
      """)
}

extension ServingOptions.Log: ExpressibleByArgument {}
