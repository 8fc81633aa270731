import Analysis
import Markup
import Policies

/// The ledger of opinions (所見台帳): of one program, or of all.
struct OpinionsPage: Page {
  /// The program; nothing for all.
  let program: Program?
  let programs: [Program]
  /// Everything, before the filter.
  let all: Ledger
  let filter: LedgerFilter

  var route: Route { program.map { .programOpinions($0.id) } ?? .opinions }

  func title(_ language: Language) -> String {
    let name = language("所見台帳", "Ledger of opinions")
    return program.map { "\(name) – \($0.title ?? $0.id)" } ?? name
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    guard let program else { return [] }
    return [
      (language("施策", "Programs"), .programs),
      (program.title ?? program.id, .program(program.id, cycle: nil)),
    ]
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { language("所見台帳", "Ledger of opinions") }
    element("p") {
      language(
        "有識者の所見と、事業への外部有識者・推進チームの所見を、未回答のものから並べます。種類は語句の規則によります。"
          + "対応状況は人が記録したもの、又は資料の「反映状況」であり、Hyokaの推定は「提案」と示します。",
        "Opinions of experts, and remarks of experts and review teams on projects, those not answered"
          + " first. The kinds follow rules on words. The status is what a person recorded, or what the"
          + " source reports; what Hyoka infers is marked as a proposal.")
    }
    OpinionFilterForm(route: route, filter: filter, years: all.years).html(language)
    let ledger = all.filtered(by: filter)
    counts(ledger, language)
    if ledger.entries.isEmpty {
      element("p") { language("該当する所見はありません。", "No opinion fits.") }
    } else {
      OpinionTable(entries: ledger.entries, programs: programs).html(language)
    }
  }

  private func counts(_ ledger: Ledger, _ language: Language) -> HTML {
    let counts = ledger.counts
    return element("p", .class("meta"), Attribute("role", "status")) {
      language(
        "\(all.entries.count)件中\(ledger.entries.count)件：",
        "\(ledger.entries.count) of \(all.entries.count): ")
      OpinionStatus.allCases.map { "\(language($0.title)) \(counts[$0] ?? 0)" }
        .joined(separator: language("、", ", "))
    }
  }
}
