import Policies

/// A layer of a logic model, from what is done to what it is for.
enum LogicLayer: Int, CaseIterable, Comparable, Sendable {
  case activity
  case output
  case shortTerm
  case mediumTerm
  case longTerm
  case goal

  static func < (left: LogicLayer, right: LogicLayer) -> Bool { left.rawValue < right.rawValue }

  var title: Bilingual {
    switch self {
    case .activity: Bilingual(ja: "アクティビティ", en: "Activities")
    case .output: Bilingual(ja: "アウトプット", en: "Outputs")
    case .shortTerm: Bilingual(ja: "短期アウトカム", en: "Short-term outcomes")
    case .mediumTerm: Bilingual(ja: "中期アウトカム", en: "Medium-term outcomes")
    case .longTerm: Bilingual(ja: "長期アウトカム", en: "Long-term outcomes")
    case .goal: Bilingual(ja: "目標", en: "Goal")
    }
  }

  /// What one node of the layer is.
  var name: Bilingual {
    switch self {
    case .activity: Bilingual(ja: "アクティビティ", en: "Activity")
    case .output: Bilingual(ja: "アウトプット", en: "Output")
    case .shortTerm: Bilingual(ja: "短期アウトカム", en: "Outcome (short)")
    case .mediumTerm: Bilingual(ja: "中期アウトカム", en: "Outcome (medium)")
    case .longTerm: Bilingual(ja: "長期アウトカム", en: "Outcome (long)")
    case .goal: Bilingual(ja: "目標", en: "Goal")
    }
  }

  /// The code of each of some nodes, given the layer of each in the order of the source: the letter
  /// of its layer and its number there, as in `B2`.
  static func codes(_ layers: [LogicLayer]) -> [String] {
    var counts: [LogicLayer: Int] = [:]
    return layers.map { layer in
      let number = counts[layer, default: 0] + 1
      counts[layer] = number
      return "\(layer.letter)\(number)"
    }
  }

  /// The letter with which the codes of its nodes begin.
  private var letter: String {
    switch self {
    case .activity: "A"
    case .output: "B"
    case .shortTerm: "C"
    case .mediumTerm: "D"
    case .longTerm: "E"
    case .goal: "G"
    }
  }
}
