import Japanese
import Policies

/// What makes two ends the same node: kind, term, text and number, but for widths and spaces.
///
/// The number alone does not, since an activity and an output may share it.
struct LogicKey: Hashable {
  let kind: IndicatorKind
  let term: OutcomeTerm?
  let number: String
  let text: String

  init(_ kind: IndicatorKind, _ term: OutcomeTerm?, _ number: String?, _ text: String) {
    self.kind = kind
    self.term = kind == .outcome ? term : nil
    self.number = FoldedText(number ?? "").text
    self.text = FoldedText(text).text
  }

  init(_ end: LogicEnd) {
    self.init(end.kind, end.term, end.number, end.text)
  }

  /// Whether an indicator's key names this node, where the numbers differ or one has none.
  ///
  /// Numbers change from year to year, and older forms have neither numbers nor terms.
  func agreesInText(with other: LogicKey) -> Bool {
    kind == other.kind && text == other.text
      && (term == other.term || term == nil || other.term == nil)
  }
}
