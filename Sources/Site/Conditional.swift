import CDigest

extension Answer {
  /// The answer with the tag of its content; without the content where the client has it already.
  ///
  /// The tag is a digest of the bytes, so it is the same as long as they are, whatever happens to the
  /// store or the process.
  func conditional(_ incoming: Incoming) -> Answer {
    guard status == 200, incoming.isReading else { return self }
    var answer = self
    answer.headers.append(("ETag", tag))
    guard let known = incoming.headers["if-none-match"], Self.lists(known, tag) else {
      return answer
    }
    answer.status = 304
    answer.body = []
    answer.headers.removeAll { $0.name == "Content-Type" }
    return answer
  }

  private var tag: String {
    let digest = body.withUnsafeBufferPointer { bytes in
      (0...1).map { cdigest_64(bytes.baseAddress, bytes.count, $0) }
    }
    return "\"" + digest.map { String($0, radix: 36) }.joined(separator: "-") + "\""
  }

  /// Whether `If-None-Match` names a tag; whether weakly or strongly does not matter there.
  private static func lists(_ header: String, _ tag: String) -> Bool {
    header.split(separator: ",").map { $0.drop { $0 == " " || $0 == "\t" } }.contains { word in
      let end = word.lastIndex { $0 != " " && $0 != "\t" }
      let trimmed = end.map { word[...$0] } ?? ""
      return trimmed == "*" || (trimmed.hasPrefix("W/") ? trimmed.dropFirst(2) : trimmed) == tag
    }
  }
}
