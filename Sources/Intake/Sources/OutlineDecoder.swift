import Policies
import Tabular

/// Decodes purpose and outline of projects in the derived form.
struct OutlineDecoder: ElementDecoder {
  private let year: Int
  private let overviewShape = RecordShape(.overview)
  private let columns = RecordColumns(.overview).positions([
    "purpose", "issues", "summary", "url", "kind", "start_year", "start_unknown", "end_year",
    "no_end", "expense_class", "remark", "methods", "contribution", "old_number",
  ])

  private let keys = KeyList([
    "projectId", "projectName", "ministry", "bureau", "purpose", "currentIssues", "overview", "url",
    "category", "startYear", "startYearUnknown", "endYear", "noEndDate", "majorExpense", "remarks",
    "implementationMethods", "oldProjectNumber",
  ])

  init(year: Int) {
    self.year = year
  }

  mutating func decode(
    _ value: JSONValue, key: String?, line: Int, source: UnsafeRawBufferPointer,
    _ parts: inout PartBuilder
  ) {
    let members = JSONMembers(value, keys)
    let sheet = DerivedSheet(
      year: year, id: members[0], name: members[1], ministry: members[2], bureau: members[3])
    guard let key = sheet.key else { return parts.note(.missingKey("projectId", line)) }
    parts.open("\(year)/\(key)", line: line)
    parts.addSource(source)
    sheet.append(line, &parts)
    parts.begin(overviewShape, line: line)
    for index in 0...4 { parts.set(columns[index], parts.text(members[index + 4])) }
    parts.set(columns[5], members[9]?.integer)
    parts.set(columns[6], members[10]?.bool.map { $0 ? 1 : 0 as Int64 })
    parts.set(columns[7], members[11]?.integer)
    parts.set(columns[8], members[12]?.bool.map { $0 ? 1 : 0 as Int64 })
    parts.set(columns[9], parts.text(members[13]))
    parts.set(columns[10], parts.text(members[14]))
    parts.set(columns[13], parts.text(members[16]))
    parts.setMethods(members[15], columns[11], contribution: columns[12])
    parts.setExtra(parts.json(members.unknown))
    for member in members.unknown { parts.note(.unknownKey(member.key, line)) }
    parts.close()
  }
}
