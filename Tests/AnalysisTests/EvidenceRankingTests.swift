import Policies
import Testing

@testable import Analysis

/// In which order evidence is listed, on items of an invented ministry of water (水辺).
struct EvidenceRankingTests {
  private static func item(
    _ kind: ClaimEvidence.Kind, _ project: String, _ text: String
  ) -> EvidenceItem {
    EvidenceItem(
      kind: kind, project: project, name: text, text: text, series: nil, year: nil, budget: nil)
  }

  private func hits(
    _ claim: String, topic: String? = nil, _ items: [EvidenceItem]
  ) throws -> [EvidenceIndex.Hit] {
    let rules = try ClaimRules.builtIn().matching
    let reader = SubjectReader(rules)
    return EvidenceIndex(items, reader).hits(for: claim, topic: topic, reader, rules)
  }

  @Test func `an outline with more of the claim comes before a short name with less`() throws {
    let outline = """
      老朽水路の点検を行う。漏水調査、堆積土砂の撤去、水門の塗装、魚道の清掃、堤防の除草、\
      河床の測量、橋脚の補修、護岸の修繕、樋門の操作、水位の観測を含む。
      """
    let found = try hits(
      "老朽水路の漏水調査を行った。",
      [Self.item(.budget, "1", "漏水調査"), Self.item(.project, "2", outline)])
    #expect(found.map(\.item.project) == ["2", "1"])
    #expect(found[0].score > found[1].score)
    // By the full length of both the name is more alike: figures ask for more than a list does.
    #expect(found[1].ownLikeness > found[0].ownLikeness)
  }

  @Test func `a word weighs by the projects that have it, not by their indicators`() throws {
    let many = ["漏水測定", "漏水検知", "漏水修繕", "漏水補修"].map { Self.item(.indicator, "1", $0) }
    let others = ["2": "魚道設計", "3": "魚道模型", "4": "魚道新築"].map {
      Self.item(.indicator, $0.key, $0.value)
    }
    let found = try hits("魚道で漏水が減った。", others + many)
    #expect(found.first?.item.project == "1")
  }

  @Test func `the closest indicator is listed last where all others come before it`() throws {
    let names = (1...9).map { Self.item(.budget, "\($0)", "水路漏水調査") }
    let indicators = ["水路延長距離調査件数", "水路延長距離"].map { Self.item(.indicator, "10", $0) }
    let found = try hits("水路の漏水調査を行った。", names + indicators)
    #expect(found.count == 8)
    #expect(found.prefix(7).allSatisfy { $0.item.kind == .budget })
    #expect(found.last?.item.name == "水路延長距離調査件数")
  }

  @Test func `what only the first clause of the sentence finds says so`() throws {
    let items = [Self.item(.project, "1", "水路点検"), Self.item(.project, "2", "魚道清掃")]
    let found = try hits("魚道清掃も終えた", topic: "水路点検を行い", items)
    #expect(found.map(\.item.project).sorted() == ["1", "2"])
    #expect(found.first { $0.item.project == "2" }?.basis == .claim)
    let other = try #require(found.first { $0.item.project == "1" })
    #expect(other.basis == .sentence)
    #expect(other.ownLikeness == 0)
  }

  @Test func `nothing is found among nothing`() throws {
    #expect(try hits("水路の点検を行った。", []).isEmpty)
    #expect(try hits("", [Self.item(.project, "1", "水路点検")]).isEmpty)
  }
}
