public import Policies

/// A unit as sheets print it, and the unit it stands for.
public struct IndicatorUnit: Hashable, Sendable {
  /// What a unit measures.
  public enum Family: String, CaseIterable, Sendable {
    /// ％, 割合, 率.
    case percent
    /// 件, 回, か所, 国: things counted one by one, which sheets mix up.
    case counter
    /// 人, 名.
    case people
    /// 円, 千円, 百万円, ドル.
    case money
    /// 数, or nothing.
    case unstated
    /// Anything else.
    case other
  }

  /// The usual spelling, as in % for ％ and か国 for カ国数.
  public let name: String
  /// What it measures.
  public let family: Family

  /// Reads a unit; what stands behind a stroke (回/年) does not count.
  public init(_ text: String?) {
    self = Self.common[text ?? ""] ?? IndicatorUnit(reading: text ?? "")
  }

  /// The spellings that make up nearly all units, read once.
  private static let common: [String: IndicatorUnit] = {
    let texts = ["", "％", "%", "人", "件", "回", "か国", "国", "件数", "か所", "百万円", "数", "社", "名", "円"]
    return Dictionary(texts.map { ($0, IndicatorUnit(reading: $0)) }) { first, _ in first }
  }()

  private init(reading text: String) {
    let folded = IndicatorFolding.fold(text).prefix { $0 != IndicatorFolding.reckoning }
      .filter { $0 != IndicatorFolding.opening && $0 != IndicatorFolding.closing }
    var letters = String(String.UnicodeScalarView(folded.compactMap(Unicode.Scalar.init)))
    if text.unicodeScalars.contains(where: { $0 == "％" || $0 == "%" || $0 == "﹪" }) {
      letters = letters.isEmpty ? "%" : "%" + letters
    }
    name = Self.usual(letters)
    family = Self.family(of: name)
  }

  /// How two units agree.
  public func agreement(with other: IndicatorUnit) -> IndicatorEvidence.UnitAgreement {
    if family == .unstated || other.family == .unstated { return .unstated }
    if name == other.name { return .same }
    if family == .percent, other.family == .percent { return .same }
    if family == .people, other.family == .people { return .same }
    return family == .counter && other.family == .counter ? .counters : .differs
  }

  /// Whether a name says that it counts in this unit, as 利用者数 does 人 and 解決率 does ％.
  ///
  /// What stands in brackets behind the name does not count.
  func isNamed(in indicator: String) -> Bool {
    let folded = IndicatorFolding.fold(indicator).compactMap(Unicode.Scalar.init)
    let text = String(String.UnicodeScalarView(folded))
    let bracket = text.hasSuffix(")") ? text.lastIndex(of: "(") : nil
    let bare = text[..<(bracket ?? text.endIndex)]
    let isShare = ["率", "割合"].contains { bare.hasSuffix($0) }
    switch family {
    case .unstated: return false
    case .percent: return isShare
    case .people: return !isShare && ["人数", "者数", "名数", "員数"].contains { text.contains($0) }
    case .counter, .money, .other: return !isShare && text.contains(name + "数")
    }
  }

  private static func usual(_ letters: String) -> String {
    if let spelling = spellings[letters] { return spelling }
    guard letters.count > 1, letters.hasSuffix("数") else { return letters }
    let stem = String(letters.dropLast())
    return spellings[stem] ?? stem
  }

  private static func family(of name: String) -> Family {
    func ends(_ suffixes: [String]) -> Bool {
      suffixes.contains { name.utf8.reversed().starts(with: $0.utf8.reversed()) }
    }
    if name.isEmpty || name == "数" || name == "指数" { return .unstated }
    if name.utf8.first == 0x25 || ends(["率", "割合"]) { return .percent }
    if ends(["人", "名", "者", "職員", "委員"]) { return .people }
    if ends(["円", "ドル"]) { return .money }
    return ends(counters) ? .counter : .other
  }

  private static let spellings: [String: String] = [
    "%": "%", "パーセント": "%", "割合": "%", "率": "%", "比率": "%", "件数": "件", "名": "人",
    "人数": "人", "名数": "人", "のべ人": "人", "述べ人": "人", "延べ人": "人", "国": "か国",
    "カ国": "か国", "ヶ国": "か国", "ケ国": "か国", "ヵ国": "か国", "箇国": "か国", "国数": "か国",
    "箇所": "か所", "カ所": "か所", "ヶ所": "か所", "ケ所": "か所", "ヵ所": "か所", "個所": "か所",
    "回数": "回", "社数": "社",
  ]

  private static let counters = [
    "件", "回", "か所", "か国", "個", "本", "社", "校", "団体", "機関", "冊", "部", "台", "隻",
    "地域", "都市", "事業", "案件", "項目", "点", "施設", "拠点", "種類", "度", "組", "箇", "プロジェクト",
  ]
}
