/// The remarks that ministries put in brackets behind the name of a project and that are no part of
/// it.
///
/// The words are compared with folded text: half width, small letters, no spaces and signs, no long
/// vowel mark. This is the one table to extend when a new kind of remark appears.
enum NameRemarks {
  /// What a remark begins with that gives the name of the year before.
  private static let formerMarks = folded([
    "旧事業名", "旧名称", "旧名", "旧称", "旧事業", "旧", "前年度事業名", "変更前",
  ])
  /// What stands before the name of the year before within a remark.
  private static let formerLinks = folded(["事業名は", "名称は"])
  /// Remarks that are nothing but such a word.
  private static let words = Set(
    folded([
      "新規", "新", "仮称", "仮", "継続", "再掲", "改称", "義務", "任意", "義務的拠出金", "任意拠出金", "義務的分担金",
      "任意供出金", "拠出金", "分担金", "補助金", "委託費", "経過措置", "国際観光旅客税財源", "情報通信技術調達等適正・効率化推進費",
    ]))
  /// What a remark ends with.
  private static let endings = folded([
    "含む", "除く", "を統合", "に統合", "名称変更", "名称を変更", "改称", "後継", "後継事業",
  ])
  /// What a remark with a year (年度) says of it.
  private static let yearWords = folded([
    "まで", "から", "より", "限り", "終了", "開始", "廃止", "新規", "以降", "要求", "実施",
  ])
  private static let year = folded(["年度"])

  /// Whether the text of a bracket is a remark.
  static func isRemark(_ text: ArraySlice<UInt32>) -> Bool {
    words.contains(Array(text))
      || isAbbreviation(text)
      || formerMarks.contains { text.starts(with: $0) }
      || endings.contains { text.suffix($0.count).elementsEqual($0) }
      || (place(of: year, in: text) != nil && place(of: yearWords, in: text) != nil)
  }

  /// The name that the project had before, if the remark gives it.
  static func formerName(in remark: ArraySlice<UInt32>) -> [UInt32]? {
    if let place = place(of: formerLinks, in: remark) { return name(remark[place.upperBound...]) }
    guard let mark = formerMarks.first(where: { remark.starts(with: $0) }) else { return nil }
    return name(remark.dropFirst(mark.count))
  }

  /// Whether a bracket only adds the abbreviation of a name, as in 拠出金（ＵＮＨＣＲ）.
  private static func isAbbreviation(_ text: ArraySlice<UInt32>) -> Bool {
    text.count > 1 && text.count < 12 && text.allSatisfy { $0 < 0x80 }
      && text.contains { $0 >= 0x61 }
  }

  private static func name(_ letters: ArraySlice<UInt32>) -> [UInt32]? {
    letters.isEmpty ? nil : Array(letters)
  }

  private static func place(of words: [[UInt32]], in text: ArraySlice<UInt32>) -> Range<Int>? {
    for start in text.indices {
      for word in words where text[start...].starts(with: word) {
        return start..<(start + word.count)
      }
    }
    return nil
  }

  private static func folded(_ words: [String]) -> [[UInt32]] { words.map(NameFolding.letters) }
}
