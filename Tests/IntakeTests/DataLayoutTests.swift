import Foundation
import Policies
import TestSupport
import Testing

@testable import Intake

@Suite struct DataLayoutTests {
  static let tables = [
    "1-1", "1-2", "1-3", "1-4", "1-5", "2-1", "2-2", "3-1", "3-2", "4-1", "5-1", "5-2", "5-3",
    "5-4", "6-1",
  ]

  @Test func `the layouts that come with Hyoka name columns of the record`() throws {
    let layouts = try DataLayout.builtIn()
    #expect(Set(layouts.map(\.id)).count == layouts.count)
    #expect(layouts.filter(\.isOfSheets).map(\.id) == Self.tables.map { "rs-\($0)" })
    for layout in layouts {
      let table = try #require(RecordTable(rawValue: layout.table))
      for column in layout.columns { #expect(table.columns.contains(column.name)) }
      for column in layout.sheet?.columns ?? [] {
        #expect(RecordTable.sheet.columns.contains(column.name))
      }
      if let level = layout.level { #expect(table.columns.contains(level.column)) }
      if let rule = layout.notYet {
        #expect([rule.column, rule.missing, rule.year].allSatisfy(table.columns.contains))
      }
      let headers = Set(layout.columns.map(\.header))
      for value in layout.level?.values ?? [] { #expect(headers.isSuperset(of: value.when)) }
      for header in layout.part ?? [] { #expect(headers.contains(header)) }
      #expect(layout.licenceText != nil)
      #expect(!layout.name.japanese.isEmpty && !layout.name.english.isEmpty)
    }
  }

  @Test(arguments: tables)
  func `an official table is recognised, and every column known`(number: String) throws {
    let table = try OfficialTable(number)
    let bound = try #require(try BoundLayout.find(table.header, try DataLayout.builtIn()))
    #expect(bound.layout.id == "rs-\(number)")
    #expect(bound.width == table.header.count)
    #expect(bound.unknown.map(\.header) == (number == "4-1" ? ["みずべ独自ー公開の可否"] : []))
    for path in [try DataFiles.mizube(number), try DataFiles.sample(number)] {
      let streams = try DataReader().inspect(path: path).streams
      #expect(streams.map(\.dataset) == ["rs-\(number)"])
      #expect(streams.allSatisfy { $0.edition == nil && $0.licence != nil })
    }
  }

  @Test(arguments: [
    ("実施方法ー直接実施", "実施方法－直接実施"), ("実施方法ー直接実施", "実施方法―直接実施"),
    ("実施方法ー直接実施", "実施方法-直接実施"), ("実施方法ー直接実施", "実施方法‐直接実施"),
    ("実施方法ー直接実施", "実施方法−直接実施"), ("実施方法ー直接実施", "実施方法ｰ直接実施"),
    ("アクティビティ／活動目標／成果目標", "アクティビティ/活動目標／成果目標"),
    ("翌年度への繰越し(合計）", "翌年度への繰越し（合計）"), ("予算事業ID", "予算事業ＩＤ"),
    ("予算事業ID", "予算事業id"), ("派生先ー 活動目標／成果目標", "派生先－活動目標／成果目標"),
    ("局・庁", "局･庁"), ("落札率（％）", "落札率(%)"), ("事業名", "\u{FEFF}事業名 "),
    ("アウトカムの期間", "ｱｳﾄｶﾑの期間"), ("グループ", "ｸﾞﾙｰﾌﾟ"),
  ])
  func `headers are equal whatever their widths and dashes`(one: String, other: String) {
    #expect(HeaderName(one) == HeaderName(other))
  }

  @Test(arguments: [
    ("当初予算", "当初予算（合計）"), ("事業年度", "予算年度"), ("第1次補正予算", "第2次補正予算"), ("部", "部局"),
  ])
  func `headers that say something else are not equal`(one: String, other: String) {
    #expect(HeaderName(one) != HeaderName(other))
  }

  @Test func `columns are found by name, whatever their place and spelling`() throws {
    var table = try OfficialTable("2-1")
    table.add([
      "予算年度": "2023", "計（歳出予算現額合計）": "1200", "執行額（合計）": "1100", "執行率": "0.916", "係": "橋係",
    ])
    let expected = try DataReading.read(text: table.text)
    table.reverse()
    let reversed = try DataReading.read(text: table.text)
    table.rename("府省庁の建制順", "建制順")
    table.rename("政策所管府省庁", "所管府省庁")
    table.rename("計（歳出予算現額合計）", "計(歳出予算現額合計)")
    table.rename("予算事業ID", "予算事業 ＩＤ")
    let renamed = try DataReading.read(text: table.text)
    #expect(expected[.projectBudget].column("current") == [1200])
    #expect(expected[.sheet].column("unit") == ["橋係"])
    for other in [reversed, renamed] {
      #expect(other[.projectBudget] == expected[.projectBudget])
      #expect(other[.sheet] == expected[.sheet])
      #expect(other.notes.isEmpty)
    }
  }

  @Test(arguments: ["執行率", "予算年度", "事業名", "備考"])
  func `a column that is missing is an error that names it`(column: String) throws {
    var table = try OfficialTable("2-1")
    table.add(["予算年度": "2023"])
    table.remove(column)
    let problem = try #require(try DataReading.problem(text: table.text))
    #expect(problem.code == "column-missing")
    #expect(problem.message.english.contains(column))
    #expect(problem.message.japanese.contains("「\(column)」"))
    #expect(problem.place?.hasSuffix("data.csv:1") == true)
    #expect(problem.advice != nil)
  }

  @Test func `the kind of sheet may be missing`() throws {
    var table = try OfficialTable("6-1")
    table.add(["備考": "完成した。"])
    table.remove("シート種別")
    let read = try DataReading.read(text: table.text)
    #expect(read[.remark].column("text") == ["完成した。"])
    #expect(read[.sheet].column("kind") == [nil])
  }

  @Test func `a table without the column that names the project is no official one`() throws {
    var table = try OfficialTable("2-1")
    table.add(["予算年度": "2023"])
    table.remove("予算事業ID")
    #expect(try DataReading.read(text: table.text).streams.isEmpty)
  }

  @Test func `a table of projects of no known form is said`() throws {
    let problem = try DataReading.problem(text: "予算事業ID,天気\n1,晴れ\n")
    #expect(problem?.code == "data-unknown")
    #expect(problem?.advice?.english.contains("--layout") == true)
  }

  static let tidy = """
    {"id": "city-costs", "title": {"ja": "市の経費", "en": "Costs of the city"},
     "table": "ministry_item", "part": ["年度", "款"],
     "columns": [
       {"header": "年度", "name": "fiscal_year", "type": "year"},
       {"header": "款", "name": "section"},
       {"header": "事項", "name": "name"},
       {"header": "予算額（千円）", "name": "amount", "type": "yen", "moneyUnit": "千円"},
       {"header": "決算額（百万円）", "name": "executed", "type": "yen", "moneyUnit": "百万円",
        "optional": true}
     ]}
    """

  @Test func `a user's layout turns a tidy table into rows, in yen`() throws {
    let layouts = try DataLayout.load(Data(Self.tidy.utf8), name: "city.json")
    let text = """
      事項,款,年度,予算額（千円）,決算額（百万円）
      橋の点検,土木費,2023,"1,234",1
      橋の塗装,土木費,2023,-５,－
      図書,教育費,2023,0,
      図書,教育費,2024,99999999999999999,
      地図,教育費,2024,1.5,
      """
    let read = try DataReading.read(text: text, layouts: layouts)
    #expect(read.streams.map(\.dataset) == ["city-costs"])
    #expect(read.streams.first?.title.english == "Costs of the city")
    #expect(read.streams.first?.licence == nil)
    #expect(read.parts.map(\.key) == ["2023/土木費", "2023/教育費", "2024/教育費"])
    let rows = read[.ministryItem]
    #expect(rows.column("amount") == [1_234_000, -5_000, 0])
    #expect(rows.column("executed") == [1_000_000, nil, nil])
    #expect(rows.column("name") == ["橋の点検", "橋の塗装", "図書"])
    #expect(rows.column("fiscal_year") == [2023, 2023, 2023])
    // What does not fit in 64 bits is no amount.
    #expect(read.rejections == ["not-an-amount 5 予算額（千円）", "not-an-amount 6 予算額（千円）"])
    #expect(try DataReading.read(text: text).streams.isEmpty)
  }

  @Test func `a file may hold several layouts with one licence`() throws {
    let json = """
      {"licence": {"ja": "市の資料", "en": "From the city"}, "layouts": [\(Self.tidy)]}
      """
    let layouts = try DataLayout.load(Data(json.utf8), name: "city.json")
    #expect(layouts.map(\.id) == ["city-costs"])
    #expect(layouts.first?.licenceText?.english == "From the city")
  }

  @Test(arguments: [
    ("\"ministry_item\"", "\"nonsense\"", "nonsense"),
    ("\"name\": \"section\"", "\"name\": \"sectoin\"", "sectoin"),
    ("\"part\": [\"年度\"", "\"part\": [\"年\"", "part 年"),
    ("\"type\": \"year\"", "\"type\": \"yaer\"", "columns[0].type"),
    ("\"moneyUnit\": \"千円\"", "\"moneyUnit\": \"千ドル\"", "千ドル"),
    ("\"columns\"", "\"colums\"", "columns is missing"),
    ("{", "", "It is no JSON"),
  ])
  func `a mistake in a layout is said with its place`(
    right: String, wrong: String, said: String
  ) throws {
    let json = Data(Self.tidy.replacing(right, with: wrong).utf8)
    let problem = #expect(throws: Problem.self) {
      _ = try DataLayout.load(json, name: "city.json")
    }
    #expect(problem?.code == "layout-invalid")
    #expect(problem?.place == "city.json")
    #expect(problem?.message.english.contains(said) == true)
    #expect(problem?.message.japanese.contains("DecodingError") == false)
    #expect(problem?.advice != nil)
  }

  @Test(arguments: [
    ("Republic of Korea", "KOR"), ("South Korea", "KOR"), ("KOR", "KOR"), ("KR", "KOR"),
    ("Türkiye", "TUR"), ("Turkey", "TUR"), ("TURKEY", "TUR"), ("Turkiye", "TUR"),
    ("North Korea", "PRK"), ("Democratic People's Republic of Korea", "PRK"),
    ("Côte d'Ivoire", "CIV"), ("Cote d’Ivoire", "CIV"), ("Japan", "JPN"), ("JP", "JPN"),
    ("Democratic Republic of the Congo", "COD"), ("Congo", "COG"), ("NA", "NAM"),
    ("United States of America", "USA"), ("UK", "GBR"),
  ])
  func `countries are known by every name that sources print`(name: String, code: String) throws {
    #expect(try Countries.builtIn().code(name) == code)
  }

  @Test func `what is no country has no code`() throws {
    let countries = try Countries.builtIn()
    #expect(countries.code("World") == "WLD")
    for name in ["", "Atlantis", "European Union", "Korea and Japan", "???"] {
      #expect(countries.code(name) == nil)
    }
  }

  @Test func `names of countries in a series become codes, and the name stays`() throws {
    let read = try DataReading.read(
      text: """
        year,government,status,entity,revenue_type,amount_usd
        2013,Republic of Korea,member,UN,Assessed,50000000
        2013,South Korea,member,UN,Assessed,1.5
        2013,Türkiye,member,UN-DPO,Assessed,
        2013,Turkey,member,UN-DPO,Assessed,7
        2013,Atlantis,observer,UN,Voluntary,-3
        """)
    let rows = read[.observation]
    #expect(rows.column("subject") == ["KOR", "KOR", "TUR", "TUR", "Atlantis"])
    #expect(
      rows.column("subject_name")
        == ["Republic of Korea", "South Korea", "Türkiye", "Turkey", "Atlantis"])
    #expect(rows.column("value") == [50_000_000.0, 1.5, nil, 7.0, -3.0])
    #expect(rows.column("unit") == ["USD", "USD", "USD", "USD", "USD"])
    #expect(rows.column("series").allSatisfy { $0 == "series-un-contributions" })
    #expect(read.rejections.isEmpty)
  }
}
