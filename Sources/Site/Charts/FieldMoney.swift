import Policies

/// The money of one field (個別分野) of a program in one fiscal year.
struct FieldMoney: Hashable, Sendable {
  /// The current appropriation and the executed amount in yen.
  struct Pair: Hashable, Sendable {
    let budget: Datum<Int64>
    let executed: Datum<Int64>
  }

  let number: Int
  /// The field's name, as its source has it.
  let name: String
  /// All its money.
  let all: Pair
  /// Its money without contributions to international organisations (分担金・拠出金), if known.
  let withoutContributions: Pair?

  /// The money that is asked for.
  func pair(_ scope: Scope) -> Pair {
    switch scope {
    case .all: all
    case .withoutContributions:
      withoutContributions
        ?? Pair(budget: .missing(Self.noBreakdown), executed: .missing(Self.noBreakdown))
    }
  }

  /// Which money of the fields a chart shows.
  enum Scope: CaseIterable, Sendable {
    case all
    case withoutContributions
  }

  private static let noBreakdown = Bilingual(
    ja: "分担金・拠出金の内訳が不明", en: "contributions are not known separately")
}
