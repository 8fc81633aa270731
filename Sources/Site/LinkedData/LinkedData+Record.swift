import Policies
import Publishing
import Store

extension LinkedData {
  /// A program by its evaluation.
  init(_ model: EvaluationModel) {
    let program = model.evaluation.program
    let id = program.id
    self.init { language in
      [
        "@type": "Dataset", "@id": .text(model.program.path(language)),
        "url": .text(model.program.path(language)), "identifier": .text(id),
        "name": .text(model.title),
        "description": .text(
          language(
            "\(program.ministry.japanese)の施策「\(model.title)」の政策評価：目標、評価結果、次期目標、予算、有識者の所見を、"
              + "原文の行と、そのもとにある事業に結び付けた記録。",
            "The evaluation of “\(model.title)” by \(program.ministry.english): goals, results, next"
              + " goals, budget and opinions of experts, tied to the lines they come from and to the"
              + " projects beneath them.")),
        "creator": LinkedData.ministry(language(program.ministry)),
        "temporalCoverage": model.evaluation.cycle.years.map {
          LinkedData.coverage($0.lowerBound.year...$0.upperBound.year)
        },
        "isAccessibleForFree": true, "includedInDataCatalog": LinkedData.catalog(language),
        "distribution": .list(
          [Resource.program, .document, .programOpinions, .reconciliation].compactMap {
            LinkedData.download($0, ["program": id])
          }),
      ]
    }
  }

  /// A project over all its years.
  init(_ record: ProjectRecord, licences: [Bilingual]) {
    let years = record.sheets.map(\.year)
    let ministry = record.sheets.first?.ministry
    let route = Route.project(record.id)
    self.init { language in
      [
        "@type": "Dataset", "@id": .text(route.path(language)),
        "url": .text(route.path(language)), "identifier": .text(record.id),
        "name": .text(Text.oneLine(record.name)),
        "description": .text(
          language(
            "事業「\(Text.oneLine(record.name))」の行政事業レビューシートを年度を通してつないだ記録：予算と執行、指標、効果発現経路、点検。",
            "The review sheets of the project “\(Text.oneLine(record.name))” followed over the years:"
              + " money, indicators, logic model, inspections.")),
        "creator": ministry.map { LinkedData.ministry($0) },
        "temporalCoverage": years.min().flatMap { first in
          years.max().map { LinkedData.coverage(first...$0) }
        },
        "creditText": licences.isEmpty
          ? nil : .text(licences.map { language($0) }.joined(separator: " ")),
        "isAccessibleForFree": true, "includedInDataCatalog": LinkedData.catalog(language),
        "distribution": .list(
          [LinkedData.download(.project, ["project": record.id])].compactMap(\.self)),
      ]
    }
  }

  /// All data that was imported.
  init(_ files: [SourceFile]) {
    self.init { language in
      [
        "@type": "DataCatalog", "@id": .text(Route.sources.path(language)),
        "url": .text(Route.sources.path(language)), "name": "Hyoka",
        "description": .text(
          language("政策評価の記録のもとになったデータ。", "The data beneath the record of policy evaluations.")),
        "dataset": .list(files.map { LinkedData.dataset($0, language) }),
      ]
    }
  }

  private static func dataset(_ file: SourceFile, _ language: Language) -> JSONValue {
    let path = Route.source(file.id).path(language)
    let title = file.title.map { language($0) } ?? file.dataset
    return .known([
      "@type": "Dataset", "@id": .text(path), "url": .text(path),
      "name": .text("\(title) – \(file.name)"),
      "description": .text(
        language(
          "\(title)。\(file.rows)行のうち\(file.rejected)行を読めませんでした。",
          "\(title). Of \(file.rows) rows, \(file.rejected) could not be read.")),
      "creditText": file.licence.map { .text(language($0)) },
      "distribution": .list(
        [LinkedData.download(.source, ["source": "\(file.id)"])].compactMap(\.self)),
    ])
  }
}
