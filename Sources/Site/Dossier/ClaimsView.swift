import Analysis
import Markup
import Policies

/// The claims of a field's result with what the project data says of each (主張と根拠).
struct ClaimsView {
  let claims: FieldClaims
  let projects: [LinkedProject]
  let model: EvaluationModel
  /// A longer table waits behind a heading that opens it.
  private static let shown = 8

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h2", .id("claims")) {
      language("主張と根拠（\(claims.claims.count)件）", "Claims and evidence (\(claims.claims.count))")
    }
    if claims.claims.isEmpty {
      element("p") { language("評価結果に主張がありません。", "The result makes no claim.") }
    } else {
      element("p", .class("meta")) {
        language(
          "評価結果を述語ごとに分け、対応付けられた事業の資料と語句で突き合わせた提案です。判断は人が行います。",
          "The result, cut by predicates and held against the data of linked projects by their words."
            + " All of it is a proposal; people decide.")
      }
      counts(language)
      ClaimsToCheck(claims: claims, model: model).html(language)
      if claims.claims.count > Self.shown {
        element("details") {
          element("summary") {
            language(
              "主張ごとの根拠と判定（\(claims.claims.count)件）",
              "Evidence and verdict of each claim (\(claims.claims.count))")
          }
          table(language)
        }
      } else {
        table(language)
      }
    }
  }

  private func counts(_ language: Language) -> HTML {
    let overview = claims.overview
    func kind(_ kind: ClaimKind) -> (String, String) {
      (language(kind.title), "\(overview.kinds[kind] ?? 0)")
    }
    func verdict(_ verdict: ClaimVerdict) -> (String, String) {
      (language(verdict.title), "\(overview.verdicts[verdict] ?? 0)")
    }
    let columns: [(head: String, value: String)] = [
      (language("主張", "Claims"), "\(overview.claims)"), kind(.output), kind(.outcome),
      (language("根拠あり", "With evidence"), "\(overview.withEvidence)"),
      (language("指標あり", "With an indicator"), "\(overview.withIndicator)"),
      (
        language("指標のないアウトカム", "Outcomes without indicator"),
        "\(overview.outcomesWithoutIndicator)"
      ),
      verdict(.supports), verdict(.contradicts), verdict(.silent),
      (
        language("答えのない目標の句", "Goal phrases without answer"),
        "\(overview.unanswered) / \(overview.goalPhrases)"
      ),
    ]
    return Text.wideTable(
      caption: language("主張の数", "Numbers of claims"),
      element("thead", .class("short")) {
        element("tr") { for column in columns { Text.head(column.head) } }
      },
      element("tbody") {
        element("tr") {
          for column in columns { element("td", .class("number")) { column.value } }
        }
      })
  }

  private func table(_ language: Language) -> HTML {
    let names = Dictionary(
      projects.map { ($0.link.project, Text.oneLine($0.record.name)) },
      uniquingKeysWith: { first, _ in first })
    return Text.wideTable(
      caption: language("主張ごとの根拠と判定（提案）", "Evidence and verdict of each claim (proposals)"),
      element("thead") {
        element("tr") {
          Text.head(language("番号・種別", "Number, kind"))
          Text.head(language("主張", "Claim"))
          Text.head(language("答える目標の句", "Goal phrase it answers"))
          Text.head(language("最も近い根拠", "Closest evidence"))
          Text.head(language("判定", "Verdict"))
        }
      },
      element("tbody", .class("judged")) {
        for claim in claims.claims {
          ClaimRow(claim: claim, phrases: claims.goalPhrases, names: names, model: model)
            .html(language)
        }
      })
  }
}

/// What a person can act on: phrases and outcomes that nothing stands behind, and figures that
/// contradict.
struct ClaimsToCheck {
  let claims: FieldClaims
  let model: EvaluationModel

  func html(_ language: Language) -> HTML {
    let contradicted = claims.claims.filter { $0.verdict == .contradicts || $0.isDisputed }
    let unmeasured = claims.claims.filter { claim in
      claim.kind == .outcome && !claim.evidence.contains { $0.kind == .indicator }
    }
    return element("ul", .class("reasons")) {
      for phrase in claims.unanswered {
        item(language("答える主張のない目標の句", "No claim answers this goal phrase"), language) {
          [
            Text.imported("「\(phrase.text)」", language), .text(" "),
            model.place(phrase.span.lines, language).html,
          ]
        }
      }
      for claim in contradicted {
        item(language("数値と合わない主張", "Figures speak against this claim"), language) {
          link(claim, language)
        }
      }
      for claim in unmeasured {
        item(language("指標のないアウトカム", "No indicator for this outcome"), language) {
          link(claim, language)
        }
      }
    }
  }

  private func item(_ title: String, _ language: Language, _ content: () -> [HTML]) -> HTML {
    element("li") {
      element("strong") { title }
      " "
      content()
    }
  }

  private func link(_ claim: SubstantiatedClaim, _ language: Language) -> [HTML] {
    [
      element("a", .href("#claim-\(claim.claim.number)")) {
        language("主張\(claim.claim.number)", "claim \(claim.claim.number)")
      },
      .text(" "), Text.imported(Text.oneLine(claim.claim.text), language),
    ]
  }
}
