import Analysis
import Policies
import Testing

@Suite struct MinistriesTests {
  private let list = Ministries.builtIn

  @Test func `every name means one ministry, and every id is fit for an address`() {
    let names = list.all.flatMap(\.names)
    #expect(Set(names).count == names.count)
    #expect(Set(list.all.map(\.id)).count == list.all.count)
    for ministry in list.all {
      #expect(ministry.id.allSatisfy { $0.isASCII && $0.isLetter })
      #expect(list.ministry(id: ministry.id) == ministry)
      #expect(list[ministry.name.japanese] == ministry)
    }
  }

  @Test func `an agency belongs to its ministry`() {
    #expect(list["水産庁"].id == list["農林水産省"].id)
    #expect(list["国土交通省気象庁"].name.english.hasPrefix("Ministry of Land"))
  }

  @Test func `a name that the list does not know stands for itself and comes last`() {
    let unknown = list["みずべ省"]
    #expect(unknown.id == "みずべ省" && unknown.names == ["みずべ省"])
    #expect(list.ministry(id: "みずべ省") == unknown)
    #expect(list.all.allSatisfy { list.rank($0) < list.rank(unknown) })
    #expect(list.rank(list["内閣官房"]) < list.rank(list["防衛省"]))
  }

  @Test func `countries have names in both languages`() {
    #expect(CountryList.builtIn.name("JPN")?.japanese == "日本")
    #expect(CountryList.builtIn.name("COD")?.english == "Democratic Republic of the Congo")
    #expect(CountryList.builtIn.name("???") == nil)
  }
}
