import Foundation
import Policies
import Publishing
import Store

extension Resource {
  /// What the store holds.
  static let status = Resource(
    "status", "status", ja: "記録に入っているものと欠けているもの", en: "What the record holds and lacks",
    schema: .status
  ) { request throws(Problem) in
    // Where the store is on the server is nobody's business.
    let name = URL(fileURLWithPath: request.store.path).lastPathComponent
    return Content(StatusJSON(try request.store.status(), store: name))
  }
}
