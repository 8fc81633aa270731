import Analysis
import Markup
import Policies

extension Text {
  /// Imported text with every place of some words marked.
  static func marked(_ text: String, _ words: [String], _ language: Language) -> HTML {
    let pieces = pieces(of: text, words)
    return language == .japanese ? .group(pieces) : element("span", .lang("ja")) { pieces }
  }

  /// At each place the longest word counts.
  private static func pieces(of text: String, _ words: [String]) -> [HTML] {
    let longestFirst = words.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    var pieces: [HTML] = []
    var plain = ""
    var rest = text[...]
    while let letter = rest.first {
      guard let word = longestFirst.first(where: rest.hasPrefix) else {
        plain.append(letter)
        rest.removeFirst()
        continue
      }
      if !plain.isEmpty { pieces.append(.text(plain)) }
      plain = ""
      pieces.append(element("mark") { word })
      rest.removeFirst(word.count)
    }
    if !plain.isEmpty { pieces.append(.text(plain)) }
    return pieces
  }

  /// Words in a row, as 「A」「B」.
  static func quoted(_ words: [String], _ language: Language) -> HTML {
    imported(words.map { "「\($0)」" }.joined(), language)
  }

  /// The sign of what Hyoka infers and a person decides.
  static func proposal(_ language: Language) -> HTML {
    element("span", .class("inferred")) { language("提案", "proposal") }
  }
}

extension ClaimKind {
  /// What the kind is called.
  var title: Bilingual {
    switch self {
    case .input: Bilingual(ja: "投入", en: "Input")
    case .activity: Bilingual(ja: "活動", en: "Activity")
    case .output: Bilingual(ja: "アウトプット", en: "Output")
    case .outcome: Bilingual(ja: "アウトカム", en: "Outcome")
    case .state: Bilingual(ja: "情勢", en: "State of the world")
    case .issue: Bilingual(ja: "課題", en: "Remaining issue")
    case .plan: Bilingual(ja: "予定", en: "Plan")
    }
  }
}

extension ClaimVerdict {
  /// What the verdict is called.
  var title: Bilingual {
    switch self {
    case .supports: Bilingual(ja: "数値が支持", en: "Figures support")
    case .contradicts: Bilingual(ja: "数値と矛盾", en: "Figures contradict")
    case .silent: Bilingual(ja: "数値では不明", en: "Figures are silent")
    }
  }
}

extension ClaimComparison.Years {
  /// What the choice of years is called.
  var title: Bilingual {
    switch self {
    case .claimed: Bilingual(ja: "主張が挙げる年度", en: "years the claim names")
    case .cycle: Bilingual(ja: "評価対象期間", en: "years evaluated")
    case .reported: Bilingual(ja: "報告のある年度", en: "reported years")
    }
  }
}

extension ClaimEvidence.Kind {
  /// What the kind is called.
  var title: Bilingual {
    switch self {
    case .indicator: Bilingual(ja: "指標", en: "Indicator")
    case .budget: Bilingual(ja: "予算", en: "Budget")
    case .project: Bilingual(ja: "事業", en: "Project")
    case .inspection: Bilingual(ja: "点検", en: "Inspection")
    }
  }
}

extension Triangle.Trace {
  /// What the trace is called.
  var title: Bilingual {
    switch self {
    case .reappears: Bilingual(ja: "新たに現れる", en: "appears anew")
    case .standing: Bilingual(ja: "目標に既にある", en: "was in the goal already")
    case .dropped: Bilingual(ja: "現れない", en: "does not appear")
    case .noNextGoal: Bilingual(ja: "次期目標なし", en: "no next goal")
    }
  }
}
