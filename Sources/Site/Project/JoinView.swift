import Analysis
import Markup
import Policies

/// Why reports of several sheets count as one indicator: the spellings that were joined, how, with
/// which score and evidence.
struct JoinView {
  /// The number of the indicator on the page.
  let number: Int
  let series: IndicatorSeries

  var id: String { "joins-\(number)" }

  /// How many joins need evidence.
  var count: Int { rows.count }

  private struct Row {
    let join: IndicatorJoin
    let earlier, later: IndicatorReport
  }

  /// The joins that need evidence: another spelling or unit, or a person's word.
  private var rows: [Row] {
    let reports = Dictionary(
      series.reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return series.joins.compactMap { join in
      guard let earlier = reports[join.earlier], let later = reports[join.later] else { return nil }
      let isPlain = join.method == .exact && join.evidence.unit == .same
      return isPlain ? nil : Row(join: join, earlier: earlier, later: later)
    }
  }

  func html(_ language: Language) -> HTML {
    let rows = rows
    guard let first = rows.first else { return .empty }
    let plain = series.joins.count - rows.count
    return element("details", .id(id)) {
      element("summary") {
        "\(number). "
        Text.imported(Text.oneLine(series.name), language)
        language("（\(rows.count)件）", " (\(rows.count))")
      }
      if plain > 0 {
        element("p") {
          language(
            "ほかに、名称と単位が同じ\(plain)件をつなげています。",
            "Besides, \(plain) of the same name and unit are joined.")
        }
      }
      Text.wideTable(
        caption: language(
          "指標\(number)：つなげた表記と根拠", "Indicator \(number): joined spellings and evidence"),
        JoinTable.head(language),
        element("tbody") {
          for row in rows {
            JoinTable.row(row.join, row.earlier, row.later, nil, language)
          }
        })
      element("p") {
        language("同じ指標でなければ、", "If two are not one indicator: ")
        element("code") {
          "hyoka link reject \(first.later.key) \(first.earlier.key) --indicator"
        }
        language("のように、後、前の順に報告の番号を書いて取り消せます。", ", the number of the later report first.")
      }
    }
  }
}

/// Why reports count as one indicator, for all indicators of a page.
struct JoinsView {
  let views: [JoinView]

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    let views = views.filter { $0.count > 0 }
    if !views.isEmpty {
      element("div", .class("off-paper")) {
        element("h3", .id("joined")) {
          language("同じ指標とした根拠（\(views.count)指標）", "Why reports are joined (\(views.count))")
        }
        for view in views { view.html(language) }
      }
    }
  }
}

/// Pairs of reports that could be one indicator and are not joined; a person decides.
struct SuggestedJoinsView {
  let record: ProjectRecord
  let suggestions: [IndicatorJoin]

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    let pairs = pairs
    if let first = pairs.first {
      element("h3", .id("joins")) {
        language(
          "同じ指標かもしれない組（\(pairs.count)件）", "Pairs that may be one indicator (\(pairs.count))")
      }
      Text.wideTable(
        caption: language("つなげていない候補と根拠", "Candidates that are not joined, and the evidence"),
        JoinTable.head(language),
        element("tbody") {
          for pair in pairs {
            JoinTable.row(pair.join, pair.earlier, pair.later, pair.join.doubt, language)
          }
        })
      element("p") {
        language("同じ指標なら、", "If two are one indicator: ")
        element("code") {
          "hyoka link confirm \(first.later.key) \(first.earlier.key) --indicator"
        }
        language(
          "のように確認できます（別の指標なら reject）。", ", or reject where they are not.")
      }
    }
  }

  private var pairs: [(join: IndicatorJoin, earlier: IndicatorReport, later: IndicatorReport)] {
    let reports = Dictionary(
      record.reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return suggestions.compactMap { join in
      guard let earlier = reports[join.earlier], let later = reports[join.later] else { return nil }
      return (join, earlier, later)
    }
  }
}

