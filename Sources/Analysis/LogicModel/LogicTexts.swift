import Policies

/// The findings about logic models in words.
enum LogicTexts {
  static let noModel = LogicFinding(
    "logic-model-missing", .warning,
    Bilingual(ja: "効果発現経路が記されていません。", en: "The sheet has no logic model."))

  static let noLongTerm = LogicFinding(
    "logic-no-long-term-outcome", .warning,
    Bilingual(ja: "長期アウトカムがありません。", en: "There is no long-term outcome."))

  static func orphan(_ node: LogicNode, at position: Int) -> LogicFinding {
    LogicFinding(
      "logic-orphan", .warning,
      Bilingual(
        ja: "\(name(node).japanese)「\(node.text)」はどこにもつながっていません。",
        en: "The \(name(node).english) “\(node.text)” is connected to nothing."),
      nodes: [position],
      brief: Bilingual(ja: "どこにもつながっていません", en: "connected to nothing"))
  }

  static func activityWithoutOutput(_ node: LogicNode, at position: Int) -> LogicFinding {
    gap("logic-activity-without-output", node, position, "アウトプットにつながっていません", "leads to no output")
  }

  static func outputWithoutOutcome(_ node: LogicNode, at position: Int) -> LogicFinding {
    gap("logic-output-without-outcome", node, position, "アウトカムにつながっていません", "leads to no outcome")
  }

  static func outcomeWithoutOutput(_ node: LogicNode, at position: Int) -> LogicFinding {
    gap("logic-outcome-without-output", node, position, "どのアウトプットからも続いていません", "follows no output")
  }

  static func outcomeWithoutIndicator(_ node: LogicNode, at position: Int) -> LogicFinding {
    gap("logic-outcome-without-indicator", node, position, "成果指標を持ちません", "has no indicator")
  }

  /// An outcome in one stage is allowed with a reason, so that it is then only worth knowing.
  static func singleStage(
    _ node: LogicNode, at position: Int, reason: String?
  ) -> LogicFinding {
    guard let reason else {
      return gap(
        "logic-single-stage-unexplained", node, position, "一段階だけで、その理由が記されていません",
        "has one stage only, and no reason is given")
    }
    return LogicFinding(
      "logic-single-stage", .note,
      Bilingual(
        ja: "\(name(node).japanese)「\(node.text)」は一段階だけです。理由：\(reason)",
        en: "The \(name(node).english) “\(node.text)” has one stage only. Reason given: \(reason)"),
      nodes: [position],
      brief: Bilingual(ja: "一段階だけです（理由あり）", en: "has one stage only, with a reason"))
  }

  private static func gap(
    _ code: String, _ node: LogicNode, _ position: Int, _ japanese: String, _ english: String
  ) -> LogicFinding {
    LogicFinding(
      code, .warning,
      Bilingual(
        ja: "\(name(node).japanese)「\(node.text)」は\(japanese)。",
        en: "The \(name(node).english) “\(node.text)” \(english)."),
      nodes: [position], brief: Bilingual(ja: japanese, en: english))
  }

  private static func name(_ node: LogicNode) -> Bilingual {
    switch (node.kind, node.term) {
    case (.activity, _): Bilingual(ja: "アクティビティ", en: "activity")
    case (.output, _): Bilingual(ja: "アウトプット", en: "output")
    case (.outcome, .short?): Bilingual(ja: "短期アウトカム", en: "short-term outcome")
    case (.outcome, .medium?): Bilingual(ja: "中期アウトカム", en: "medium-term outcome")
    case (.outcome, .long?): Bilingual(ja: "長期アウトカム", en: "long-term outcome")
    case (.outcome, nil): Bilingual(ja: "アウトカム", en: "outcome")
    }
  }
}
