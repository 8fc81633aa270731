import Markup
import Policies

extension Text {
  /// An amount in 百万円 with three decimals, or whole yen where that is not exact.
  static func money(_ yen: Yen?, _ language: Language) -> HTML {
    guard let yen else { return .text("–") }
    return .text(million(yen))
  }

  /// An amount in 百万円 to the thousand yen.
  static func million(_ yen: Yen) -> String {
    let thousands = (yen.amount.magnitude + 500) / 1000
    let whole = number(Int64(clamping: thousands / 1000))
    let fraction = String(thousands % 1000 + 1000).dropFirst()
    return (yen.amount < 0 ? "−" : "") + "\(whole).\(fraction)"
  }

  /// A figure as its source would print it.
  static func figure(_ value: Double?) -> String { value.map { decimal($0) } ?? "–" }

  /// A link to the file and line that a figure comes from; what names it otherwise is spoken first.
  static func origin(
    _ origin: Origin, named side: String = "", _ language: Language
  ) -> HTML {
    let name = origin.file.split(separator: "/").last.map(String.init) ?? origin.file
    return element("a", .class("place"), .href(origin.address(language))) {
      if !side.isEmpty { element("span", .class("hidden")) { side } }
      Text.imported(language("\(name) \(origin.line)行目", "\(name), line \(origin.line)"), language)
    }
  }

  /// A figure that leads to the file it comes from, with its first row and how many others it sums up.
  ///
  /// The rows are spoken with it; the file, which whole columns may share, is its title alone.
  static func figure(
    _ text: String, from origin: Origin, rows: Int, _ language: Language
  ) -> HTML {
    let name = origin.file.split(separator: "/").last.map(String.init) ?? origin.file
    let others = language("ほか\(rows - 1)行", " and \(rows - 1) more")
    let lines =
      language("\(origin.line)行目", "line \(origin.line)") + (rows > 1 ? others : "")
    return element(
      "a", .class("figure"), .href(origin.address(language)),
      Attribute("title", language("\(name) ", "\(name), ") + lines)
    ) {
      text
      element("span", .class("hidden")) {
        language("（\(lines)）", " (\(lines))")
      }
    }
  }

  /// A name on one line.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined()
  }

  /// A text of a sheet, whose line breaks may be written as ／.
  static func sheetText(_ text: String) -> HTML {
    element("p", .class("said"), .lang("ja")) {
      text.replacing("／・", with: "\n・").replacing("／", with: "\n")
    }
  }
}

extension Origin {
  /// Where the row stands that a figure comes from.
  func address(_ language: Language) -> String {
    let part = part.map { [(name: "part", value: "\($0)")] } ?? []
    return Route.source(fileID).path(language)
      + Query.write([(name: "line", value: "\(line)")] + part) + "#line"
  }
}

extension LinkMethod {
  /// What the method is called.
  var title: Bilingual {
    switch self {
    case .official: Bilingual(ja: "公式", en: "official")
    case .suggested: Bilingual(ja: "推定", en: "suggested")
    case .confirmed: Bilingual(ja: "確認済み", en: "confirmed")
    }
  }
}

extension SheetSource {
  /// What the source is called.
  var title: Bilingual {
    switch self {
    case .review: Bilingual(ja: "行政事業レビュー", en: "project review site")
    case .judgit: Bilingual(ja: "JUDGIT!", en: "JUDGIT!")
    case .derived: Bilingual(ja: "加工データ", en: "derived data")
    }
  }
}

extension IndicatorKind {
  /// What the kind is called.
  var title: Bilingual {
    switch self {
    case .activity: Bilingual(ja: "アクティビティ", en: "Activity")
    case .output: Bilingual(ja: "アウトプット", en: "Output")
    case .outcome: Bilingual(ja: "アウトカム", en: "Outcome")
    }
  }
}
