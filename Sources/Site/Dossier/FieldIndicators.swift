import Analysis
import Markup
import Policies

/// The outcome indicators of a field's projects as small charts, each over its table.
struct FieldIndicators {
  let sources: [EvidenceSource]
  private var names: ProjectNames {
    ProjectNames(
      Dictionary(
        sources.map { ($0.record.id, $0.record.name) }, uniquingKeysWith: { first, _ in first }))
  }
  /// So many are drawn.
  private static let drawn = 12

  private struct Entry {
    let project: ProjectRecord
    let series: IndicatorSeries
  }

  func html(_ language: Language) -> HTML {
    let all = sources.flatMap { source in
      source.series.map { Entry(project: source.record, series: $0) }
    }
    let outcomes = all.filter { $0.series.kind == .outcome && $0.series.actualYears > 1 }
      .sorted { $0.series.actualYears > $1.series.actualYears }
    guard !outcomes.isEmpty else { return counts(all, language) }
    return .group([
      counts(all, language),
      element("p") {
        language(
          "実績が2年以上あるアウトカムの指標を、年数の多い順に\(Self.drawn)件まで示します。ほかは事業のページにあります。",
          "Shown are outcome indicators with actual values of two years or more, those with most years"
            + " first, \(Self.drawn) at most. The others stand on the pages of their projects.")
      },
      element("div", .class("charts")) {
        for group in Self.byProject(outcomes.prefix(Self.drawn)) {
          element("section") {
            element("h3") { names.link(group.project.id, group.project.name, language) }
            for (number, series) in group.series {
              IndicatorView(number: number, series: series).html(language)
            }
          }
        }
      },
    ])
  }

  private struct Group {
    let project: ProjectRecord
    /// The indicators with their numbers on the page.
    var series: [(number: Int, series: IndicatorSeries)]
  }

  /// The indicators under their projects, in the order of the first of each.
  private static func byProject(_ entries: some Collection<Entry>) -> [Group] {
    var groups: [Group] = []
    for (index, entry) in entries.enumerated() {
      let project = entry.project
      let position = groups.firstIndex { $0.project.id == project.id }
      if let position {
        groups[position].series.append((index + 1, entry.series))
      } else {
        groups.append(Group(project: project, series: [(index + 1, entry.series)]))
      }
    }
    return groups
  }

  private func counts(_ all: [Entry], _ language: Language) -> HTML {
    Text.wideTable(
      caption: language("指標の数", "Numbers of indicators"),
      element("thead") {
        element("tr") {
          Text.head(language("種別", "Kind"))
          Text.head(language("指標", "Indicators"))
          Text.head(language("目標値あり", "With a target"))
          Text.head(language("実績値あり", "With an actual value"))
          Text.head(language("5年以上の実績", "Actuals of 5 years or more"))
          Text.head(language("過去の値の改訂", "Past values revised"))
        }
      },
      element("tbody") {
        for kind in IndicatorKind.allCases {
          row(kind, all.filter { $0.series.kind == kind }.map(\.series), language)
        }
      })
  }

  private func row(
    _ kind: IndicatorKind, _ series: [IndicatorSeries], _ language: Language
  ) -> HTML {
    let revisions = series.reduce(0) { $0 + $1.revisions.count { $0.change == .revised } }
    return element("tr") {
      element("th", .scope("row")) { language(kind.title) }
      for count in [
        series.count, series.count { $0.values.contains { $0.target != nil } },
        series.count { $0.actualYears > 0 }, series.count { $0.actualYears >= 5 }, revisions,
      ] {
        element("td", .class("number")) { "\(count)" }
      }
    }
  }
}

/// The inspections of a field's projects.
struct FieldInspections {
  let projects: [LinkedProject]
  private var names: ProjectNames { ProjectNames(projects) }

  func html(_ language: Language) -> HTML {
    let rows = projects.flatMap { project in
      project.record.inspections.prefix(1).map { (project, $0) }
    }
    guard !rows.isEmpty else {
      return element("p") { language("点検のデータはありません。", "There is no inspection data.") }
    }
    return Text.wideTable(
      caption: language("推進チームの所見と反映", "Findings of the review team and their reflection"),
      element("thead") {
        element("tr") {
          Text.head(language("事業", "Project"))
          Text.head(language("推進チームの所見", "Review team's finding"))
          Text.head(language("反映状況", "Reflection"))
          Text.head(language("外部有識者の所見", "Remark of outside experts"))
        }
      },
      element("tbody") { for (project, inspection) in rows { row(project, inspection, language) } })
  }

  private func row(
    _ project: LinkedProject, _ inspection: ProjectInspection, _ language: Language
  ) -> HTML {
    element("tr") {
      element("th", .scope("row")) {
        names.link(project.record.id, project.record.name, language)
      }
      element("td") { Text.imported(inspection.teamFinding ?? "–", language) }
      element("td") {
        Text.imported(inspection.reflection ?? "–", language)
        if inspection.review(project.link.project).isAdviceWithoutEffect {
          InspectionView.warning(language)
        }
      }
      element("td", .class("excerpt")) {
        Text.imported(inspection.expertRemark.map(Text.excerpt) ?? "–", language)
      }
    }
  }
}
