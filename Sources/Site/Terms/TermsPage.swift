import Analysis
import Markup
import Policies

/// All terms of strategy, with how often and since when documents use them, and a form for any word.
struct TermsPage: Page {
  let index: TermIndex
  /// A word that was looked up and that no document uses.
  var missing: String?

  var route: Route { .terms }

  var query: [(name: String, value: String)] { missing.map { [(name: "word", value: $0)] } ?? [] }

  private let heading = Bilingual(ja: "文書の用語", en: "Terms used by documents")

  func title(_ language: Language) -> String {
    let found = missing == nil ? "" : language("見つからない語 – ", "Word not found – ")
    return found + language(heading)
  }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    []
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { language(heading) }
    element("p") {
      language(
        "用語の一覧にある語と、文書が括弧・かぎ括弧・英字の略称で示した語を、同じ意味の表記をまとめて数えています。",
        "Terms of a list, and terms that documents give in brackets, quotation marks or letters."
          + " Spellings of the same meaning are counted together.")
    }
    element("p") {
      language("このサイトの言葉の説明は、こちらです：", "The words of this site are explained elsewhere: ")
      element("a", .href(Route.glossary.path(language))) { language("用語集", "Glossary") }
    }
    TermForm(word: missing).html(language)
    if let missing {
      element("p", .class("banner")) {
        Text.quoted([missing], language)
        language("を使う文書は見つかりませんでした。", " was not found in any document.")
      }
    }
    if index.entries.isEmpty {
      element("p") { language("用語はまだありません。", "There are no terms yet.") }
    } else {
      table(language)
    }
  }

  private func table(_ language: Language) -> HTML {
    Text.table(
      caption: language("用語と使われ方", "Terms and their use"),
      element("thead") {
        element("tr") {
          Text.head(language("用語", "Term"))
          Text.head(language("表記", "Spellings"))
          Text.head(language("使用", "Uses"))
          Text.head(language("定義", "Definitions"))
          Text.head(language("最初の期間", "First cycle"))
          Text.head(language("最後の期間", "Last cycle"))
        }
      },
      element("tbody") { for entry in index.entries { row(entry, language) } })
  }

  private func row(_ entry: TermIndex.Entry, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) {
        element("a", .href(Route.term(entry.term.name).path(language))) {
          Text.imported(entry.term.name, language)
        }
      }
      element("td") {
        Text.imported(entry.term.spellings.dropFirst().joined(separator: "、"), language)
      }
      element("td", .class("number")) { "\(entry.uses.count)" }
      element("td", .class("number")) { "\(entry.definitions.count)" }
      element("td") { entry.first?.cycle ?? "–" }
      element("td") { entry.last?.cycle ?? "–" }
    }
  }
}

/// A form that looks up the uses of any word, by document and cycle.
struct TermForm {
  /// The word that was looked up.
  let word: String?

  func html(_ language: Language) -> HTML {
    Text.form(
      .terms, language,
      FormField(name: "word", label: language("調べる語", "Word to look up"), value: word).html,
      element("button", Attribute("type", "submit")) { language("使用を調べる", "Look up its uses") })
  }
}

/// One term: its definitions beside each other, and every use with its line.
struct TermPage: Page {
  let entry: TermIndex.Entry
  /// The titles of programs, by their ids.
  let programs: [String: String]

  var route: Route { .term(entry.term.name) }

  func title(_ language: Language) -> String { entry.term.name }

  func trail(_ language: Language) -> [(title: String, route: Route)] {
    [(language("文書の用語", "Terms used by documents"), .terms)]
  }

  @HTMLBuilder func content(_ language: Language) -> [HTML] {
    element("h1") { Text.imported(entry.term.name, language) }
    TermForm(word: nil).html(language)
    if let english = entry.term.english { element("p", .lang("en")) { english } }
    element("p") {
      language("表記：", "Spellings: ")
      Text.imported(entry.term.spellings.joined(separator: "、"), language)
    }
    element("h2", .id("definitions")) {
      language("定義（\(entry.definitions.count)件）", "Definitions (\(entry.definitions.count))")
    }
    if entry.definitions.isEmpty {
      element("p") {
        language("定義し、又は言い換える文はありません。", "No sentence defines or glosses it.")
      }
    } else {
      element("div", .class("beside")) {
        for definition in entry.definitions { view(definition, language) }
      }
    }
    element("h2", .id("uses")) {
      language("使用（\(entry.uses.count)件）", "Uses (\(entry.uses.count))")
    }
    if !entry.uses.isEmpty {
      element("dl", .class("facts")) {
        fact(language("最初の使用", "First use"), entry.first, language)
        fact(language("最後の使用", "Last use"), entry.last, language)
        element("div") {
          element("dt") { language("文書ごとの使用", "Uses by document") }
          element("dd") {
            for (document, count) in documents {
              element("p", .class("line")) {
                Text.imported(document, language)
                language("：\(count)件", ": \(count)")
              }
            }
          }
        }
      }
      table(language)
    }
  }

