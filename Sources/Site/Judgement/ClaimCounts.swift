import Analysis
import Markup
import Policies

/// How many claims of each kind the fields make, and how many are borne out.
struct ClaimCounts {
  let model: EvaluationModel
  let claims: ProgramClaims

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h2", .id("evidence")) { language("分野ごとの状況", "By field") }
    table(
      language("主張と根拠の数（推定）", "Claims and evidence (inferred)"), ClaimColumn.evidence, language)
    element("h2", .id("kinds")) { language("主張の種類", "Kinds of claims") }
    table(language("主張の種類ごとの数（推定）", "Claims by kind (inferred)"), ClaimColumn.kinds, language)
  }

  private func table(
    _ caption: String, _ columns: [ClaimColumn], _ language: Language
  ) -> HTML {
    element("div", .class("counts")) {
      Text.table(
        caption: caption,
        element("thead") {
          element("tr") {
            Text.head(language(model.evaluation.program.fieldLabel))
            for column in columns { Text.head(language(column.title)) }
          }
        },
        element("tbody") {
          for field in claims.fields {
            row(name(field.field, language), field.overview, columns, language)
          }
        },
        element("tfoot") {
          row(.text(language("計", "All")), claims.overview, columns, language)
        })
    }
  }

  private func row(
    _ name: HTML, _ overview: ClaimOverview, _ columns: [ClaimColumn], _ language: Language
  ) -> HTML {
    element("tr") {
      element("th", .scope("row")) { name }
      for column in columns {
        element("td", .class("number")) { cell(column, overview, language) }
      }
    }
  }

  /// A count that asks for something leads to the list of what it counts.
  private func cell(
    _ column: ClaimColumn, _ overview: ClaimOverview, _ language: Language
  ) -> HTML {
    guard let list = column.list, list.count(overview) > 0 else {
      return .text(column.text(overview))
    }
    return element("a", .href("#\(list.id)")) {
      column.text(overview)
      element("span", .class("hidden")) { language("（一覧へ）", " (to the list)") }
    }
  }

  private func name(_ number: Int, _ language: Language) -> HTML {
    element("a", .href(model.field(number).path(language))) {
      Text.imported(model.fieldTitle(number, language), language)
    }
  }
}

/// A column of counts.
struct ClaimColumn {
  let title: Bilingual
  let text: (ClaimOverview) -> String
  /// The list, further down the page, of what is counted, and how many stand there.
  let list: (id: String, count: (ClaimOverview) -> Int)?

  private init(
    _ japanese: String, _ english: String,
    list: (id: String, count: (ClaimOverview) -> Int)? = nil,
    _ text: @escaping (ClaimOverview) -> String
  ) {
    title = Bilingual(ja: japanese, en: english)
    self.text = text
    self.list = list
  }

  private static var all: ClaimColumn { ClaimColumn("主張", "Claims") { "\($0.claims)" } }

  static var evidence: [ClaimColumn] {
    [
      all,
      ClaimColumn("アウトプット", "Outputs") { "\($0.kinds[.output] ?? 0)" },
      ClaimColumn("アウトカム", "Outcomes") { "\($0.kinds[.outcome] ?? 0)" },
      ClaimColumn("根拠あり", "With evidence") { "\($0.withEvidence)" },
      ClaimColumn("数値が支持", "Figures support") { "\($0.verdicts[.supports] ?? 0)" },
      ClaimColumn("数値と矛盾", "Figures contradict") { "\($0.verdicts[.contradicts] ?? 0)" },
      ClaimColumn("数値では不明", "Figures are silent") { "\($0.verdicts[.silent] ?? 0)" },
      ClaimColumn("うち人が判断", "Decided by people") { "\($0.decided)" },
      ClaimColumn(
        "指標のないアウトカム", "Outcomes without indicator",
        list: ("unmeasured", { $0.outcomesWithoutIndicator })
      ) { "\($0.outcomesWithoutIndicator)" },
      ClaimColumn(
        "答えのない目標の句", "Goal phrases without answer", list: ("unanswered", { $0.unanswered })
      ) {
        "\($0.unanswered) / \($0.goalPhrases)"
      },
    ]
  }

  static var kinds: [ClaimColumn] {
    [all]
      + ClaimKind.allCases.map { kind in
        ClaimColumn(kind.title.japanese, kind.title.english) { "\($0.kinds[kind] ?? 0)" }
      } + [ClaimColumn("不明", "Unclear") { "\($0.unclassed)" }]
  }
}
