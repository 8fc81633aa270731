/// The name of a project (事業名) in the forms by which sheets of different years are compared.
struct ProjectName {
  /// Letters and digits only, folded.
  let letters: [UInt32]
  /// The same without remarks in brackets and with short forms of words; the letters if nothing else
  /// is left.
  let core: [UInt32]
  /// The names before, where remarks give them.
  let former: [[UInt32]]

  /// Folds a name and takes its remarks out.
  init(_ name: String) {
    let scalars = NameFolding.withBrackets(name)
    letters = scalars.filter { $0 != NameFolding.opening && $0 != NameFolding.closing }
    var reader = RemarkReader()
    for scalar in scalars { reader.read(scalar) }
    reader.finish()
    core = NameSynonyms.shortened(reader.kept.isEmpty ? letters : reader.kept)
    former = reader.former.map(NameSynonyms.shortened)
  }
}

/// Reads a name once and drops each bracket whose text is a remark; brackets may hold others.
private struct RemarkReader {
  private(set) var kept: [UInt32] = []
  private(set) var former: [[UInt32]] = []
  /// Where in `kept` the text of each open bracket begins.
  private var open: [Int] = []

  mutating func read(_ scalar: UInt32) {
    switch scalar {
    case NameFolding.opening: open.append(kept.count)
    case NameFolding.closing: close()
    default: kept.append(scalar)
    }
  }

  /// Closes brackets left open.
  mutating func finish() {
    while !open.isEmpty { close() }
  }

  private mutating func close() {
    guard let start = open.popLast() else { return }
    let text = kept[start...]
    guard NameRemarks.isRemark(text) else { return }
    if let name = NameRemarks.formerName(in: text) { former.append(name) }
    kept.removeSubrange(start...)
  }
}
