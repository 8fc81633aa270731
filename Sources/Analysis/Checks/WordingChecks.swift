import Japanese
import Policies

/// Rules on sentences and words.
enum WordingChecks {
  static let all: [String: CheckTable.Check] = [
    "sentence-too-long": tooLong,
    "duplicate-sentence": duplicates,
    "undefined-abbreviation": undefined,
    "unbalanced-bracket": unbalanced,
  ]

  private static func tooLong(_ rule: CheckRule, _ context: CheckContext) -> [CheckFinding] {
    context.texts.flatMap { text in
      text.sentences.filter { Double($0.count) > rule.limit("length") }.map {
        rule.finding(
          text.place,
          [
            "part": CheckValue(text.name), "length": CheckValue($0.count), "sentence": .excerpt($0),
          ])
      }
    }
  }

  /// The same sentence again in texts of one kind; headings end without a full stop.
  ///
  /// Within one text a sentence on 上記 speaks of something else each time.
  private static func duplicates(_ rule: CheckRule, _ context: CheckContext) -> [CheckFinding] {
    struct Key: Hashable {
      let role: CheckText.Role
      let sentence: String
    }
    var first: [Key: CheckText] = [:]
    let references = WordFinder(rule.words("references"))
    return context.texts(.goal, .result, .nextGoal, .opinion, .outline, .selfCheck).flatMap {
      text in
      text.sentences.filter {
        $0.hasSuffix("。") && Double($0.count) >= rule.limit("length")
      }.compactMap { sentence in
        let key = Key(role: text.role, sentence: FoldedText(sentence).text)
        guard let earlier = first[key] else {
          first[key] = text
          return nil
        }
        guard earlier.name != text.name || references.first(in: sentence) == nil else { return nil }
        return rule.finding(
          text.place,
          [
            "sentence": .excerpt(sentence), "part": CheckValue(text.name),
            "first": CheckValue(earlier.name),
          ])
      }
    }
  }

  /// Abbreviations that nothing on the sheet or in the document explains.
  private static func undefined(_ rule: CheckRule, _ context: CheckContext) -> [CheckFinding] {
    let known = Set(rule.words("known"))
    var places: [String: CheckPlace] = [:]
    var order: [String] = []
    var explained = Set(
      context.asides.flatMap(Abbreviation.find).filter(\.isExplained).map(\.text))
    for text in context.texts {
      for abbreviation in Abbreviation.find(in: text.text) {
        if abbreviation.isExplained { explained.insert(abbreviation.text) }
        if places[abbreviation.text] == nil { order.append(abbreviation.text) }
        places[abbreviation.text] = places[abbreviation.text] ?? text.place
      }
    }
    return order.filter { !known.contains($0) && !explained.contains($0) }.compactMap { name in
      places[name].map { rule.finding($0, ["word": CheckValue(name)]) }
    }
  }

  private static func unbalanced(_ rule: CheckRule, _ context: CheckContext) -> [CheckFinding] {
    context.texts.compactMap { text in
      QuotationMarks.unbalanced(in: text.text).map {
        rule.finding(text.place, ["part": CheckValue(text.name), "excerpt": .excerpt($0, 12)])
      }
    }
  }
}

/// Quotation marks and whether each has its partner.
enum QuotationMarks {
  /// The text from the first bracket without its partner.
  static func unbalanced(in text: String) -> Substring? {
    var open: [String.Index] = []
    for index in text.indices {
      if closing[text[index]] != nil {
        open.append(index)
      } else if let opening = opening[text[index]] {
        guard open.last.map({ text[$0] }) == opening else { return text[index...] }
        open.removeLast()
      }
    }
    return open.first.map { text[$0...] }
  }

  private static let closing: [Character: Character] = ["「": "」", "『": "』", "【": "】"]
  private static let opening: [Character: Character] = ["」": "「", "』": "『", "】": "【"]
}
