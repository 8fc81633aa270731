/// The claim that a decision is about, by its field, its number and its words.
///
/// Numbers change when a document or the rules of cutting do; the words tell whether it is the same claim.
public struct ClaimKey: Hashable, Sendable {
  /// The program and the cycle of its document.
  public let program, cycle: String
  /// The field, and the claim's number in it when the decision was made.
  public let field, number: Int
  /// What stands for its words.
  public let fingerprint: String

  /// Makes the key of a claim.
  public init(program: String, cycle: String, claim: Claim) {
    self.program = program
    self.cycle = cycle
    field = claim.field
    number = claim.number
    fingerprint = Self.fingerprint(of: claim.text)
  }

  /// The key as a text: `PROGRAM/CYCLE/FIELD/NUMBER-FINGERPRINT`.
  public var text: String { "\(program)/\(cycle)/\(field)/\(number)-\(fingerprint)" }

  /// Reads a key as `text` writes it.
  public init?(_ text: String) {
    let words = text.split(separator: "/", omittingEmptySubsequences: false)
    guard words.count == 4, !words[0].isEmpty, !words[1].isEmpty, let field = Int(words[2]) else {
      return nil
    }
    let place = words[3].split(separator: "-", omittingEmptySubsequences: false)
    guard place.count == 2, let number = Int(place[0]), !place[1].isEmpty else { return nil }
    program = String(words[0])
    cycle = String(words[1])
    self.field = field
    self.number = number
    fingerprint = String(place[1])
  }

  /// Eight hexadecimal digits that stand for words (FNV-1a, 64 bits folded to 32).
  static func fingerprint(of words: String) -> String {
    let hash = words.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    let digits = String((hash ^ hash >> 32) & 0xFFFF_FFFF, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

/// What people said of one claim: of the verdict, and of its kind.
public struct ClaimRulings: Hashable, Sendable {
  /// What was said of the verdict.
  public var verdict = Rulings<ClaimVerdict>()
  /// What was said of the kind.
  public var kind = Rulings<ClaimKind>()

  /// Makes rulings with nothing said.
  public init() {}

  /// Adds a decision, whose object is `verdict/VERDICT` or `kind/KIND`; whether it could be read.
  public mutating func add(
    _ object: String, isConfirmed: Bool, reason: String?, by: String?, at: String
  ) -> Bool {
    let words = object.split(separator: "/", omittingEmptySubsequences: false)
    guard words.count == 2 else { return false }
    if words[0] == "verdict", let value = ClaimVerdict(rawValue: String(words[1])) {
      verdict.add(Ruling(value, isConfirmed: isConfirmed, reason: reason, by: by, at: at))
    } else if words[0] == "kind", let value = ClaimKind(rawValue: String(words[1])) {
      kind.add(Ruling(value, isConfirmed: isConfirmed, reason: reason, by: by, at: at))
    } else {
      return false
    }
    return true
  }

  /// Whether nothing was said.
  public var isEmpty: Bool { verdict.history.isEmpty && kind.history.isEmpty }
}

/// What people said of the claims of one document.
public struct ClaimDecisions: Hashable, Sendable {
  private var byField: [Int: [ClaimKey: ClaimRulings]] = [:]

  /// Makes decisions with nothing said.
  public init() {}

  /// Makes decisions from what was said of claims.
  public init(_ rulings: [ClaimKey: ClaimRulings]) {
    for (key, words) in rulings { byField[key.field, default: [:]][key] = words }
  }

  /// What was said of each of a field's claims, by their numbers, and what is said of claims that are
  /// not there any more.
  ///
  /// A claim is the same if its words are; of several with the same words that of the same number.
  public func assigned(
    to claims: [Claim], of field: Int
  ) -> (rulings: [Int: ClaimRulings], unplaced: [ClaimKey]) {
    guard let keys = byField[field] else { return ([:], []) }
    let byWords = Dictionary(grouping: claims) { ClaimKey.fingerprint(of: $0.text) }
    var rulings: [Int: ClaimRulings] = [:]
    var unplaced: [ClaimKey] = []
    for (key, words) in keys.sorted(by: { $0.key.number < $1.key.number }) {
      let same = byWords[key.fingerprint] ?? []
      if let claim = same.first(where: { $0.number == key.number }) ?? same.first {
        rulings[claim.number] = words
      } else {
        unplaced.append(key)
      }
    }
    return (rulings, unplaced)
  }
}