/// The table of pairs of reports, joined or not.
enum JoinTable {
  static func head(_ language: Language) -> HTML {
    element("thead") {
      element("tr") {
        Text.head(language("シート", "Sheets"))
        Text.head(language("前の表記", "Earlier spelling"))
        Text.head(language("後の表記", "Later spelling"))
        Text.head(language("方法", "Method"))
        Text.head(language("点数", "Score"))
        Text.head(language("根拠", "Evidence"))
        Text.head(language("報告の番号（後、前）", "Reports (later, earlier)"))
      }
    }
  }

  static func row(
    _ join: IndicatorJoin, _ earlier: IndicatorReport, _ later: IndicatorReport,
    _ doubt: IndicatorJoin.Doubt?, _ language: Language
  ) -> HTML {
    element("tr") {
      element("th", .scope("row")) { "\(earlier.sheetYear) → \(later.sheetYear)" }
      element("th", .scope("row")) { spelling(earlier, language) }
      element("th", .scope("row"), .class("plain")) { spelling(later, language) }
      element("td") { language(join.method.title) }
      element("td", .class("number")) { hundredths(join.score) }
      element("td") {
        evidence(join.evidence, language)
        if let doubt {
          language("。つながない理由：", ". Not joined: ")
          language(doubt.title)
        }
      }
      element("td") { "\(later.key) \(earlier.key)" }
    }
  }

  private static func spelling(_ report: IndicatorReport, _ language: Language) -> HTML {
    let unit = report.unit.flatMap { $0.isEmpty ? nil : " (\($0))" } ?? ""
    return Text.imported(Text.oneLine(report.name) + unit, language)
  }

  private static func evidence(_ evidence: IndicatorEvidence, _ language: Language) -> String {
    let words = language(
      "名称の一致\(hundredths(evidence.nameWords))、目標の一致\(hundredths(evidence.goalWords))",
      "names agree by \(hundredths(evidence.nameWords)), goals by \(hundredths(evidence.goalWords))"
    )
    let values =
      evidence.comparedValues > 0
      ? language(
        "、同じ年度の値の一致\(evidence.equalValues)/\(evidence.comparedValues)",
        "; \(evidence.equalValues) of \(evidence.comparedValues) figures of common years agree")
      : language("、同じ年度の値なし", "; no figures of common years")
    return words + values + language("、", "; ") + language(evidence.unit.title)
  }

  private static func hundredths(_ value: Double) -> String {
    Text.decimal((value * 100).rounded() / 100)
  }
}

extension IndicatorJoin.Method {
  /// What the method is called.
  var title: Bilingual {
    switch self {
    case .exact: Bilingual(ja: "同じ名称", en: "same name")
    case .normalised: Bilingual(ja: "表記を除き同じ名称", en: "same name but for spelling")
    case .similar: Bilingual(ja: "推定：似た名称", en: "inferred from a like name")
    case .confirmed: Bilingual(ja: "確認済み", en: "confirmed")
    }
  }
}

extension IndicatorJoin.Doubt {
  /// Why it is not joined.
  var title: Bilingual {
    switch self {
    case .values:
      Bilingual(ja: "同じ年度の値が一致しない", en: "figures of common years do not agree")
    case .words: Bilingual(ja: "言葉の一致が少ない", en: "the words agree too little")
    case .unit: Bilingual(ja: "単位が異なる", en: "the units cannot be the same")
    case .ambiguous: Bilingual(ja: "ほかにも似た報告がある", en: "another report fits about as well")
    case .unproven:
      Bilingual(ja: "名称が異なり、比べられる値もない", en: "the names differ and no figures compare")
    }
  }
}

extension IndicatorEvidence.UnitAgreement {
  /// How the units agree.
  var title: Bilingual {
    switch self {
    case .same: Bilingual(ja: "単位は同じ", en: "the same unit")
    case .unstated: Bilingual(ja: "単位の記載がない", en: "a unit is not stated")
    case .counters: Bilingual(ja: "数え方の単位が異なる", en: "units that both only count")
    case .differs: Bilingual(ja: "単位が異なる", en: "other units")
    }
  }
}
