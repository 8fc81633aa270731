import Japanese

/// Makes the stable id of a program: the ministry's short name with the program's number, or what
/// the profile says for a title, or a short digest of the title, or of the file's name where there is
/// none.
enum ProgramID {
  static func make(profile: Profile, title: String?, number: String?, file: String) -> String {
    if let title, let known = profile.programs.first(where: { same($0.title, title) }) {
      return known.id
    }
    if let slug = number.flatMap(slug) ?? title.flatMap(leadingNumber) {
      return "\(profile.ministry.slug)-\(slug)"
    }
    let folded = FoldedText(title ?? file, .heading).text
    return "\(profile.ministry.slug)-\(digest(folded))"
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    FoldedText(left, .heading).text == FoldedText(right, .heading).text
  }

  /// `３－２` to `3-2`, `Ⅱ-1` to `ii-1`.
  private static func slug(_ text: String) -> String? {
    let folded = FoldedText(text, .heading).text
    let parts = folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return parts.isEmpty || folded.count > 20 ? nil : parts.joined(separator: "-")
  }

  /// The number in front of a title, as in `Ⅱ-1 国際の…`.
  private static func leadingNumber(_ title: String) -> String? {
    let folded = FoldedText(title, [.width, .letterCase]).text
    let head = folded.prefix { $0.isASCII }
    return head.contains(where: \.isNumber) && head.count < folded.count
      ? slug(String(head)) : nil
  }

  /// Eight letters and digits that depend on the text alone (FNV-1a, 40 bits).
  private static func digest(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash & 0xFF_FFFF_FFFF, radix: 36)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}
