import Policies
import Tabular

/// Decodes the project sheets of JUDGIT! (行政事業レビューシート, sheet years 2015–2023).
///
/// Each element is a sheet; its amounts are in 百万円 and become yen.
struct JudgitDecoder: ElementDecoder {
  private static let keys = [
    "ID", "事業ID", "url", "公開年度", "事業名", "開始年度", "終了年度", "府省庁", "事業番号1", "事業番号2",
    "事業番号3", "担当部局庁", "担当課室", "作成責任者", "会計区分", "事業目的", "事業概要", "実施方法",
    "主要施策", "予算", "支出先", "アウトカム", "定量的な目標が設定できない理由", "アウトプット",
    "関連する過去のレビューシート", "事業番号4", "事業番号5", "事業番号",
  ]
  private enum Key: Int {
    case id, project, url, year, name, start, end, ministry, number1, number2
    case number3, bureau, division, author, accounts, purpose, summary, methods
    case themes, budget, payees, outcomes, reason, outputs
    case past, number4, number5, number
  }

  private let sheetShape = RecordShape(.sheet)
  private let overviewShape = RecordShape(.overview)
  private let relatedProjectShape = RecordShape(.relatedProject)
  private let keyList = KeyList(Self.keys)
  private let sheet = RecordColumns(.sheet).positions([
    "source", "year", "key", "name", "ministry", "agency", "bureau", "division", "author", "number",
    "start_year", "end_year",
  ])
  private let overview = RecordColumns(.overview).positions([
    "purpose", "summary", "url", "start_year", "end_year", "methods", "accounts", "themes",
    "no_target_reason", "contribution", "old_number",
  ])
  private let related = RecordColumns(.relatedProject).positions([
    "related_year", "related_ministry", "related_key",
  ])
  private let years: FiscalYearRange
  private let lists: JudgitLists

  init(years: FiscalYearRange) {
    self.years = years
    lists = JudgitLists(years: years)
  }

  mutating func decode(
    _ value: JSONValue, key: String?, line: Int, source: UnsafeRawBufferPointer,
    _ parts: inout PartBuilder
  ) {
    let members = JSONMembers(value, keyList)
    func member(_ key: Key) -> JSONValue? { members[key.rawValue] }
    guard let year = member(.year)?.integer, CellValue.years.contains(year) else {
      return parts.note(.missingKey("公開年度", line))
    }
    guard years.contains(year) else {
      return parts.note(.implausibleYear(year, years, "公開年度", line))
    }
    guard let ministry = member(.ministry)?.text, let name = member(.name)?.string else {
      return parts.note(.missingKey(member(.name) == nil ? "事業名" : "府省庁", line))
    }
    let numbers = [Key.number1, .number2, .number3, .number4, .number5]
      .compactMap { member($0)?.text }.joined(separator: "-")
    guard !numbers.isEmpty else { return parts.note(.missingKey("事業番号2", line)) }

    parts.open("\(year)/\(ministry)/\(numbers)", line: line)
    parts.addSource(source)
    parts.begin(sheetShape, line: line)
    parts.set(sheet[0], parts.text("judgit"))
    parts.set(sheet[1], year)
    parts.set(sheet[2], parts.text("\(ministry)/\(numbers)"))
    parts.set(sheet[3], parts.text(name))
    parts.set(sheet[4], parts.text(ministry))
    parts.set(sheet[5], parts.text(ministry))
    parts.set(sheet[6], parts.text(member(.bureau)))
    parts.set(sheet[7], parts.text(member(.division)))
    parts.set(sheet[8], parts.text(member(.author)))
    parts.set(sheet[9], parts.text(member(.number)))
    parts.set(sheet[10], member(.start)?.integer)
    parts.set(sheet[11], member(.end)?.integer)
    parts.setExtra(parts.json(members.unknown))
    noteUnknown(members, line, &parts)

    addOverview(members, line, &parts)
    lists.addBudgets(member(.budget), year, line, &parts)
    lists.addIndicators(member(.outcomes), .outcome, line, &parts)
    lists.addIndicators(member(.outputs), .output, line, &parts)
    lists.addPayees(member(.payees), line, &parts)
    addPast(member(.past), line, &parts)
    parts.close()
  }

  private func noteUnknown(_ members: JSONMembers, _ line: Int, _ parts: inout PartBuilder) {
    for member in members.unknown { parts.note(.unknownKey(member.key, line)) }
  }

  private func addOverview(_ members: JSONMembers, _ line: Int, _ parts: inout PartBuilder) {
    func member(_ key: Key) -> JSONValue? { members[key.rawValue] }
    parts.begin(overviewShape, line: line)
    parts.set(overview[0], parts.text(member(.purpose)))
    parts.set(overview[1], parts.text(member(.summary)))
    parts.set(overview[2], parts.text(member(.url)))
    parts.set(overview[3], member(.start)?.integer)
    parts.set(overview[4], member(.end)?.integer)
    parts.setMethods(member(.methods), overview[5], contribution: overview[9])
    parts.set(overview[6], parts.text(joining: member(.accounts), "、"))
    parts.set(overview[7], parts.text(joining: member(.themes), "、"))
    parts.set(overview[8], parts.text(member(.reason)))
    if let project = member(.project)?.integer {
      parts.set(overview[10], parts.text(String(project)))
    }
  }

  private func addPast(_ value: JSONValue?, _ line: Int, _ parts: inout PartBuilder) {
    value?.elements { sheet in
      parts.begin(relatedProjectShape, line: line)
      var numbers: [Int: String] = [:]
      sheet.members { key, value in
        switch String(decoding: key, as: UTF8.self) {
        case "年度": parts.set(related[0], value.integer)
        case "府省庁": parts.set(related[1], parts.text(value))
        case "事業番号1": numbers[1] = value.text
        case "事業番号2": numbers[2] = value.text
        case "事業番号3": numbers[3] = value.text
        default: break
        }
      }
      parts.set(
        related[2], parts.text((1...3).compactMap { numbers[$0] }.joined(separator: "-")))
    }
  }
}