  /// The documents that use the term, the earliest first, with how often.
  private var documents: [(title: String, count: Int)] {
    var counts: [(title: String, count: Int)] = []
    for use in entry.uses {
      let title = "\(title(of: use.program)) \(use.cycle)"
      if let index = counts.firstIndex(where: { $0.title == title }) {
        counts[index].count += 1
      } else {
        counts.append((title, 1))
      }
    }
    return counts
  }

  private func fact(_ title: String, _ use: TermUse?, _ language: Language) -> HTML {
    element("div") {
      element("dt") { title }
      element("dd") {
        if let use {
          Text.imported("\(self.title(of: use.program)) \(use.cycle)", language)
          " \(language(use.part.title)) "
          place(use, language)
        }
      }
    }
  }

  private func view(_ definition: TermDefinition, _ language: Language) -> HTML {
    element("section") {
      element("h3") {
        Text.imported(title(of: definition.use.program), language)
        " \(definition.use.cycle)"
      }
      element("p") { element("span", .class("inferred")) { language(definition.kind.title) } }
      element("p", .class("said"), .lang("ja")) { definition.use.sentence }
      element("p") { place(definition.use, language) }
    }
  }

  private func table(_ language: Language) -> HTML {
    Text.table(
      caption: language("使用箇所", "Uses"),
      element("thead") {
        element("tr") {
          Text.head(language("施策と期間", "Program and cycle"))
          Text.head(language("箇所", "Part"))
          Text.head(language("分野", "Fields"))
          Text.head(language("文", "Sentence"))
          Text.head(language("原文", "Source"))
        }
      },
      element("tbody") {
        for (use, place) in RowPlaces.placed(
          entry.uses, by: { "\($0.program) \($0.cycle) \($0.line)" })
        {
          row(use, place, language)
        }
      })
  }

  /// A sentence that uses the term twice has two rows.
  private func row(_ use: TermUse, _ number: Int, _ language: Language) -> HTML {
    element("tr") {
      element("th", .scope("row")) {
        Text.imported(title(of: use.program), language)
        " \(use.cycle)"
      }
      element("th", .scope("row"), .class("plain")) { language(use.part.title) }
      element("td") {
        use.fields.isEmpty ? "–" : use.fields.map { "\($0)" }.joined(separator: ", ")
      }
      element("td", .lang("ja")) { use.sentence }
      element("th", .scope("row"), .class("plain")) {
        place(use, language)
        RowPlaces.text(number, language)
      }
    }
  }

  private func place(_ use: TermUse, _ language: Language) -> HTML {
    PlaceLink(
      document: .document(use.program, cycle: use.cycle, revision: nil),
      lines: use.line...use.line, language: language
    ).html
  }

  private func title(of program: String) -> String { programs[program] ?? program }
}

extension TermDefinition.Kind {
  /// What the kind is called.
  var title: Bilingual {
    switch self {
    case .gloss: Bilingual(ja: "括弧での言い換え（推定）", en: "gloss in brackets (inferred)")
    case .shortForm: Bilingual(ja: "略称の定め（推定）", en: "sets a short name (inferred)")
    case .explained: Bilingual(ja: "語の説明（推定）", en: "says what it means (inferred)")
    }
  }
}

extension Part {
  /// What the part is called.
  var title: Bilingual {
    switch self {
    case .title, .ministry, .number, .period: Bilingual(ja: "表題", en: "Title")
    case .preamble(.goals), .statement(.goals, _): Bilingual(ja: "目標", en: "Goal")
    case .preamble(.results), .statement(.results, _): Bilingual(ja: "評価結果", en: "Result")
    case .preamble(.nextGoals), .statement(.nextGoals, _):
      Bilingual(ja: "次期目標", en: "Next goal")
    case .budget, .budgetNote: Bilingual(ja: "予算", en: "Budget")
    case .opinionsPreamble, .opinion: Bilingual(ja: "有識者の所見", en: "Opinion")
    case .note: Bilingual(ja: "注", en: "Note")
    }
  }
}
