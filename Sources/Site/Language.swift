public import Policies

/// A language of the interface.
public enum Language: String, CaseIterable, Sendable {
  case japanese = "ja"
  case english = "en"

  /// The text in this language.
  public func callAsFunction(_ text: Bilingual) -> String {
    self == .japanese ? text.japanese : text.english
  }

  /// The text in this language, from its two versions.
  func callAsFunction(_ japanese: String, _ english: String) -> String {
    self == .japanese ? japanese : english
  }

  /// The other language.
  var other: Language { self == .japanese ? .english : .japanese }
}
