public import Policies

extension Reconciliation {
  /// Reconciles an evaluation with what the record holds of its projects and budget.
  public init(_ evaluation: Evaluation, money: ProgramMoney) {
    let items = money.ministryItems.compactMap(MinistryItem.init)
    let selection = MinistryItemSelection(
      title: evaluation.program.title ?? "", ministry: evaluation.program.ministryName,
      from: items)
    let years = Set(evaluation.budget?.years ?? [])
    self.init(
      table: evaluation.budget,
      projects: Self.once(money.projects).map { ReconciledProject($0, money) },
      items: selection.items.filter { years.isEmpty || years.contains($0.fiscalYear) },
      ended: money.projects.isEmpty ? nil : money.ended.map(EndedProject.init))
  }
}

extension Reconciliation {
  /// A project that belongs to several fields counts once.
  private static func once(_ projects: [LinkedProject]) -> [LinkedProject] {
    var seen: Set<String> = []
    return projects.filter { seen.insert($0.link.project).inserted }
  }
}

extension ReconciledProject {
  /// A project of the record, with the rule on contributions applied.
  init(_ project: LinkedProject, _ money: ProgramMoney) {
    let record = project.record
    let id = project.link.project
    let isFlagged = record.sheets.contains {
      $0.source == .review && record.outlines[$0.id]?.isContribution == true
    }
    let verdict = ContributionRule().verdict(
      on: ContributionEvidence(
        name: record.name, isFlagged: isFlagged,
        subItems: (money.items[id] ?? []).map {
          SubItem($0.fiscalYear, name: $0.subItem, note: $0.note, amount: $0.amount)
        },
        decision: money.decisions[id].map {
          ContributionDecision(isContribution: $0.isContribution, reason: $0.reason)
        }))
    self.init(
      id: id, name: record.name, field: project.link.field, contribution: verdict,
      years: ProjectMoney.byYear(Self.reviewed(record)))
  }

  /// The reports of the review site where there are any for a year, since they are in whole yen.
  private static func reviewed(_ record: ProjectRecord) -> [ProjectBudget] {
    let official = record.budgets.filter { record.sheet($0.sheet)?.source == .review }
    return official.isEmpty ? record.latestBudgets : official
  }
}

extension ProjectMoney {
  static func byYear(_ budgets: [ProjectBudget]) -> [FiscalYear: ProjectMoney] {
    Dictionary(
      budgets.map { budget in
        (
          budget.fiscalYear,
          ProjectMoney(
            initial: budget.initial, current: budget.current, executed: budget.executed,
            executedMissing: budget.executedMissing)
        )
      }, uniquingKeysWith: { $1 })
  }
}

extension EndedProject {
  fileprivate init(_ row: EndedProjectRow) {
    let verdict = ContributionRule().verdict(
      on: ContributionEvidence(name: row.name, isFlagged: row.isContribution))
    self.init(
      ReconciledProject(
        id: row.project, name: row.name, field: nil, contribution: verdict,
        years: ProjectMoney.byYear(row.budgets)),
      lastSheetYear: row.lastYear,
      reason: Bilingual(
        ja: "同じ課室（\(row.unit)）の事業です。", en: "It was of the same unit (\(row.unit))."))
  }
}

extension MinistryItem {
  fileprivate init?(_ row: MinistryItemRow) {
    guard let type = MinistryBudgetType(japanese: row.budgetType) else { return nil }
    self.init(
      row.fiscalYear, type, ministry: row.ministry, organisation: row.organisation,
      section: row.section, name: row.name, amount: row.amount, current: row.current,
      executed: row.executed, code: row.code, origin: row.origin)
  }
}
