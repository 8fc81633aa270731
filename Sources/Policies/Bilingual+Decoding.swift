extension Bilingual {
  /// Why a file of JSON that a person wrote cannot be decoded: the key, and what is wrong with it.
  public init(decoding error: any Error) {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      let path = Self.path(context.codingPath + [key])
      self.init(ja: "「\(path)」がありません。", en: "\(path) is missing.")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      let path = Self.path(context.codingPath)
      self =
        path.isEmpty
        ? Bilingual(ja: "全体の型が違います。", en: "The whole has another type.")
        : Bilingual(ja: "「\(path)」の型が違います。", en: "\(path) has another type.")
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      let path = Self.path(context.codingPath)
      self.init(ja: "「\(path)」の値を使えません。", en: "\(path) has a value that is not known.")
    default: self.init(ja: "JSONではありません。", en: "It is no JSON.")
    }
  }

  /// `levels[2].name`, as people write it.
  private static func path(_ keys: [any CodingKey]) -> String {
    let words = keys.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }
    return String(words.joined().drop { $0 == "." })
  }
}
