/// Where a fact of a data file stands.
public struct Origin: Hashable, Sendable {
  /// The file, with the entry of a ZIP behind its path.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The number of the file in the record.
  public let fileID: Int64
  /// The number of what the file says of one thing, as of a project; it tells rows of one line apart.
  public let part: Int64?

  /// Makes an origin.
  public init(file: String, line: Int, fileID: Int64, part: Int64? = nil) {
    self.file = file
    self.line = line
    self.fileID = fileID
    self.part = part
  }
}

/// Who published a project sheet.
public enum SheetSource: String, CaseIterable, Sendable {
  /// The project review site (行政事業レビュー見える化サイト).
  case review = "rs"
  /// JUDGIT!.
  case judgit
  /// Data that others derived from the review site.
  case derived = "rs-derived"
}

/// A project's review sheet (レビューシート) of one source and year.
public struct ProjectSheet: Hashable, Identifiable, Sendable {
  /// Its number in the record.
  public let id: Int64
  /// Who published it.
  public let source: SheetSource
  /// The year of the sheet (事業年度, 公開年度).
  public let year: Int
  /// The project's id in the source (予算事業ID), or ministry and number.
  public let key: String
  /// The number of the sheet (事業番号), where the source has one.
  public let number: String?
  /// The project's name as printed (事業名).
  public let name: String
  /// The ministry in charge of the policy (政策所管府省庁).
  public let ministry: String
  /// The organisation in charge, from the ministry inwards, without empty levels.
  public let unit: [String]
  /// The years in which the project begins and ends, where the sheet says so.
  public let startYear, endYear: Int?

  /// Makes a sheet.
  public init(
    id: Int64, source: SheetSource, year: Int, key: String, number: String?, name: String,
    ministry: String, unit: [String], startYear: Int?, endYear: Int?
  ) {
    self.id = id
    self.source = source
    self.year = year
    self.key = key
    self.number = number
    self.name = name
    self.ministry = ministry
    self.unit = unit
    self.startYear = startYear
    self.endYear = endYear
  }
}

/// What a sheet says of the project (事業概要等).
public struct ProjectOutline: Hashable, Sendable {
  /// Purpose, present state and issues, and outline (目的、現状・課題、概要).
  public let purpose, issues, summary: String?
  /// The kind of project (事業区分), as in 前年度事業.
  public let kind: String?
  /// Where more can be read.
  public let url: String?
  /// Whether it is marked as a contribution to international organisations (分担金・拠出金).
  public let isContribution: Bool
  /// Where it stands.
  public let origin: Origin

  /// Makes an outline.
  public init(
    purpose: String?, issues: String?, summary: String?, kind: String?, url: String?,
    isContribution: Bool, origin: Origin
  ) {
    self.purpose = purpose
    self.issues = issues
    self.summary = summary
    self.kind = kind
    self.url = url
    self.isContribution = isContribution
    self.origin = origin
  }
}

/// The money of a project in one fiscal year, as one sheet reports it (予算・執行).
public struct ProjectBudget: Hashable, Sendable {
  /// The year.
  public let fiscalYear: FiscalYear
  /// The sheet that reports it.
  public let sheet: Int64
  /// The initial budget (当初予算), supplementary budget (補正予算), carry-over from the year before
  /// (前年度からの繰越し), reserve fund (予備費等) and their sum, the current appropriation
  /// (歳出予算現額).
  public let initial, supplementary, carriedIn, reserve, current: Yen?
  /// The executed amount (執行額).
  public let executed: Yen?
  /// Why there is no executed amount.
  public let executedMissing: Missing?
  /// What is carried over to the next year, and what is requested for it.
  public let carriedOut, request: Yen?
  /// Where it stands.
  public let origin: Origin

  /// Makes the money of a year.
  public init(
    fiscalYear: FiscalYear, sheet: Int64, initial: Yen?, supplementary: Yen?, carriedIn: Yen?,
    reserve: Yen?, current: Yen?, executed: Yen?, executedMissing: Missing?, carriedOut: Yen?,
    request: Yen?, origin: Origin
  ) {
    self.fiscalYear = fiscalYear
    self.sheet = sheet
    self.initial = initial
    self.supplementary = supplementary
    self.carriedIn = carriedIn
    self.reserve = reserve
    self.current = current
    self.executed = executed
    self.executedMissing = executedMissing
    self.carriedOut = carriedOut
    self.request = request
    self.origin = origin
  }

  /// Executed amount over current appropriation (執行率) as a fraction, where both are there and the
  /// appropriation is not zero.
  public var executionRate: Double? {
    guard let current, let executed, current.amount != 0 else { return nil }
    return Double(executed.amount) / Double(current.amount)
  }
}

/// How a link was found.
public enum LinkMethod: String, Sendable {
  /// A source declares it.
  case official
  /// Hyoka suggests it.
  case suggested
  /// A person confirmed a suggestion.
  case confirmed
}

/// A link between a field of a program and a project.
public struct FieldLink: Hashable, Sendable {
  /// The field.
  public let field: Int
  /// The project.
  public let project: String
  /// The project's name.
  public let name: String
  /// How it was found.
  public let method: LinkMethod
  /// How sure it is, from 0 to 1; 1 for official ones.
  public let score: Double
  /// The year of the sheet that declares it, or whose text a suggestion rests on.
  public let sheetYear: Int
  /// The words and facts behind a suggestion.
  public let words, facts: [String]
  /// Where an official link is declared.
  public let origin: Origin?

  /// Makes a link.
  public init(
    field: Int, project: String, name: String, method: LinkMethod, score: Double, sheetYear: Int,
    words: [String] = [], facts: [String] = [], origin: Origin? = nil
  ) {
    self.field = field
    self.project = project
    self.name = name
    self.method = method
    self.score = score
    self.sheetYear = sheetYear
    self.words = words
    self.facts = facts
    self.origin = origin
  }
}

/// A step of a project from the sheet of one year to that of an earlier year.
public struct SheetStep: Hashable, Sendable {
  /// The later and the earlier sheet.
  public let later, earlier: Int64
  /// How it was found: `exact`, `normalised`, `similar`, `confirmed`.
  public let method: String
  /// How sure it is, from 0 to 1.
  public let score: Double
  /// Whether it belongs to the project's chain; if not, it is a suggestion.
  public let isLinked: Bool
  /// How alike names and purposes are, from 0 to 1.
  public let nameLikeness: Double
  /// How alike the purposes are, where they were compared.
  public let purposeLikeness: Double?
  /// In how many fiscal years both report the same money, of how many that could be compared.
  public let agreeingYears, comparedYears: Int
  /// Whether both give the same start year.
  public let sameStart: Bool?
  /// Whether both are of one ministry.
  public let sameMinistry: Bool

  /// Makes a step.
  public init(
    later: Int64, earlier: Int64, method: String, score: Double, isLinked: Bool,
    nameLikeness: Double, purposeLikeness: Double?, agreeingYears: Int, comparedYears: Int,
    sameStart: Bool?, sameMinistry: Bool
  ) {
    self.later = later
    self.earlier = earlier
    self.method = method
    self.score = score
    self.isLinked = isLinked
    self.nameLikeness = nameLikeness
    self.purposeLikeness = purposeLikeness
    self.agreeingYears = agreeingYears
    self.comparedYears = comparedYears
    self.sameStart = sameStart
    self.sameMinistry = sameMinistry
  }
}
