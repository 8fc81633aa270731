import Analysis
import Markup
import Policies

/// The rating of a field: what the document states, what a person confirmed, what the rules propose.
struct RatingView {
  let stated: [StatedRating]
  let proposal: RatingProposal
  let model: EvaluationModel

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h2", .id("rating")) { language("評語", "Rating") }
    if stated.isEmpty {
      element("p") { language("文書に評語は記載されていません。", "The document states no rating.") }
    }
    for rating in stated {
      element("p") {
        element("span", .class("chip")) { language(rating.level.name) }
        " "
        model.place(rating.line...rating.line, language).html
      }
    }
    confirmed(language)
    proposed(language)
    if !proposal.inputs.isEmpty {
      element("details") {
        element("summary") {
          language(
            "根拠とした指標（\(proposal.inputs.count)件）", "Indicators behind it (\(proposal.inputs.count))")
        }
        table(language)
      }
    }
  }

  private func confirmed(_ language: Language) -> HTML {
    guard let confirmation = proposal.confirmation else {
      return element("p") {
        language("確定した評語はありません。", "Nobody has confirmed a rating.")
      }
    }
    let name = proposal.profile.level(confirmation.level).map { language($0.name) }
    return element("p") {
      element("span", .class("chip")) { name ?? confirmation.level }
      language("（確定）", " (confirmed) ")
      Text.imported(confirmation.reason ?? "", language)
      " \(confirmation.decidedBy ?? "") \(confirmation.decidedAt)"
    }
  }

  @HTMLBuilder private func proposed(_ language: Language) -> [HTML] {
    element("p") {
      element("span", .class("inferred")) { language(proposal.status.title) }
      " "
      proposal.candidates.map { language($0.name) }.joined(separator: " / ")
      language(
        "（\(proposal.profile.name.japanese)による）", " (by: \(proposal.profile.name.english))")
    }
    if !proposal.reasons.isEmpty {
      element("ul") { for reason in proposal.reasons { element("li") { language(reason.text) } } }
    }
    element("p") {
      language(
        "対応付けられた事業の指標から規則で導いた案です。施策自身の測定指標ではありません。",
        "Derived by rules from the indicators of linked projects, which are not the program's own. "
      )
      language(proposal.profile.mainRule)
      language("", " ")
      language(proposal.profile.thresholds.rule)
    }
  }

  private func table(_ language: Language) -> HTML {
    Text.wideTable(
      caption: language("評語の根拠とした指標", "Indicators behind the rating"),
      element("thead") {
        element("tr") {
          Text.head(language("指標", "Indicator"))
          Text.head(language("事業", "Project"))
          Text.head(language("種別", "Kind"))
          Text.head(language("年度", "Fiscal year"))
          Text.head(language("目標値", "Target"))
          Text.head(language("実績値", "Actual value"))
          Text.head(language("達成率", "Attainment"))
          Text.head(language("判定", "Standing"))
          Text.head(language("傾向", "Trend"))
        }
      },
      element("tbody") {
        for (input, place) in RowPlaces.placed(proposal.inputs, by: heads) {
          row(input, place, language)
        }
      })
  }

  private func heads(_ input: RatingInput) -> [String] {
    [Text.oneLine(input.indicator.series.name), input.indicator.project]
  }

  private func row(_ input: RatingInput, _ place: Int, _ language: Language) -> HTML {
    let attainment = input.attainment
    return element("tr") {
      element("th", .scope("row")) {
        Text.imported(Text.oneLine(input.indicator.series.name), language)
        RowPlaces.text(place, language)
      }
      element("th", .scope("row")) {
        element("a", .href(Route.project(input.indicator.project).path(language))) {
          language("事業\(input.indicator.project)", "Project \(input.indicator.project)")
        }
      }
      element("td") { language(input.indicator.series.kind.title) }
      element("td") {
        attainment.map { Text.year($0.fiscalYear, language) } ?? "–"
      }
      element("td", .class("number")) { Text.figure(attainment?.target?.value) }
      element("td", .class("number")) { Text.figure(attainment?.actual?.value) }
      element("td", .class("number")) {
        attainment?.rounded.map { Text.percent($0 / 100) } ?? "–"
      }
      element("td") { language(input.standing?.title ?? input.use.title) }
      element("td") { language(input.trend.course.words) }
    }
  }
}

extension RatingProposal.Status {
  /// What the status is called.
  var title: Bilingual {
    switch self {
    case .proposed: Bilingual(ja: "案（推定）", en: "proposed (inferred)")
    case .needsJudgement: Bilingual(ja: "人の判断が必要（推定）", en: "needs judgement (inferred)")
    case .noBasis: Bilingual(ja: "評語を付ける根拠なし", en: "no basis for a rating")
    }
  }
}

extension RatingInput.Standing {
  /// What the standing is called.
  var title: Bilingual {
    switch self {
    case .exceeded: Bilingual(ja: "目標を大きく上回る", en: "far beyond the target")
    case .met: Bilingual(ja: "目標に達した", en: "target met")
    case .near: Bilingual(ja: "目標に近い", en: "near the target")
    case .missed: Bilingual(ja: "目標に達せず", en: "target missed")
    case .unmet: Bilingual(ja: "目標に達せず（率なし）", en: "target missed (no share)")
    }
  }
}

extension RatingInput.Use {
  /// What the use is called.
  var title: Bilingual {
    switch self {
    case .counted: Bilingual(ja: "数えた", en: "counted")
    case .noTarget: Bilingual(ja: "目標値なし", en: "no target")
    case .noActual: Bilingual(ja: "実績値なし", en: "no actual value")
    }
  }
}
