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
            row(name(field.field, language), field.overview, columns)
          }
        },
        element("tfoot") {
          row(.text(language("計", "All")), claims.overview, columns)
        })
    }
  }

  private func row(_ name: HTML, _ overview: ClaimOverview, _ columns: [ClaimColumn]) -> HTML {
    element("tr") {
      element("th", .scope("row")) { name }
      for column in columns {
        element("td", .class("number")) { column.text(overview) }
      }
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

  private init(_ japanese: String, _ english: String, _ text: @escaping (ClaimOverview) -> String) {
    title = Bilingual(ja: japanese, en: english)
    self.text = text
  }

  private static var all: ClaimColumn { ClaimColumn("主張", "Claims") { "\($0.claims)" } }

  static var evidence: [ClaimColumn] {
    [
      all,
      ClaimColumn("根拠あり", "With evidence") { "\($0.withEvidence)" },
      ClaimColumn("数値が支持", "Figures support") { "\($0.verdicts[.supports] ?? 0)" },
      ClaimColumn("数値と矛盾", "Figures contradict") { "\($0.verdicts[.contradicts] ?? 0)" },
      ClaimColumn("数値では不明", "Figures are silent") { "\($0.verdicts[.silent] ?? 0)" },
      ClaimColumn("うち人が判断", "Decided by people") { "\($0.decided)" },
      ClaimColumn("指標のないアウトカム", "Outcomes without indicator") { "\($0.outcomesWithoutIndicator)" },
      ClaimColumn("答えのない目標の句", "Goal phrases without answer") {
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
