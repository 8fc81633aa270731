public import Policies

/// A data file, or one of the files in a ZIP, that was recognised by its content.
public struct DataStream: Sendable {
  /// How its bytes are to be read.
  enum Form: Sendable {
    case table(DataLayout, encoding: String?)
    case judgit(JSONElements.Shape)
    case ministryItems(year: Int)
    case spending(year: Int)
    case outline(year: Int)
  }

  /// Where it is, with the entry of a ZIP behind the file's path.
  public let name: String
  /// The file on disk.
  let path: String
  /// The entry of a ZIP.
  let entry: String?
  /// Its number in the ZIP, since two entries may have one name.
  let entryIndex: UInt64?
  let isGzip: Bool
  let form: Form
  /// What kind of data it is; files of one dataset and edition report about the same things.
  public let dataset: String
  /// The year of the edition, where one file has one.
  public let edition: Int?
  /// What it is, for people.
  public let title: Bilingual
  /// The sentence to print where it is shown.
  public let licence: Bilingual?
}

extension DataStream.Form {
  /// The dataset of everything but tables.
  var dataset: String? {
    switch self {
    case .table: nil
    case .judgit: "judgit"
    case .ministryItems: "mof-items"
    case .spending: "derived-spending"
    case .outline: "derived-outline"
    }
  }

  var edition: Int? {
    switch self {
    case .table, .judgit: nil
    case .ministryItems(let year), .spending(let year), .outline(let year): year
    }
  }

  var title: Bilingual {
    switch self {
    case .table(let layout, _): layout.name
    case .judgit: Bilingual(ja: "JUDGIT! 行政事業レビューシート", en: "JUDGIT! review sheets")
    case .ministryItems(let year):
      Bilingual(ja: "財務省 予算・決算 事項（\(year)年度）", en: "Ministry of Finance items, FY\(year)")
    case .spending(let year):
      Bilingual(ja: "支出先（\(year)年度シートの加工データ）", en: "Payees, derived from the sheets of \(year)")
    case .outline(let year):
      Bilingual(ja: "事業概要（\(year)年度シートの加工データ）", en: "Outlines, derived from the sheets of \(year)")
    }
  }

  var licence: Bilingual? {
    let review = Bilingual(
      ja: "行政事業レビュー見える化サイト（https://rssystem.go.jp/）のデータを加工して作成",
      en: "Made by processing data of the project review site (https://rssystem.go.jp/), PDL 1.0")
    switch self {
    case .table(let layout, _): return layout.licenceText
    case .judgit:
      return Bilingual(
        ja: "JUDGIT!（https://judgit.net/）の行政事業レビューシートLOD（CC BY 4.0）を利用",
        en: "Uses the review sheet LOD of JUDGIT! (https://judgit.net/), CC BY 4.0")
    case .ministryItems:
      return Bilingual(
        ja: "財務省 予算書・決算書データベース（https://www.bb.mof.go.jp/）のデータを加工して作成",
        en:
          "Made by processing the budget and settlement database of the Ministry of Finance (https://www.bb.mof.go.jp/)"
      )
    case .spending, .outline: return review
    }
  }
}
