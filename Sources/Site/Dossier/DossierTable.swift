import Policies

/// A table of a dossier that can be had as a file.
enum DossierTable: String, CaseIterable {
  case projects, indicators, claims, flow

  /// The table that an address names by `table`: that of projects where it does not say.
  init(_ words: [String: String]) throws(Problem) {
    guard let word = words.filled("table") else {
      self = .projects
      return
    }
    guard let table = DossierTable(rawValue: word) else {
      throw .unknownChoice("table", word, allowed: Self.allCases.map(\.rawValue))
    }
    self = table
  }

  /// What it is called.
  var title: Bilingual {
    switch self {
    case .projects: Bilingual(ja: "事業の年度別の予算と執行", en: "Budget and execution of projects by year")
    case .indicators: Bilingual(ja: "指標の年度別の値", en: "Values of indicators by year")
    case .claims: Bilingual(ja: "主張と根拠", en: "Claims and evidence")
    case .flow: Bilingual(ja: "支出の流れ", en: "Flow of money")
    }
  }

  /// How addresses name it; the usual one needs no word.
  var words: [(name: String, value: String)] {
    self == .projects ? [] : [(name: "table", value: rawValue)]
  }
}
