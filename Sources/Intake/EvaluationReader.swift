import CSodium
import Foundation
public import Policies

/// A document file with what was read from it.
public struct ReadEvaluation: Sendable {
  /// The file's name without its folder.
  public let name: String
  /// What kind of file it is.
  public let format: DocumentFormat
  /// The text encoding, for text and HTML.
  public let encoding: String?
  /// SHA-256 of the file's bytes, in hexadecimal.
  public let digest: String
  /// The record.
  public let evaluation: Evaluation
}

/// Reads evaluation documents.
public struct EvaluationReader: Sendable {
  private let profiles: [Profile]

  /// Makes a reader that knows some kinds of document.
  public init(profiles: [Profile]) {
    self.profiles = profiles
  }

  /// Reads a file: recognises its format by content, and the profile that accounts for most of it.
  ///
  /// - Throws: `Problem` when the file cannot be read, or when no profile finds anything in it.
  public func read(path: String) async throws -> ReadEvaluation {
    let name = URL(fileURLWithPath: path).lastPathComponent
    do {
      let bytes = try Self.bytes(path: path)
      let raw = try await Self.rawDocument(bytes, path: path)
      return ReadEvaluation(
        name: name, format: raw.format, encoding: raw.encoding, digest: FileDigest.sha256(bytes),
        evaluation: try evaluation(raw, name: name))
    } catch let problem as Problem {
      if let place = problem.place, place.hasPrefix(":") { throw problem.replacing(path + place) }
      throw problem.at(path)
    }
  }

  private func evaluation(_ raw: RawDocument, name: String) throws(Problem) -> Evaluation {
    let candidates = profiles.compactMap { profile -> Evaluation? in
      var parser = DocumentParser(raw, name: name, profile: profile)
      return parser.parse()
    }
    // The first of equals wins, so that the order of the profiles decides.
    let best = candidates.enumerated().max { left, right in
      (left.element.weight, right.offset) < (right.element.weight, left.offset)
    }?.element
    guard let best, best.weight > 0 else { throw Self.notAnEvaluation() }
    return best
  }

  static func bytes(path: String) throws(Problem) -> [UInt8] {
    // Only a regular file has an end: a pipe would be waited for.
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else {
      throw .cannotOpen(isFolder: attributes?[.type] as? FileAttributeType == .typeDirectory)
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw .cannotOpen(isFolder: false)
    }
    defer { try? handle.close() }
    // One byte more than allowed tells a file that is too large without reading all of it.
    let data = try? handle.read(upToCount: ReadingLimits.fileBytes + 1)
    guard (data?.count ?? 0) <= ReadingLimits.fileBytes else {
      throw .tooLarge(bytes: attributes?[.size] as? Int ?? ReadingLimits.fileBytes + 1)
    }
    guard let data, !data.isEmpty else { throw .empty() }
    return Array(data)
  }

  private static func rawDocument(_ bytes: [UInt8], path: String) async throws -> RawDocument {
    let raw: RawDocument
    switch FileKind(bytes) {
    case .pdf: raw = try await PDFFile.read(path: path)
    case .zip: raw = try DOCXFile.read(bytes)
    case .html: raw = try HTMLFile.read(bytes)
    case .binary: throw Problem.binary()
    case .text: raw = try TextFile.read(bytes)
    }
    guard raw.lines.contains(where: { !$0.isBlank }) else { throw Problem.empty() }
    return raw
  }

  private static func notAnEvaluation() -> Problem {
    Problem(
      .invalid, "not-an-evaluation",
      Bilingual(
        ja: "どのプロファイルの見出しも見つかりません。",
        en: "No profile finds any of its headings in this document."),
      advice: Bilingual(
        ja: "評価書なら --profile で見出しを定義してください。"
          + "データは hyoka import で取り込み、知らない形の表は --layout で列を定義します。",
        en: "If it is an evaluation, describe its headings in a profile (--profile). "
          + "Data goes to hyoka import, a table of your own with --layout."))
  }
}

extension Evaluation {
  /// How much of the document the profile explains: parts found, then lines assigned.
  var weight: Int {
    let parts =
      statements.count + opinions.count + preambles.count + (budget == nil ? 0 : 5)
      + (program.title == nil ? 0 : 5)
    return parts == 0 ? 0 : parts * 10 + lineCounts.assigned
  }
}

extension Problem {
  func replacing(_ place: String) -> Problem {
    Problem(kind, code, message, at: place, advice: advice)
  }
}

/// The kind of a file, from its first bytes.
enum FileKind {
  case pdf, zip, html, text, binary

  init(_ bytes: [UInt8]) {
    let head = bytes.prefix(1024)
    if head.starts(with: Array("PK\u{3}\u{4}".utf8))
      || head.starts(with: Array("PK\u{5}\u{6}".utf8))
    {
      self = .zip
    } else if Self.find(Array("%PDF-".utf8), in: head) {
      self = .pdf
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || head.starts(with: [0x89, 0x50, 0x4E]) {
      self = .binary
    } else if Self.isHTML(bytes) {
      self = .html
    } else {
      self = .text
    }
  }

  private static func isHTML(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(1 << 16)
    let isWide = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
    let sample = isWide ? start : start.throughLastLine
    guard let (text, _) = try? TextFile.decode(Array(sample)) else { return false }
    let head = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(2000).lowercased()
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return true }
    return head.hasPrefix("<")
      && ["<html", "<body", "<p>", "<table", "<div", "<h1"].contains {
        head.contains($0)
      }
  }

  private static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= needle.count else { return false }
    return (bytes.startIndex...(bytes.endIndex - needle.count)).contains {
      bytes[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}

/// Digests of files.
public enum FileDigest {
  /// SHA-256 in hexadecimal, by libsodium.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return hexadecimal(digest)
  }

  static func hexadecimal(_ digest: [UInt8]) -> String {
    digest.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }
}
