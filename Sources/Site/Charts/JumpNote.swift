import Analysis
import Markup
import Policies

/// A jump of money in words, with the letter that marks its year in the chart.
struct JumpNote: Hashable, Sendable {
  let letter: String
  let jump: MoneyJump

  /// Letters for jumps in the order of their years; nothing beyond those there are letters for.
  static func all(_ jumps: [MoneyJump]) -> [JumpNote] {
    zip("abcdefghijklmnopqrstuvwxyz", jumps).map { JumpNote(letter: String($0), jump: $1) }
  }

  func text(_ language: Language) -> String {
    let years = [jump.year, jump.before].map { Text.yearWords($0, language) }
    let change = Self.signed(jump.difference, language)
    let causes = jump.causes.map { Self.text($0, language) }
    let why =
      causes.isEmpty
      ? language("理由はデータにない", "the data gives no reason")
      : causes.joined(separator: language("、", "; "))
    return language(
      "\(years[0])は\(years[1])から\(change)：\(why)", "\(years[0]), \(change) on \(years[1]): \(why)")
  }

  private static func signed(_ yen: Yen, _ language: Language) -> String {
    (yen.amount > 0 ? "+" : "") + AutomaticUnit.text(yen.amount, language)
  }

  private static func text(_ cause: JumpCause, _ language: Language) -> String {
    let amount = cause.amount.map { " " + signed($0, language) } ?? ""
    let inferred = cause.isInferred ? language("（推定）", " (inferred)") : ""
    guard let project = cause.project else { return language(cause.kind.title) + amount + inferred }
    var details = cause.parts.map { language($0.title) }
    if cause.kind != .project { details.insert(language(cause.kind.title) + inferred, at: 0) }
    if cause.isContribution { details.append(language("分担金・拠出金", "contribution")) }
    let note = details.isEmpty ? "" : details.joined(separator: language("・", ", "))
    let name = Text.oneLine(project.name)
    return language("「\(name)」", "“\(name)”") + amount
      + (note.isEmpty ? "" : language("（\(note)）", " (\(note))"))
  }

  /// The notes as a list; nothing where there are none.
  static func list(_ notes: [JumpNote], _ language: Language) -> HTML {
    guard !notes.isEmpty else { return .empty }
    return element("ul", .class("jumps")) {
      for note in notes {
        element("li") {
          element("b") { note.letter }
          " "
          Text.mixed(note.text(language), language)
        }
      }
    }
  }
}

extension JumpCause.Kind {
  /// What the kind is called.
  var title: Bilingual {
    switch self {
    case .initial: Bilingual(ja: "当初予算", en: "initial budget")
    case .supplementary: Bilingual(ja: "補正予算", en: "supplementary budget")
    case .carriedIn: Bilingual(ja: "前年度からの繰越し", en: "carried over from the year before")
    case .carriedOut: Bilingual(ja: "翌年度への繰越し", en: "carried over to the next year")
    case .reserve: Bilingual(ja: "予備費等", en: "reserve")
    case .began: Bilingual(ja: "事業の開始", en: "the project began")
    case .ended: Bilingual(ja: "事業の終了", en: "the project ended")
    case .project: Bilingual(ja: "事業の増減", en: "a project changed")
    case .lineage:
      Bilingual(ja: "前年度のシートとの対応が名称などによる", en: "the sheets were matched by likeness")
    case .mergedOrSplit:
      Bilingual(ja: "事業の統合・分割の可能性", en: "projects may have been merged or split")
    }
  }
}
