/// The number by which the tax agency knows a corporation (法人番号).
public enum CorporateNumber {
  /// Whether a word is one: 13 digits, and not one digit over and over, with which sheets say that
  /// there is none, as they do for persons, joint ventures and bodies abroad.
  public static func isOne(_ word: String) -> Bool {
    word.utf8.count == 13 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && Set(word.utf8).count > 1
  }
}
