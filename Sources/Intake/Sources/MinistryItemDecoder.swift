import Policies
import Tabular

/// Decodes budget items of the Ministry of Finance (事項) of one fiscal year, in yen.
struct MinistryItemDecoder: ElementDecoder {
  private static let texts = [
    ("accountType", "account_type"), ("budgetType", "budget_type"), ("documentId", "document"),
    ("ministry", "ministry"), ("organization", "organisation"),
    ("specialAccount", "special_account"), ("subAccount", "subaccount"), ("agency", "agency"),
    ("sourceUrl", "url"), ("sectionName", "section"), ("majorExpenseName", "expense_class"),
    ("name", "name"), ("description", "description"), ("key", "code"),
  ]
  private static let numbers = [
    ("page", "page"), ("amount", "amount"), ("previousAmount", "previous_amount"),
    ("difference", "difference"), ("currentAmount", "current"), ("spent", "executed"),
    ("carriedOver", "carried_over"), ("unused", "unused"),
  ]
  /// Keys whose values are kept beside the columns.
  private static let others = ["id", "sectionCode", "majorExpenseCode"]
  private static let names = texts.map(\.0) + numbers.map(\.0) + others

  private let year: Int
  private let ministryItemShape = RecordShape(.ministryItem)
  private let keys = KeyList(names)
  private let columns = RecordColumns(.ministryItem).positions(
    texts.map(\.1) + numbers.map(\.1))

  init(year: Int) {
    self.year = year
  }

  mutating func decode(
    _ value: JSONValue, key: String?, line: Int, source: UnsafeRawBufferPointer,
    _ parts: inout PartBuilder
  ) {
    let members = JSONMembers(value, keys)
    let first = columns.count
    guard let id = members[first]?.text, members[11]?.string != nil else {
      return parts.note(.missingKey(members[first] == nil ? "id" : "name", line))
    }
    parts.open(id, line: line)
    parts.addSource(source)
    parts.begin(ministryItemShape, line: line)
    parts.set(0, Int64(year))
    var extra = members.unknown
    for (index, column) in columns.enumerated() {
      guard let value = members[index] else { continue }
      if index < Self.texts.count, let text = value.string {
        if !text.isEmpty { parts.set(column, parts.text(text)) }
      } else if index >= Self.texts.count, let number = value.integer {
        parts.set(column, number)
      } else {
        parts.note(.wrongShape(name(index), line))
        extra.append(UnknownMember(key: name(index), value: value))
      }
    }
    for index in (first + 1)..<Self.names.count {
      if let value = members[index], value.string?.isEmpty != true {
        extra.append(UnknownMember(key: name(index), value: value))
      }
    }
    parts.setExtra(parts.json(extra))
    for member in members.unknown { parts.note(.unknownKey(member.key, line)) }
    parts.close()
  }

  private func name(_ index: Int) -> String {
    Self.names.indices.contains(index) ? Self.names[index] : ""
  }
}
