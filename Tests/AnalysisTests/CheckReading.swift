import Intake
import Policies

/// Reads documents to check.
enum CheckReading {
  static func evaluation(_ path: String) async throws -> Evaluation {
    try await EvaluationReader(profiles: Profile.builtIn()).read(path: path).evaluation
  }
}
