import Analysis
import Policies
import Store

extension Pages {
  /// The page of a search; without words the page that says how to search.
  func search(_ query: [String: String]) throws(Problem) -> any Page {
    let asked = try SearchRequest(query)
    let request = isWhole ? asked.whole : asked
    let names = SearchNames(programs: try store.programs().map(\.program), fields: try fieldNames())
    guard isWhole || !request.query.allSatisfy(\.isWhitespace) else {
      return SearchPage(request: request, outcome: .nothingAsked, names: names)
    }
    do {
      let results = try store.search(request)
      return SearchPage(
        request: request, outcome: .found(results), names: names,
        licences: try licences(of: results.hits))
    } catch  where error.kind == .usage && !isWhole {
      return SearchPage(request: request, outcome: .refused(error), names: names)
    }
  }

  /// The page of a receiver of payments by its name or its corporate number; nothing if nobody has it.
  func payee(_ word: String) throws(Problem) -> (any Page)? {
    guard let record = try store.payee(nameOrNumber: word) else { return nil }
    return PayeePage(
      record: record,
      licences: try store.licences(ofProjects: record.payments.map(\.project)))
  }

  /// The sentences to print about hits; payees may stand in the sheets of any project.
  private func licences(of hits: [SearchHit]) throws(Problem) -> [Bilingual] {
    var projects: [String] = []
    var datasets: Set<String> = []
    var hasPayees = false
    for hit in hits {
      switch hit.target {
      case .project(let id): projects.append(id)
      case .series(let id):
        if let series = Comparisons.builtIn.series(id: id) { datasets.insert(series.dataset) }
      case .payee: hasPayees = true
      case .program, .field, .opinion, .document: continue
      }
    }
    let sheets =
      hasPayees ? try store.licencesOfSheets() : try store.licences(ofProjects: projects)
    var seen: Set<Bilingual> = []
    return (sheets + (try store.licences(ofDatasets: datasets))).filter { seen.insert($0).inserted }
  }

  private func fieldNames() throws(Problem) -> [SearchField: String] {
    var names: [SearchField: String] = [:]
    for summary in try store.programs() {
      for (number, name) in try store.fieldNames(summary.program.id) {
        names[SearchField(program: summary.program.id, number: number)] = name
      }
    }
    return names
  }
}

extension Store {
  /// A receiver of payments by its name, else by its corporate number; nothing if nobody has it.
  func payee(nameOrNumber word: String) throws(Problem) -> PayeeRecord? {
    if let record = try payee(word) { return record }
    return try payee(number: word)
  }
}

/// The names of programs and fields that hits and facets show.
struct SearchNames {
  private let programs: [String: Program]
  private let fields: [SearchField: String]
  private static let field = Bilingual(ja: "個別分野", en: "Field")

  init(programs: [Program], fields: [SearchField: String]) {
    self.programs = Dictionary(programs.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.fields = fields
  }

  /// What the fields of a program are called.
  func label(_ program: String) -> Bilingual { programs[program]?.fieldLabel ?? Self.field }

  /// A field with its number and name; with its program's title where there are several.
  func title(_ field: SearchField, _ language: Language) -> String {
    let program = programs.count > 1 ? programs[field.program]?.title ?? field.program : nil
    let number = "\(language(label(field.program)))\(language("", " "))\(field.number)"
    return [program, number, fields[field]].compactMap(\.self).joined(separator: " ")
  }
}
