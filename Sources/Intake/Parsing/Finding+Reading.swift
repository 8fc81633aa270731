import Policies

/// The findings of reading a document.
extension Finding {
  static func repeatedSection(_ profile: Profile, _ kind: HeadingKind, line: Int) -> Finding {
    Finding(
      "section-repeats", .warning,
      Bilingual(
        ja: "見出し「\(kind.name.japanese)」が続きの印なしに再び現れます。続きとして読みました。",
        en:
          "The heading for \(kind.name.english) stands here again without saying that it continues;"
          + " it was read as a continuation."), lines: line...line)
  }

  static func fieldRepeats(
    _ profile: Profile, _ section: Section, _ field: Int, first: Int, line: Int
  ) -> Finding {
    Finding(
      "field-number-repeats", .error,
      Bilingual(
        ja: "\(section.name.japanese)に\(profile.fieldLabel.ja)\(field)が再び現れます（最初は\(first)行目）。",
        en:
          "\(section.name.english) number \(field) stands here again; it was first on line \(first)."
      ), lines: line...line)
  }

  static func fieldSkips(
    _ profile: Profile, _ section: Section, _ last: Int, _ field: Int, line: Int
  ) -> Finding {
    Finding(
      "field-number-skips", .warning,
      Bilingual(
        ja: "\(section.name.japanese)の番号が\(last)から\(field)に飛んでいます。",
        en: "\(section.name.english) numbers go from \(last) to \(field)."), lines: line...line)
  }

  static func fieldsCounted(_ section: Section, line: Int) -> Finding {
    Finding(
      "field-numbers-counted", .note,
      Bilingual(
        ja: "\(section.name.japanese)の項目に番号がないため、順に数えました。",
        en: "The items of \(section.name.english) carry no numbers and were counted in order."),
      lines: line...line)
  }

  static func sectionMissing(_ kind: HeadingKind) -> Finding {
    Finding(
      "section-missing", .warning,
      Bilingual(
        ja: "「\(kind.name.japanese)」が見つかりません。",
        en: "The document has no part for \(kind.name.english)."))
  }

  static func sectionWithoutItems(_ name: Bilingual, lines: ClosedRange<Int>?) -> Finding {
    Finding(
      "section-without-items", .warning,
      Bilingual(
        ja: "「\(name.japanese)」に項目の記号が見つかりません。",
        en: "No items with a bullet or number were found under \(name.english.lowercased())."),
      lines: lines)
  }

  static func unitConflict(_ units: [MoneyUnit], line: Int) -> Finding {
    Finding(
      "unit-conflict", .error,
      Bilingual(
        ja:
          "予算表の単位が\(units.map(\.rawValue).joined(separator: "と"))の両方で書かれています。\(units.first?.rawValue ?? "")で読みました。",
        en:
          "The budget table names several units (\(units.map(\.rawValue).joined(separator: ", ")));"
          + " it was read in \(units.first?.rawValue ?? "")."), lines: line...line)
  }

  static func statementMissing(_ section: Section, _ field: Int) -> Finding {
    Finding(
      "statement-missing", .warning,
      Bilingual(
        ja: "\(section.name.japanese)に番号\(field)がありません。",
        en: "\(section.name.english): there is no number \(field)."))
  }

  static func statementEmpty(_ statement: Statement) -> Finding {
    Finding(
      "statement-empty", .warning,
      Bilingual(
        ja: "\(statement.section.name.japanese)の番号\(statement.field)に文がありません。",
        en: "\(statement.section.name.english): number \(statement.field) has no text."),
      lines: statement.passage.lines)
  }

  static func lineUnassigned(_ line: DocumentLine) -> Finding {
    Finding(
      "line-unassigned", .warning,
      Bilingual(
        ja: "どの部分にも当たらない行です。", en: "This line belongs to no part that the profile knows."),
      lines: line.number...line.number)
  }

  static func unknownField(
    _ field: Int, _ label: Bilingual, opinion: Int, _ lines: ClosedRange<Int>
  ) -> Finding {
    Finding(
      "opinion-names-unknown-field", .warning,
      Bilingual(
        ja: "所見\(opinion)が挙げる\(label.japanese)\(field)は文書にありません。",
        en:
          "Opinion \(opinion) names \(label.english.lowercased()) \(field), which the document does not have."
      ), lines: lines)
  }

