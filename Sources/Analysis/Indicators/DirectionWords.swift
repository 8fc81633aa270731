import Policies

/// Words of names and goals that say which way is better.
enum DirectionWords {
  private struct Word {
    let text: String
    let letters: [UInt32]
    let direction: IndicatorDirection
    /// The only letters that may follow, if it matters; the end of the text is always right.
    let before: Set<UInt32>?

    init(_ text: String, _ direction: IndicatorDirection, before: String? = nil) {
      self.text = text
      letters = text.unicodeScalars.map(\.value)
      self.direction = direction
      self.before = before.map { Set($0.unicodeScalars.map(\.value)) }
    }
  }

  /// The word that tells.
  ///
  /// The name goes first. A goal may speak of something else than the name measures (a disease in
  /// the goal, the training against it in the name); it counts for a lower value only where both
  /// speak of one thing.
  static func find(name: String, goal: String) -> (word: String, direction: IndicatorDirection)? {
    if let found = find(in: name) { return found }
    guard let found = find(in: goal) else { return nil }
    if found.direction == .lower, !tellsOfLoss(name),
      IndicatorWords(name).agreement(with: IndicatorWords(goal)) < 0.4
    {
      return nil
    }
    return found
  }

  /// Whether a name measures something unwelcome, such as accidents, delays or costs.
  static func tellsOfLoss(_ name: String) -> Bool {
    let letters = name.unicodeScalars.map(\.value)
    return letters.indices.contains { index in
      losses.contains { letters[index...].starts(with: $0) }
    }
  }

  /// The first word that tells, unless words of both kinds stand in the text.
  private static func find(in text: String) -> (word: String, direction: IndicatorDirection)? {
    let letters = text.unicodeScalars.map(\.value)
    var found: [Word] = []
    for index in letters.indices {
      for word in byFirst[letters[index]] ?? [] where stands(word, in: letters, at: index) {
        found.append(word)
      }
    }
    guard let first = found.first, found.allSatisfy({ $0.direction == first.direction })
    else { return nil }
    return (first.text, first.direction)
  }

  private static func stands(_ word: Word, in letters: [UInt32], at index: Int) -> Bool {
    guard letters[index...].starts(with: word.letters) else { return false }
    let next = index + word.letters.count
    return next >= letters.count || word.before?.contains(letters[next]) ?? true
  }

  private static let byFirst = Dictionary(grouping: words) { $0.letters.first ?? 0 }

  /// 10件以下にする sets a limit, 以下の and 35歳未満の do not; 件数の減少 is a fall, 減少率 measures one.
  private static let words =
    ["以下", "未満"].map { Word($0, .lower, before: "にとをまへ。)）") }
    + ["減少", "低減", "低下", "縮減", "抑制", "短縮"].flatMap { stem in
      [Word(stem, .lower, before: "さしすをに。)）")]
        + ["量", "率", "額", "面積", "効果", "割合", "時間", "数"].map { Word(stem + $0, .higher) }
    }
    + ["増加", "向上", "上昇", "拡大"].map { Word($0, .higher, before: "さしすをに。)）") }
    + ["以上", "達成率", "削減量", "削減率", "削減効果", "削減額", "削減割合"].map { Word($0, .higher) }
    + [
      "死亡率", "死亡者数", "死者数", "死傷者数", "負傷者数", "事故件数", "離職率", "失業率", "不良率", "発生率", "待機児童数",
      "違反件数", "苦情件数", "予報誤差",
    ].map { Word($0, .lower) }

  private static let losses = [
    "事故", "死亡", "死者", "死傷", "負傷", "誤差", "コスト", "遅延", "漏えい", "違反", "排出", "被害", "苦情", "失業",
    "離職", "滞納", "犯罪", "感染", "喫煙", "待機", "労働時間", "処理時間", "処理日数", "所要時間", "所要日数", "度数率", "障害件数",
    "停止時間", "有する者の割合", "発生件数",
  ].map { $0.unicodeScalars.map(\.value) }
}
