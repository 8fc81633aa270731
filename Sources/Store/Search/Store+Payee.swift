import GRDB
import Japanese
public import Policies

/// What projects report of payments to a receiver (支出先) of a name, or of a corporate number.
public struct PayeeRecord: Sendable {
  /// The name as the sheets print it; of a corporate number the one that most payments have.
  public let name: String
  /// The corporate number (法人番号) that the payments share; nothing where the name was asked for.
  public let number: String?
  /// The payments, the newest first.
  public let payments: [PayeePayment]

  init(name: String? = nil, number: String? = nil, payments: [PayeePayment]) {
    self.name = name ?? Self.names(of: payments).first ?? ""
    self.number = number
    self.payments = payments.sorted {
      (-$0.sheetYear, $0.project, $0.origin.line) < (-$1.sheetYear, $1.project, $1.origin.line)
    }
  }

  /// The names of the payments, those of most payments first.
  public var names: [String] { Self.names(of: payments) }

  private static func names(of payments: [PayeePayment]) -> [String] {
    Dictionary(grouping: payments, by: \.name).sorted {
      (-$0.value.count, $0.key) < (-$1.value.count, $1.key)
    }.map(\.key)
  }

  /// The corporate numbers of the payments, those that stand for many receivers left out.
  public var numbers: [String] {
    Set(payments.compactMap(\.corporateNumber)).filter(CorporateNumber.isOne).sorted()
  }
}

/// A payment as a sheet reports it.
public struct PayeePayment: Hashable, Sendable {
  /// The receiver's name as the sheet prints it.
  public let name: String
  /// The project and its name on the sheet.
  public let project, projectName: String
  /// The ministry of the sheet.
  public let ministry: String
  /// The year of the sheet, and the fiscal year of the payment.
  public let sheetYear: Int
  /// The fiscal year, where the sheet says it.
  public let fiscalYear: Int?
  /// What it was paid for, and how the contract was awarded.
  public let contract, method: String?
  /// In yen; nothing where the sheet has no amount.
  public let amount: Yen?
  /// The receiver's corporate number (法人番号).
  public let corporateNumber: String?
  /// The file and line.
  public let origin: Origin
}

extension Store {
  /// What projects report of payments to a receiver; nothing if none has exactly this name.
  public func payee(_ name: String) throws(Problem) -> PayeeRecord? {
    try readRaw { database in
      let index = try currentIndex(database)
      guard let sheets = try Self.sheets(paying: name, database, index) else { return nil }
      let connection = SQLiteConnection(database: database)
      let payments = try sheets.flatMap { sheet in
        try connection.rows(paymentSQL, [.integer(sheet), .text(name)]).map(PayeePayment.init)
      }
      return PayeeRecord(name: name, payments: payments)
    }
  }

  /// What projects report of payments to a corporate number, under whatever name; nothing if no sheet
  /// has it, or if it is none.
  public func payee(number: String) throws(Problem) -> PayeeRecord? {
    guard CorporateNumber.isOne(number) else { return nil }
    return try read { connection in
      let payments = try connection.rows(numberSQL, [.text(number)]).map(PayeePayment.init)
      return payments.isEmpty ? nil : PayeeRecord(number: number, payments: payments)
    }
  }

  /// The receiver of the payment that was imported last; nothing before there is any.
  public func latestPayee() throws(Problem) -> String? {
    try read { connection in
      try connection.row(
        """
        SELECT name FROM payment
        WHERE level <> 'block' AND name <> '' AND instr(name, char(10)) = 0
        ORDER BY id DESC LIMIT 1
        """
      )?.text("name")
    }
  }

  /// The sheets that report payments to this name.
  private static func sheets(
    paying name: String, _ database: Database, _ index: SearchIndex
  ) throws -> [Int64]? {
    guard let word = SearchWord(name) else { return nil }
    let texts = try SearchTextReader(database)
    var sheets: Set<Int64> = []
    var wanted: [UInt32: Bool] = [:]
    let titles = try SearchMatcher(database, index).found(word).titles
    for unit in titles.numbers {
      guard index.kinds[unit] == .payee, let title = index.texts(of: unit).first else { continue }
      let isWanted = try wanted[title] ?? (texts.text(title) == name)
      wanted[title] = isWanted
      if isWanted { sheets.insert(index.owners.ids[Int(index.ownerOf[unit])]) }
    }
    return sheets.isEmpty ? nil : sheets.sorted()
  }
}

private let columnsSQL = """
  payment.*, sheet.year AS sheet_year, sheet.name AS project_name, sheet.ministry AS ministry,
    project_sheet.project AS project, source_file.name AS file, source_file.id AS file_id,
    part.id AS row_part
  """

private let paymentSQL = """
  SELECT \(columnsSQL)
  FROM part JOIN sheet ON sheet.id = part.sheet
  JOIN project_sheet ON project_sheet.sheet = sheet.id
  JOIN source_file ON source_file.id = part.file
  CROSS JOIN payment ON payment.id BETWEEN part.id << 20 AND (part.id << 20) + 1048575
  WHERE part.sheet = ? AND part.until IS NULL AND payment.name = ? AND payment.level <> 'block'
  """

/// Numbers have no index: one look through all payments takes about a quarter of a second.
private let numberSQL = """
  SELECT \(columnsSQL)
  FROM payment CROSS JOIN part ON part.id = payment.id >> 20 AND part.until IS NULL
  JOIN sheet ON sheet.id = part.sheet
  JOIN project_sheet ON project_sheet.sheet = sheet.id
  JOIN source_file ON source_file.id = part.file
  WHERE payment.corporate_number = ? AND payment.level <> 'block' AND payment.name <> ''
  """

extension PayeePayment {
  init(_ row: SQLRow) throws {
    self.init(
      name: try row.optionalText("name") ?? "",
      project: try row.text("project"), projectName: try row.optionalText("project_name") ?? "",
      ministry: try row.optionalText("ministry") ?? "", sheetYear: try row.int("sheet_year"),
      fiscalYear: try row.optionalInteger("fiscal_year").map { Int($0) },
      contract: try row.optionalText("contract"), method: try row.optionalText("method"),
      amount: try row.optionalInteger("amount").map(Yen.init),
      corporateNumber: try row.optionalText("corporate_number"),
      origin: Origin(
        file: try row.text("file"), line: try row.int("line"),
        fileID: try row.integer("file_id"), part: try row.integer("row_part")))
  }
}
