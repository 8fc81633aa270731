import Policies

extension ReadingLimits {
  /// Bytes of a data file or of an entry of a ZIP, unpacked.
  public static let streamBytes = 4 << 30
  /// Bytes of one row of a CSV.
  public static let rowBytes = 16 << 20
  /// Bytes of one element of a JSON, whose rows may take a hundred times the memory.
  ///
  /// No element of this size has 2^20 rows, which is what a part can have in the store.
  public static let elementBytes = 2 << 20
  /// How deep JSON may be nested.
  public static let jsonDepth = 64
}

extension Problem {
  /// More bytes come out of a packed file than `limit`.
  static func unpackedTooLarge(limit: Int) -> Problem {
    Problem(
      .unreadable, "unpacked-too-large",
      Bilingual(
        ja: "展開すると大きすぎます（上限\(limit)バイト）。",
        en: "Unpacked, the file is larger than the limit of \(limit) bytes."),
      advice: Bilingual(
        ja: "信頼できるファイルか確かめてください。", en: "Check where the file comes from."))
  }

  static func badEncoding(_ encoding: String) -> Problem {
    Problem(
      .unreadable, "text-encoding",
      Bilingual(
        ja: "文字コード（\(encoding)）として読めません。", en: "The text cannot be read as \(encoding)."),
      advice: Bilingual(ja: "UTF-8で保存し直してください。", en: "Save it as UTF-8 and try again."))
  }

  static func rowTooLong(line: Int, limit: Int = ReadingLimits.rowBytes) -> Problem {
    Problem(
      .invalid, "row-too-long",
      Bilingual(
        ja: "1行が長すぎます（上限\(limit)バイト）。",
        en: "The row is longer than the limit of \(limit) bytes."),
      at: ":\(line)",
      advice: Bilingual(
        ja: "閉じていない引用符がないか確かめてください。", en: "Look for a quote that is never closed."))
  }

  static func unclosedQuote(line: Int) -> Problem {
    Problem(
      .invalid, "csv-unclosed-quote",
      Bilingual(
        ja: "引用符で始まる欄が閉じないままファイルが終わっています。",
        en: "The file ends within a quoted cell."), at: ":\(line)",
      advice: Bilingual(
        ja: "ファイルが途中で切れていないか確かめ、取り直してください。",
        en: "The file may have been cut; fetch it again."))
  }

  static func missingColumn(_ header: String, _ layout: Bilingual) -> Problem {
    Problem(
      .invalid, "column-missing",
      Bilingual(
        ja: "「\(layout.japanese)」に必要な列「\(header)」がありません。",
        en: "The column \(header) is missing, which \(layout.english) needs."), at: ":1",
      advice: Bilingual(
        ja: "列名を確かめるか、--layout で列の対応を指定してください。",
        en:
          "Check the names of the columns, or describe them in a layout and pass it with --layout.")
    )
  }

  static func unknownData() -> Problem {
    Problem(
      .invalid, "data-unknown",
      Bilingual(ja: "知らない形式のデータです。", en: "This data is of no known form."),
      advice: Bilingual(
        ja: "--layout で列の対応を指定してください。",
        en: "Describe its columns in a layout and pass it with --layout."
      ))
  }

  static func unknownJSON() -> Problem {
    Problem(
      .invalid, "json-unknown",
      Bilingual(
        ja: "JSONですが、知っている形式（JUDGIT!のシート、財務省の事項、行政事業レビューの加工データ）ではありません。",
        en: "This JSON is of none of the forms that Hyoka reads: sheets of JUDGIT!, items of the"
          + " Ministry of Finance, data derived from the project review site."),
      advice: Bilingual(
        ja: "ファイルが途中で切れていないか確かめてください。"
          + "ほかのデータはCSVにして、--layout で列の対応を指定できます。",
        en: "See whether the file was cut. Other data can be turned into CSV and described in a"
          + " layout, passed with --layout."))
  }

  static func badJSON(_ reason: String, line: Int) -> Problem {
    Problem(
      .invalid, "json-invalid",
      Bilingual(ja: "JSONとして読めません（\(reason)）。", en: "This is no JSON (\(reason))."),
      at: ":\(line)")
  }
}
