// The least that our framework does for a request: what `Benchmarks/serve` holds the pages against.
import Hummingbird
import Logging

let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8080
let router = Router()
router.get("/") { _, _ in "Hello, world." }
var logger = Logger(label: "bare")
logger.logLevel = .warning
let application = Application(
  router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
  onServerRunning: { _ in print("Serving") }, logger: logger)
try await application.runService()
