import Analysis
import Policies

/// Remaining issue → next goal → opinion for a terminal.
enum TriangleText {
  static func lines(_ triangle: Triangle, file: String) -> [String] {
    let place = triangle.lines.map { "  \(file):\($0.lowerBound)" } ?? ""
    let title = Bilingual(
      ja: "課題・次期目標・所見の対応（提案：語の一致による）", en: "Issues, next goal and opinions (proposal, by words)")
    let none = Bilingual(
      ja: "評価結果に課題は書かれていません（語句の規則による）。", en: "The result names no issue, by the rules on words.")
    let issues = triangle.issues.flatMap(describe)
    return [Console.text(title) + place] + (issues.isEmpty ? ["  " + Console.text(none)] : issues)
      + [""]
  }

  private static func describe(_ issue: Triangle.Issue) -> [String] {
    let goal = Console.text(Bilingual(ja: "次期目標", en: "next goal"))
    let words = [
      (Bilingual(ja: "新たな語", en: "new words"), issue.newWords),
      (Bilingual(ja: "目標にもあった語", en: "words the goal had"), issue.standingWords),
      (Bilingual(ja: "推定：共通する名詞", en: "inferred from the nouns"), issue.inferredWords),
    ].filter { !$0.1.isEmpty }.map { "  \(Console.text($0.0)) \(quoted($0.1))" }.joined()
    return ["  \(issue.text)", "    → \(goal): \(Console.text(issue.trace.title))\(words)"]
      + issue.requests.map { request in
        let opinion = Bilingual(
          ja: "所見\(request.opinion)", en: "opinion \(request.opinion)")
        return "    → \(Console.text(opinion)): \(quoted(request.words))"
      }
  }

  private static func quoted(_ words: [String]) -> String {
    words.map { "「\($0)」" }.joined()
  }
}
