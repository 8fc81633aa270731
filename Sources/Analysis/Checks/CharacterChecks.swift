import Japanese
import Policies

/// Rules on single characters.
enum CharacterChecks {
  static let all: [String: CheckTable.Check] = [
    "repeated-character": { rule, context in
      slips(context).compactMap { place, slip in
        guard slip.kind == .repeated else { return nil }
        return rule.finding(place, ["excerpt": CheckValue(slip.excerpt)])
      }
    },
    "variant-character": { rule, context in
      let names = Set(rule.words("names").flatMap(\.unicodeScalars))
      return slips(context).compactMap { place, slip in
        guard case .variant(let usual) = slip.kind, !names.contains(slip.scalar) else { return nil }
        return rule.finding(
          place,
          [
            "excerpt": CheckValue(slip.excerpt), "found": CheckValue(String(slip.scalar)),
            "usual": CheckValue(String(usual)),
          ])
      }
    },
    "mixed-width-number": mixedWidth,
  ]

  private static func slips(_ context: CheckContext) -> [(CheckPlace, SpellingSlip)] {
    context.texts.flatMap { text in
      SpellingSlip.find(in: text.text).map { (text.place, $0) }
    }
  }

  /// Numbers with digits of both widths.
  private static func mixedWidth(_ rule: CheckRule, _ context: CheckContext) -> [CheckFinding] {
    context.texts.flatMap { text in
      runs(in: text.text).filter { run in
        run.contains { $0.isASCII } && run.contains { !$0.isASCII }
      }.map {
        rule.finding(
          text.place, ["number": CheckValue(String(String.UnicodeScalarView($0)))])
      }
    }
  }

  private static func runs(in text: String) -> [ArraySlice<Unicode.Scalar>] {
    Array(text.unicodeScalars).split { scalar in
      !("0"..."9").contains(scalar) && !("０"..."９").contains(scalar)
    }
  }
}
