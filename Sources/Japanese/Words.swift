import CMeCab
import Foundation
import Synchronization

/// A word of a text.
public struct Word: Hashable, Sendable {
  /// What kind of word it is, as far as Hyoka needs to know.
  public enum Kind: String, Sendable {
    /// A noun, a number, a name, a prefix or suffix of one.
    case noun
    /// A verb, an adjective, an adverb.
    case content
    /// A particle, an auxiliary.
    case function
    /// Punctuation and white space.
    case mark
  }

  /// The word as printed.
  public let text: String
  /// What kind of word it is.
  public let kind: Kind
}

/// Splits Japanese text into words, by MeCab with the IPA dictionary.
///
/// Where the dictionary is not installed, words are runs of one script (kanji, katakana, hiragana,
/// letters, digits): coarser, but stable. `isFallback` tells which it is.
public final class WordSplitter: Sendable {
  /// The one splitter of a process: loading the dictionary takes longer than most texts.
  public static let shared = WordSplitter(dictionary: standardDictionary)

  /// Where Debian's package mecab-ipadic-utf8 puts the dictionary.
  public static let standardDictionary = "/var/lib/mecab/dic/ipadic-utf8"

  private struct Tagger: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  private let tagger: Mutex<Tagger?>

  /// Opens a dictionary folder; a folder that is not there means the fallback.
  public init(dictionary: String) {
    tagger = Mutex(
      mecab_new2("-r /dev/null -d \(dictionary)").map { Tagger(pointer: $0) })
  }

  deinit {
    tagger.withLock { if let tagger = $0 { mecab_destroy(tagger.pointer) } }
  }

  /// Whether words are only runs of one script.
  public var isFallback: Bool {
    tagger.withLock { $0 == nil }
  }

  /// The words of a text, in order; joined they are the text.
  public func words(of text: String) -> [Word] {
    tagger.withLock { tagger in
      guard let tagger else { return ScriptRuns.words(of: text) }
      return Self.parse(text, with: tagger.pointer) ?? ScriptRuns.words(of: text)
    }
  }

  private static func parse(_ text: String, with tagger: OpaquePointer) -> [Word]? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer -> [Word]? in
      guard let base = buffer.baseAddress else { return [] }
      let start = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
      guard let first = mecab_sparse_tonode2(tagger, start, buffer.count) else { return nil }
      var words: [Word] = []
      var position = 0
      var next: UnsafePointer<mecab_node_t>? = UnsafePointer(first)
      while let node = next {
        let entry = node.pointee
        next = UnsafePointer(entry.next)
        guard let surface = entry.surface, entry.length > 0 else { continue }
        let end = start.distance(to: surface) + Int(entry.length)
        let begin = end - Int(entry.length)
        guard begin >= position, end <= bytes.count else { return nil }
        if begin > position {
          words.append(Word(text: decode(bytes[position..<begin]), kind: .mark))
        }
        words.append(Word(text: decode(bytes[begin..<end]), kind: kind(entry.feature)))
        position = end
      }
      if position < bytes.count {
        words.append(Word(text: decode(bytes[position...]), kind: .mark))
      }
      return words
    }
  }

  private static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func kind(_ feature: UnsafePointer<CChar>?) -> Word.Kind {
    guard let feature else { return .mark }
    let fields = String(cString: feature).split(separator: ",")
    switch fields.first {
    case "名詞", "接頭詞":
      return fields.dropFirst().first == "非自立" || fields.dropFirst().first == "代名詞"
        ? .function : .noun
    case "動詞", "形容詞", "副詞", "連体詞", "接続詞", "感動詞": return .content
    case "助詞", "助動詞", "フィラー": return .function
    default: return .mark
    }
  }
}

/// Words as runs of one script, for machines without a dictionary.
enum ScriptRuns {
  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var run = ""
    var script: Script?
    for character in text {
      let next = Script(character)
      if next != script || next == .mark {
        if let script, !run.isEmpty { words.append(Word(text: run, kind: script.kind)) }
        run = ""
        script = next
      }
      run.append(character)
    }
    if let script, !run.isEmpty { words.append(Word(text: run, kind: script.kind)) }
    return words
  }

  private enum Script {
    case kanji, katakana, hiragana, letter, mark

    init(_ character: Character) {
      guard let scalar = character.unicodeScalars.first else {
        self = .mark
        return
      }
      switch scalar.value {
      case 0x3041...0x309F: self = .hiragana
      case 0x30A0...0x30FA, 0x30FC...0x30FF, 0xFF66...0xFF9F: self = .katakana
      case 0x3005, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .kanji
      default: self = character.isLetter || character.isNumber ? .letter : .mark
      }
    }

    var kind: Word.Kind {
      switch self {
      case .kanji, .katakana, .letter: .noun
      case .hiragana: .function
      case .mark: .mark
      }
    }
  }
}
