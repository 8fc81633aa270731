import Policies

/// A person's word on a proposal that holds.
struct RulingJSON: Encodable, Sendable {
  let about, value, decision: String
  let reason, by: Nullable<String>
  let at: String

  init<Value: RawRepresentable<String>>(_ ruling: Ruling<Value>, about: String) {
    self.about = about
    value = ruling.value.rawValue
    decision = ruling.isConfirmed ? "confirmed" : "rejected"
    reason = Nullable(ruling.reason)
    by = Nullable(ruling.by)
    at = ruling.at
  }
}
