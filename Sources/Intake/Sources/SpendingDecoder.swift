import Policies
import Tabular

/// Decodes payees of project sheets in the derived form: blocks, recipients, expenses and flows of
/// one project, in yen.
///
/// The fiscal year of the payments is the one before the sheet's. An object, since copies of all that
/// it knows would be made for every list.
final class SpendingDecoder: ElementDecoder {
  private let year: Int
  private let paymentShape = RecordShape(.payment)
  private let spendingUseShape = RecordShape(.spendingUse)
  private let projectBudgetShape = RecordShape(.projectBudget)
  private let spendingFlowShape = RecordShape(.spendingFlow)
  private let payment = RecordColumns(.payment).positions([
    "fiscal_year", "level", "block", "block_name", "role", "number", "name", "corporate_number",
    "contract", "amount", "payee_count",
  ])
  private let use = RecordColumns(.spendingUse).positions([
    "block", "payee", "corporate_number", "category", "purpose", "amount",
  ])
  private let budget = RecordColumns(.projectBudget).positions([
    "fiscal_year", "current", "executed", "level",
  ])
  private let projectKeys = KeyList([
    "projectId", "projectName", "ministry", "budget", "execution", "blocks", "flows", "maxDepth",
    "directBlockCount", "totalBlockCount", "totalRecipientCount", "bureau",
  ])
  private let blockKeys = KeyList([
    "blockId", "blockName", "totalAmount", "isDirect", "role", "recipients",
  ])
  private let recipientKeys = KeyList([
    "name", "corporateNumber", "amount", "contractSummaries", "expenses",
  ])
  private let expenseKeys = KeyList(["category", "purpose", "amount"])
  private let flowKeys = KeyList(["sourceBlock", "targetBlock", "note"])
  private let flow = RecordColumns(.spendingFlow).positions([
    "from_block", "to_block", "note", "from_unit",
  ])

  init(year: Int) {
    self.year = year
  }

  func decode(
    _ value: JSONValue, key: String?, line: Int, source: UnsafeRawBufferPointer,
    _ parts: inout PartBuilder
  ) {
    let members = JSONMembers(value, projectKeys)
    let sheet = DerivedSheet(
      year: year, id: members[0], name: members[1], ministry: members[2], bureau: members[11])
    guard let key = sheet.key else { return parts.note(.missingKey("projectId", line)) }
    parts.open("\(year)/\(key)", line: line)
    parts.addSource(source)
    sheet.append(line, &parts)
    addBudget(members, line, &parts)
    members[5]?.elements { addBlock($0, line, &parts) }
    members[6]?.elements { addFlow($0, line, &parts) }
    for member in members.unknown { parts.note(.unknownKey(member.key, line)) }
    parts.close()
  }

  /// Budget and execution of the year before the sheet's.
  private func addBudget(_ members: JSONMembers, _ line: Int, _ parts: inout PartBuilder) {
    guard members[3] != nil || members[4] != nil else { return }
    parts.begin(projectBudgetShape, line: line)
    parts.set(budget[0], Int64(year - 1))
    parts.set(budget[1], members[3]?.integer)
    parts.set(budget[2], members[4]?.integer)
    parts.set(budget[3], parts.text("derived"))
  }

  private func addBlock(_ block: JSONValue, _ line: Int, _ parts: inout PartBuilder) {
    let members = JSONMembers(block, blockKeys)
    parts.begin(paymentShape, line: line)
    parts.set(payment[0], Int64(year - 1))
    parts.set(payment[1], parts.text("block"))
    let name = parts.text(members[0])
    parts.set(payment[2], name)
    parts.set(payment[3], parts.text(members[1]))
    parts.set(payment[4], parts.text(members[4]))
    parts.set(payment[9], members[2]?.integer)
    var number: Int64 = 0
    members[5]?.elements { recipient in
      number += 1
      addRecipient(recipient, number, name, line, &parts)
    }
  }

  private func addRecipient(
    _ recipient: JSONValue, _ number: Int64, _ block: RowBatch.Cell, _ line: Int,
    _ parts: inout PartBuilder
  ) {
    let members = JSONMembers(recipient, recipientKeys)
    parts.begin(paymentShape, line: line)
    parts.set(payment[0], Int64(year - 1))
    parts.set(payment[1], parts.text("payee"))
    parts.set(payment[2], block)
    parts.set(payment[5], number)
    let name = parts.text(members[0])
    parts.set(payment[6], name)
    if members[1]?.string?.isEmpty == false {
      parts.set(payment[7], parts.text(members[1]))
    }
    parts.set(payment[8], parts.text(joining: members[3], "／"))
    parts.set(payment[9], members[2]?.integer)
    members[4]?.elements { expense in
      let expense = JSONMembers(expense, expenseKeys)
      parts.begin(spendingUseShape, line: line)
      parts.set(use[0], block)
      parts.set(use[1], name)
      parts.set(use[3], parts.text(expense[0]))
      parts.set(use[4], parts.text(expense[1]))
      parts.set(use[5], expense[2]?.integer)
    }
  }

  private func addFlow(_ edge: JSONValue, _ line: Int, _ parts: inout PartBuilder) {
    let members = JSONMembers(edge, flowKeys)
    parts.begin(spendingFlowShape, line: line)
    parts.set(flow[0], parts.text(members[0]))
    parts.set(flow[1], parts.text(members[1]))
    parts.set(flow[2], parts.text(members[2]))
    parts.set(flow[3], members[0] == nil ? 1 : 0 as Int64)
  }
}

/// The project that an element of the derived files is about.
struct DerivedSheet {
  private static let columns = RecordColumns(.sheet).positions([
    "source", "year", "key", "name", "ministry", "bureau",
  ])
  private static let sheetShape = RecordShape(.sheet)
  let year: Int
  let id, name, ministry, bureau: JSONValue?

  /// The project's id; nothing where the element names no project.
  var key: String? {
    guard let id = id?.integer, id >= 0, name?.string != nil else { return nil }
    return String(id)
  }

  func append(_ line: Int, _ parts: inout PartBuilder) {
    parts.begin(Self.sheetShape, line: line)
    parts.set(Self.columns[0], parts.text("rs-derived"))
    parts.set(Self.columns[1], Int64(year))
    parts.set(Self.columns[2], parts.text(key ?? ""))
    parts.set(Self.columns[3], parts.text(name))
    parts.set(Self.columns[4], parts.text(ministry))
    parts.set(Self.columns[5], parts.text(bureau))
  }
}
