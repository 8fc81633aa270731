/// A project of an example.
struct CheckProjectDraft: Decodable {
  typealias Part = CheckRuleExample.Part

  struct Indicator: Decodable {
    let name: String
    let sheetYear: Int?
    let final: [Double]?
    let values: [[Double?]]
  }

  struct Inspection: Decodable {
    let teamFinding, reflection, teamDetail: String?
  }

  let indicators: [Indicator]?
  let budgets: [String: [String: Double?]]?
  let inspection: Inspection?
  let edges: [[String]]?

  var parts: [Part] {
    let said = [inspection?.teamFinding, inspection?.reflection, inspection?.teamDetail]
      .compactMap { $0 }
    return (indicators ?? []).map { Part("指標", "Indicator", Self.text($0)) }
      + (budgets.map { [Part("事業の予算", "Budget of the project", CheckAmounts.text($0))] } ?? [])
      + (said.isEmpty ? [] : [Part("点検", "Inspection", said.joined(separator: "、"))])
      + (edges ?? []).filter { $0.count == 4 }.map { Part("経路", "Path", "\($0[1])→\($0[3])") }
  }

  private static func text(_ indicator: Indicator) -> String {
    let sheet = indicator.sheetYear.map { "\($0)年度シート：" } ?? ""
    let values = indicator.values.filter { $0.count == 3 }.map { value in
      "\(CheckAmounts.text(value[0]))年度 \(CheckAmounts.text(value[1]))→\(CheckAmounts.text(value[2]))"
    }
    let final = indicator.final.flatMap { final in
      final.count == 2
        ? "、最終目標 \(CheckAmounts.text(final[0]))年度 \(CheckAmounts.text(final[1]))" : nil
    }
    return "\(sheet)\(indicator.name)（目標→実績）\(values.joined(separator: "、"))\(final ?? "")"
  }
}

/// Numbers of an example in words.
enum CheckAmounts {
  private static let names = [
    ("initial", "当初"), ("supplementary", "補正"), ("carryOver", "繰越し"), ("budget", "予算"),
    ("executed", "執行"),
  ]

  static func text(_ years: [String: [String: Double?]]) -> String {
    years.sorted { $0.key < $1.key }.map { year, money in
      let amounts = names.compactMap { key, name in
        money[key].map { "\(name)\($0.map(text) ?? "なし")" }
      }
      return "\(year)年度 \(amounts.joined(separator: " "))"
    }.joined(separator: "、")
  }

  static func text(_ value: Double?) -> String {
    guard let value else { return "–" }
    return Int(exactly: value).map(String.init) ?? String(value)
  }
}
