import Analysis
import Policies
import Publishing

/// A claim (主張) with its closest evidence, as a row of a file.
enum DossierClaim {
  /// The claims of a field, as the dossier shows them.
  static func table(_ claims: FieldClaims, _ title: String, _ licences: [Bilingual]) -> DataTable {
    DataTable(title, said + judged + evidence, claims.claims, licences: licences)
  }

  private static var said: [DataColumn<SubstantiatedClaim>] {
    [
      .integer("claim", Bilingual(ja: "主張の番号", en: "Number of the claim")) { $0.claim.number },
      .text("text", Bilingual(ja: "主張", en: "Claim")) { Text.oneLine($0.claim.text) },
    ] + DataColumn.lines { $0.claim.span.lines }
  }

  private static var judged: [DataColumn<SubstantiatedClaim>] {
    DataColumn.words("kind", Bilingual(ja: "種別", en: "Kind")) { $0.kind?.title }
      + [
        .text("goalPhrases", Bilingual(ja: "答える目標の句の番号", en: "Goal phrases it answers")) {
          $0.claim.goalPhrases.isEmpty
            ? nil : $0.claim.goalPhrases.map { "\($0.phrase)" }.joined(separator: ", ")
        }
      ]
      + DataColumn.words("verdict", Bilingual(ja: "判定", en: "Verdict")) { $0.verdict?.title }
      + [
        DataColumn("disputed", Bilingual(ja: "数値が分かれる", en: "Figures disagree")) {
          .flag($0.isDisputed)
        }
      ]
  }

  private static var evidence: [DataColumn<SubstantiatedClaim>] {
    DataColumn.words("evidenceKind", Bilingual(ja: "最も近い根拠の種類", en: "Kind of the closest evidence"))
    {
      $0.evidence.first?.kind.title
    }
      + [
        .text("evidence", Bilingual(ja: "最も近い根拠", en: "Closest evidence")) {
          ($0.evidence.first?.name).map(Text.oneLine)
        },
        .text("evidenceProject", Bilingual(ja: "根拠の事業の番号", en: "Project of the evidence")) {
          $0.evidence.first?.project
        },
        .text("evidenceWords", Bilingual(ja: "共通する語", en: "Words in common")) {
          ($0.evidence.first?.words).map { $0.joined(separator: "、") }
        },
        .integer("evidenceCount", Bilingual(ja: "根拠の件数", en: "Number of evidence")) {
          $0.evidence.count
        },
      ]
      + DataColumn.words(
        "reason", Bilingual(ja: "最も近い根拠の数値", en: "Figures of the closest evidence")
      ) {
        $0.evidence.first?.comparison?.reason
      }
  }
}
