import Analysis
import Foundation
import Markup
import Policies

/// What an opinion says: its kinds with the words that decided, what it asks for, its numbers.
struct OpinionReadingView {
  let reading: OpinionReading
  let kindRulings: Rulings<OpinionKind>

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("dl", .class("facts")) {
      fact(language("種類", "Kinds")) {
        if reading.kinds.isEmpty { language("規則に当たる語なし", "no word of the rules") }
        for kind in reading.kinds {
          element("span", .class("chip")) { language(kind.title) }
          " "
          element("span", .class("meta")) { Text.quoted(words(of: kind), language) }
          " "
        }
        for ruling in kindRulings.holding {
          RulingView(title: ruling.value.title, mark: ruling.value.rawValue, ruling: ruling)
            .html(language)
        }
      }
      if !reading.asked.isEmpty {
        fact(language("求めていること", "What it asks for")) {
          for asked in reading.asked { element("p") { Text.imported(asked.text, language) } }
        }
      }
    }
    for table in reading.tables { numbers(table, language) }
  }

  private func words(of kind: OpinionKind) -> [String] {
    var words: [String] = []
    for mark in reading.sentences.flatMap(\.marks) where mark.kind == kind {
      for word in mark.words where !words.contains(word) { words.append(word) }
    }
    return words
  }

  private func fact(_ title: String, @HTMLBuilder _ value: () -> [HTML]) -> HTML {
    element("div") {
      element("dt") { title }
      element("dd") { value() }
    }
  }

  private func numbers(_ table: NumberTable, _ language: Language) -> HTML {
    element("table", .class("numbers")) {
      element("caption") {
        language("所見が比べる数値", "Numbers it compares")
        if let counts = table.counts {
          language("：", ": ")
          Text.imported(counts, language)
        }
      }
      element("thead") {
        element("tr") {
          Text.head(language("対象", "Of"))
          Text.head(language("年", "Year"))
          element("th", .scope("col")) {
            language("数（", "Number (")
            Text.imported(table.unit, language)
            language("）", ")")
          }
        }
      }
      element("tbody") {
        for row in table.rows {
          element("tr") {
            element("th", .scope("row")) { Text.imported(row.label ?? "–", language) }
            element("td") { row.year.map { "\($0)" } ?? "–" }
            element("td", .class("number")) {
              Text.figure(NSDecimalNumber(decimal: row.value).doubleValue)
            }
          }
        }
      }
    }
  }
}
