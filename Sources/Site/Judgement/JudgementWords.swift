import Analysis
import Policies

extension Crosswalk.Kind {
  /// What the kind is called.
  var title: Bilingual {
    switch self {
    case .same: Bilingual(ja: "継続", en: "same field")
    case .renumbered: Bilingual(ja: "番号変更", en: "renumbered")
    case .split: Bilingual(ja: "分割", en: "split")
    case .merged: Bilingual(ja: "統合", en: "merged")
    case .regrouped: Bilingual(ja: "再編", en: "regrouped")
    case .dropped: Bilingual(ja: "廃止", en: "dropped")
    case .added: Bilingual(ja: "新設", en: "added")
    }
  }
}

extension Crosswalk.Basis {
  /// What the basis is called.
  var title: Bilingual {
    switch self {
    case .proposed: Bilingual(ja: "提案（推定）", en: "proposed (inferred)")
    case .confirmed: Bilingual(ja: "人が確認", en: "confirmed by a person")
    }
  }
}

extension Lesson.Kind {
  /// What the kind is called.
  var title: Bilingual {
    switch self {
    case .worked: Bilingual(ja: "うまくいった", en: "worked")
    case .didNotWork: Bilingual(ja: "うまくいかなかった", en: "did not work")
    case .learned: Bilingual(ja: "分かった", en: "learned")
    }
  }
}
