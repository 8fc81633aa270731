/// A term of policy (用語) with the spellings that mean the same.
public struct Term: Hashable, Sendable {
  /// How Hyoka came to know it.
  public enum Basis: String, CaseIterable, Sendable {
    /// It stands in the list of terms.
    case listed
    /// A document gives it in brackets or quotation marks, or it is an abbreviation in letters.
    case found
    /// Someone asked for it.
    case asked
  }

  /// Its name: the first spelling.
  public let name: String
  /// The name in English, if the list has one.
  public let english: String?
  /// All spellings, the name among them.
  public let spellings: [String]
  /// How Hyoka came to know it.
  public let basis: Basis

  /// Makes a term.
  public init(name: String, english: String? = nil, spellings: [String], basis: Basis) {
    self.name = name
    self.english = english
    self.spellings = spellings
    self.basis = basis
  }
}

/// One place where a document uses a term.
public struct TermUse: Hashable, Sendable {
  /// The program and cycle of the document.
  public let program, cycle: String
  /// The part of the document.
  public let part: Part
  /// The fields that the part is about; none for the whole program.
  public let fields: [Int]
  /// The line.
  public let line: Int
  /// The term as printed.
  public let spelling: String
  /// The sentence it stands in.
  public let sentence: String

  /// Makes a use.
  public init(
    program: String, cycle: String, part: Part, fields: [Int], line: Int, spelling: String,
    sentence: String
  ) {
    self.program = program
    self.cycle = cycle
    self.part = part
    self.fields = fields
    self.line = line
    self.spelling = spelling
    self.sentence = sentence
  }
}
