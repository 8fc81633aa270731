import Analysis
import Testing

/// The accuracy of suggestions, on a few projects of an invented ministry of water.
@Suite struct LinkAccuracyTests {
  private static let fields = [
    FieldText(field: 1, name: "水質", goal: "湖沼の水質浄化を進める。"),
    FieldText(field: 2, name: "防災", goal: "河川の洪水避難を早める。"),
    FieldText(field: 3, name: "観光", goal: "遊覧船の観光案内を広げる。"),
  ]

  private static func project(_ id: Int, _ name: String, _ unit: String) -> ProjectText {
    ProjectText(id: id, name: name, purpose: "", overview: "", unit: ["みずべ省", unit])
  }

  private static let corpus = [
    project(1, "湖沼の水質浄化", "水質課"), project(2, "水質浄化の設備", "水質課"),
    project(3, "洪水避難の訓練", "防災課"), project(4, "河川の洪水の予測", "防災課"),
    // Its words are of field 2, its unit and link of field 1.
    project(5, "洪水避難の河川", "水質課"), project(6, "庁舎の管理", "総務課"),
  ]
  private static let official: [Int: Set<Int>] = [1: [1], 2: [1], 3: [2], 4: [2], 5: [1]]

  private func measure(_ official: [Int: Set<Int>] = official) -> LinkAccuracy {
    LinkAccuracy(
      fields: Self.fields, corpus: Self.corpus, official: official, elsewhere: [6])
  }

  @Test func `each method is counted by itself`() throws {
    let accuracy = measure()
    #expect(accuracy.projects == 5)
    #expect(accuracy.fields == 3)
    #expect(accuracy.hits.map(\.method) == LinkAccuracy.Method.allCases)
    #expect(accuracy.hits(.text)?.first == 4)
    #expect(accuracy.hits(.plainText)?.first == 4)
    #expect(accuracy.hits(.unit)?.first == 5)
    #expect(accuracy.hits.filter { $0.method != .unit }.allSatisfy { $0.firstThree == 5 })
    #expect(accuracy.share(4) == 0.8)
  }

  /// With its own link in the count, the unit of a project that is alone there would always be right.
  @Test func `a project's own link is not used`() {
    let accuracy = measure([1: [1], 3: [2]])
    #expect(accuracy.hits(.unit)?.first == 0)
    let swapped = measure([1: [2], 3: [1]])
    #expect(swapped.hits(.text)?.first == 0)
    #expect(swapped.hits(.textAndUnit)?.first == 0)
    #expect(swapped.misses.map(\.project) == [1, 3])
    #expect(swapped.misses.map(\.official) == [[2], [1]])
    #expect(swapped.misses.map(\.suggested) == [1, 2])
  }

  @Test func `any of several official fields is right`() {
    #expect(measure([1: [1], 3: [2], 5: [1, 2]]).hits(.text)?.first == 3)
    #expect(measure([1: [1], 3: [2], 5: [1]]).hits(.text)?.first == 2)
  }

  @Test func `what would be shown is counted among all that declare a program`() {
    let shown = measure().shown
    #expect(shown.projects == 6)
    #expect(shown.suggested >= shown.right)
    #expect(shown.right > 0)
  }

  @Test func `nothing to measure is no error`() {
    let accuracy = LinkAccuracy(fields: [], corpus: [], official: [7: [1]], elsewhere: [])
    #expect(accuracy.projects == 0)
    #expect(accuracy.hits.allSatisfy { $0.first == 0 && $0.firstThree == 0 })
    #expect(accuracy.share(0) == 0)
  }

  @Test func `likely suggestions come with words, others only where they are asked for`() {
    let suggester = FieldSuggester(
      fields: Self.fields, corpus: Self.corpus, official: [1: 1, 2: 1, 3: 2, 4: 2],
      elsewhere: [6])
    let likely = suggester.likelySuggestions(for: Self.corpus[0])
    #expect(likely.map(\.field) == [1])
    #expect(likely.first?.words.isEmpty == false)
    let asked = suggester.likelySuggestions(for: Self.corpus[0], besides: [3])
    #expect(asked.map(\.field) == [1, 3])
    #expect(asked.last?.isLikely == false)
  }
}
