import Analysis
import Policies

/// A measurement as plain text.
enum MeasureListing {
  static func text(
    _ links: LinkAccuracy?, _ budgets: BudgetYears, _ lineage: [LineageAccuracy]
  ) -> String {
    let lines = Self.links(links) + Self.budgets(budgets) + lineage.flatMap(Self.lineage)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func links(_ links: LinkAccuracy?) -> [String] {
    guard let links else {
      return [say("公式に対応付けられた事業がなく、測れません。", "No project is officially linked: nothing to measure.")]
    }
    let heading = say(
      "公式の対応付け\(links.projects)件を個別分野\(links.fields)件から当てる（自分の対応付けは使わない）",
      "\(links.projects) official links, each left out, to be found among \(links.fields) fields")
    let methods = links.hits.map { hits in
      let kind = hits.method.isBaseline ? say("基準", "baseline") + " " : ""
      return "  \(kind)\(hits.method.rawValue): " + say("1位", "first") + " "
        + share(hits.first, links.projects) + ", " + say("3位以内", "first three") + " "
        + share(hits.firstThree, links.projects)
    }
    let shown = links.shown
    let outcome = say(
      "候補として示されるもの（宣言のある\(shown.projects)事業）: \(shown.suggested)件、正しいもの ",
      "shown as suggestions, of \(shown.projects) projects with a declared program: "
        + "\(shown.suggested), right ")
    return [heading] + methods + ["  " + outcome + share(shown.right, shown.suggested)]
  }

  private static func budgets(_ budgets: BudgetYears) -> [String] {
    [
      say("予算の年数が10年以上の事業", "Projects with money of ten fiscal years or more") + ": "
        + share(budgets.tenOrMore, budgets.projects)
    ]
  }

  private static func lineage(_ lineage: LineageAccuracy) -> [String] {
    let name = lineage.ministry ?? say("全府省庁", "all ministries")
    let money = lineage.money
    return [say("年度間の対応付け", "Lineage") + ": \(name)"] + lineage.years.map(year)
      + lineage.agreements.map(agreement)
      + [
        "  " + say("金額が一年も一致しない対応付け", "linked, but money of no common year agrees") + ": "
          + share(money.contradicting, money.compared),
        "  " + say("名称が異なる対応付け", "linked with another name") + ": "
          + share(money.otherNames, money.linked),
      ]
  }

  private static func year(_ year: LineageAccuracy.Year) -> String {
    let methods = year.methods.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let continued = year.continued.map { count in
      "; " + say("前年度事業", "continued") + " " + share(year.continuedLinked ?? 0, count)
    }
    let gap = year.linkedOverGap > 0 ? " + \(year.linkedOverGap)" : ""
    return "  \(year.year) → \(year.year - 1): \(share(year.linked, year.sheets))\(gap) "
      + "(\(methods.joined(separator: ", ")))\(continued ?? "")"
  }

  private static func agreement(_ one: LineageAccuracy.Agreement) -> String {
    "  \(one.year) → \(one.year - 1) [\(one.basis.rawValue)]: "
      + say("一致", "same") + " \(share(one.same, one.told)), " + say("相違", "other")
      + " \(one.other), " + say("なし", "missing") + " \(one.missing)"
  }

  private static func say(_ japanese: String, _ english: String) -> String {
    Console.text(Bilingual(ja: japanese, en: english))
  }

  private static func share(_ count: Int, _ all: Int) -> String {
    guard all > 0 else { return "0 / 0" }
    let tenths = (Double(count) / Double(all) * 1000).rounded() / 10
    return "\(count) / \(all) (\(tenths) %)"
  }
}
