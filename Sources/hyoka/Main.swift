import ArgumentParser

/// The entry point: parses the command line and turns errors into exit codes.
@main
struct Main {
  static func main() async {
    await Hyoka.run(Array(CommandLine.arguments.dropFirst()))
  }
}