  static func repeatedCharacter(_ excerpt: String, line: Int) -> Finding {
    Finding(
      "repeated-character", .note,
      Bilingual(
        ja: "「…\(excerpt)…」：同じ文字が重なっています。印刷のとおり残しました。",
        en: "“…\(excerpt)…”: a character is doubled. It is kept as printed."), lines: line...line)
  }

  static func variantCharacter(
    _ scalar: Unicode.Scalar, usual: Unicode.Scalar, _ excerpt: String, line: Int
  ) -> Finding {
    Finding(
      "variant-character", .note,
      Bilingual(
        ja: "「…\(excerpt)…」：「\(scalar)」は通常「\(usual)」と書きます。印刷のとおり残しました。",
        en: "“…\(excerpt)…”: \(scalar) is usually written \(usual). It is kept as printed."),
      lines: line...line)
  }

  static func periodUnreadable(_ period: Passage) -> Finding {
    Finding(
      "period-unreadable", .warning,
      Bilingual(
        ja: "評価の対象期間を年度として読めません。", en: "The period of the evaluation names no year."),
      lines: period.lines)
  }

  static func unitUnknown(line: Int) -> Finding {
    Finding(
      "unit-unknown", .error,
      Bilingual(
        ja: "予算表の単位が書かれていないため、円に直していません。",
        en: "The budget table names no unit, so its figures are not turned into yen."),
      lines: line...line)
  }

  static func raggedRow(_ line: Int, values: Int, columns: Int) -> Finding {
    Finding(
      "ragged-row", .warning,
      Bilingual(
        ja: "表の行のセルは\(values)個で、見出しの\(columns)個と合いません。左から当てはめました。",
        en:
          "The row has \(values) cells where the head has \(columns); they were placed from the left."
      ), lines: line...line)
  }

  static func numberUnreadable(_ text: String, _ line: Int, column: Int) -> Finding {
    Finding(
      "number-unreadable", .error,
      Bilingual(
        ja: "\(column)列目の「\(text)」は数として読めません。",
        en: "Column \(column): “\(text)” is no number."), lines: line...line)
  }

  static func budgetCellRepeats(_ year: FiscalYear, _ line: Int) -> Finding {
    Finding(
      "budget-cell-repeats", .error,
      Bilingual(
        ja: "\(year.japanese)の額が再び現れます。最初の額を残しました。",
        en: "The amount for \(year) stands here again; the first one was kept."), lines: line...line
    )
  }

  static func budgetRowUnknown(_ label: String, _ line: Int) -> Finding {
    Finding(
      "budget-row-unknown", .warning,
      Bilingual(
        ja: "予算表の行「\(label)」が何の額か分かりません。",
        en: "It is not known what the row “\(label)” of the budget table holds."),
      lines: line...line)
  }
}

extension Section {
  /// The heading that begins the section.
  var heading: HeadingKind {
    switch self {
    case .goals: .goals
    case .results: .results
    case .nextGoals: .nextGoals
    }
  }

  /// What the section is called.
  var name: Bilingual {
    switch self {
    case .goals: Bilingual(ja: "目標", en: "Goals")
    case .results: Bilingual(ja: "評価結果", en: "Results")
    case .nextGoals: Bilingual(ja: "次期目標", en: "Next goals")
    }
  }
}

extension HeadingKind {
  /// What the heading introduces.
  var name: Bilingual {
    switch self {
    case .title: Bilingual(ja: "施策名", en: "the title")
    case .ministry: Bilingual(ja: "府省庁名", en: "the ministry")
    case .number: Bilingual(ja: "施策番号", en: "the program's number")
    case .period: Bilingual(ja: "評価対象期間", en: "the period")
    case .goals: Bilingual(ja: "目標", en: "goals")
    case .results: Bilingual(ja: "評価結果", en: "results")
    case .nextGoals: Bilingual(ja: "次期目標", en: "next goals")
    case .budget: Bilingual(ja: "予算額・執行額", en: "the budget")
    case .opinions: Bilingual(ja: "有識者の所見", en: "opinions")
    case .notes: Bilingual(ja: "使用した資料", en: "sources")
    }
  }
}
