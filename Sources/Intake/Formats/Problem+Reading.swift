import Policies

/// The errors of reading a file.
extension Problem {
  static func empty() -> Problem {
    Problem(
      .unreadable, "file-empty",
      Bilingual(ja: "ファイルが空です。", en: "The file is empty."),
      advice: Bilingual(ja: "正しいファイルか確かめてください。", en: "Check that it is the right file."))
  }

  static func binary() -> Problem {
    Problem(
      .unreadable, "file-binary",
      Bilingual(
        ja: "文書として読める形式ではありません。",
        en: "This is no text, PDF, DOCX or HTML file."),
      advice: Bilingual(
        ja: "テキスト、PDF、DOCX、HTMLのいずれかを指定してください。",
        en: "Give a plain text, PDF, DOCX or HTML file."))
  }

  static func tooLarge(bytes: Int) -> Problem {
    Problem(
      .unreadable, "file-too-large",
      Bilingual(
        ja: "ファイルが大きすぎます（\(bytes)バイト、上限\(ReadingLimits.fileBytes)バイト）。",
        en: "The file has \(bytes) bytes; the limit is \(ReadingLimits.fileBytes)."),
      advice: Bilingual(
        ja: "評価書以外のファイルでないか確かめ、必要なら分割してください。",
        en: "Check that it is an evaluation document; split it if it is."))
  }

  static func tooManyLines() -> Problem {
    Problem(
      .unreadable, "too-many-lines",
      Bilingual(
        ja: "行が多すぎます（上限\(ReadingLimits.lines)行）。",
        en: "The document has more than \(ReadingLimits.lines) lines."),
      advice: Bilingual(ja: "文書を分割してください。", en: "Split the document."))
  }

  static func damaged(_ format: String, _ detail: String) -> Problem {
    Problem(
      .unreadable, "\(format.lowercased())-damaged",
      Bilingual(
        ja: "\(format)ファイルが壊れているか、\(format)ではありません（\(detail)）。",
        en: "The \(format) file is damaged or is no \(format) (\(detail))."),
      advice: ["ZIP", "gzip"].contains(format)
        ? Bilingual(
          ja: "途中で切れていないか確かめ、取り直してください。", en: "It may have been cut; fetch it again.")
        : Bilingual(
          ja: "元のアプリケーションで開いて保存し直してください。",
          en: "Open it in its application and save it again."))
  }

  static func cannotOpen(isFolder: Bool) -> Problem {
    isFolder
      ? Problem(
        .unreadable, "file-is-folder",
        Bilingual(ja: "ファイルではなくフォルダーです。", en: "This is a folder."),
        advice: Bilingual(ja: "中のファイルを指定してください。", en: "Name a file in it."))
      : Problem(
        .unreadable, "file-not-found",
        Bilingual(ja: "ファイルを開けません。", en: "The file cannot be opened."),
        advice: Bilingual(ja: "名前と権限を確かめてください。", en: "Check its name and permissions."))
  }
}
