import Japanese

/// The name of a column in the form in which two spellings of it are equal.
///
/// Widths, letter case, spaces and all dashes are folded, the long vowel mark among them, since
/// the official tables mix ー and －.
struct HeaderName: Hashable {
  let text: String

  init(_ header: String) {
    let folded = FoldedText(header, .heading).text
    text = String(folded.map { $0 == "ー" ? "-" : $0 == "／" ? "/" : $0 })
  }
}
