import Foundation
import Intake
import Policies
import TestSupport

/// Reading in tests: a text given here, by the profiles that come with Hyoka.
enum Reading {
  static func read(_ path: String) async throws -> ReadEvaluation {
    try await EvaluationReader(profiles: try Profile.builtIn()).read(path: path)
  }

  static func read(text: String, name: String = "document.txt") async throws -> Evaluation {
    let folder = try ScratchFolder()
    return try await read(try folder.write(name, text: text)).evaluation
  }

  static func read(bytes: some Sequence<UInt8>, name: String) async throws -> Evaluation {
    let folder = try ScratchFolder()
    return try await read(try folder.write(name, bytes)).evaluation
  }

  /// The problem that reading ends with, if it does.
  static func problem(bytes: some Sequence<UInt8>, name: String = "file") async throws -> Problem? {
    do {
      _ = try await read(bytes: bytes, name: name)
      return nil
    } catch let problem as Problem {
      return problem
    }
  }
}

/// A small evaluation whose parts can be put in and left out.
struct Sample {
  var title = "施策名：港の再生"
  var goals = ["- 1 港を直す。", "- 2 船を増やす。"]
  var results = ["- 1 港を直した。", "- 2 船が二隻増えた。"]
  var nextGoals = ["- 1 港を更に直す。", "- 2 船を増やす。"]
  var budget = [
    "予算額・執行額等\t区分\t令和4年度\t令和5年度", "本体\t予算の状況\t1,200\t1,300", "\t執行額\t1,100\t",
    "(注) 百万円単位。",
  ]
  var opinions = ["- 個別分野1で、工事が早い。", "- 全体として評価する。"]

  var text: String {
    var lines = [title, "", "施策目標：次を目指す。", ""] + goals
    lines += ["", "過去3年間の取組の主な評価結果", ""] + results
    lines += ["", "評価結果を踏まえた次期施策目標", ""] + nextGoals
    lines += [""] + budget + ["", "外部有識者の所見（概要）", ""] + opinions
    return lines.joined(separator: "\n") + "\n"
  }
}

/// What a record says, without where it stands: the same for every format of one document.
struct Said: Equatable {
  let title: String?
  let preambles: [Section: String]
  let statements: [String]
  let opinions: [String]
  let budget: [String]
  let notes: [String]

  init(_ evaluation: Evaluation) {
    title = evaluation.program.title
    preambles = evaluation.preambles.mapValues(\.text)
    statements = evaluation.statements.map { "\($0.section) \($0.field) \($0.text)" }
    opinions = evaluation.opinions.map {
      "\($0.number) \($0.fields) \($0.attribution) \($0.text)"
    }
    budget = (evaluation.budget?.lines ?? []).flatMap { line in
      line.years.map { year in
        "\(line.label) \(line.contributions as Any) \(year.fiscalYear)"
          + " \(year.yen(.budget) as Any) \(year.yen(.executed) as Any)"
      }
    }
    notes = evaluation.notes.map(\.text) + (evaluation.budget?.notes ?? []).map(\.text)
  }
}
