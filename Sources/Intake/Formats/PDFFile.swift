import Foundation
import Policies
import Subprocess

/// Reads the text layer of a PDF through poppler, which tells where each word stands.
enum PDFFile {
  static func read(path: String) async throws -> RawDocument {
    let output = try await words(path: path)
    let root = try XMLFile(xml: Array(output.utf8), format: "PDF", recovering: true).root
    let pages = (root?.descendants("page") ?? []).enumerated().map { index, node in
      PDFPage(number: index + 1, node)
    }
    guard pages.count <= ReadingLimits.pages else { throw tooManyPages() }
    guard pages.contains(where: { !$0.words.isEmpty }) else { throw withoutText() }
    var lines = pages.flatMap { PDFLayout(page: $0).lines() }
    PDFFurniture.mark(&lines, pages: pages)
    guard lines.count <= ReadingLimits.lines else { throw Problem.tooManyLines() }
    return RawDocument(format: .pdf, encoding: nil, lines: lines)
  }

  /// Runs `pdftotext -bbox-layout` in a process of its own: a file that crashes or stalls it costs
  /// us nothing but an error.
  private static func words(path: String) async throws -> String {
    let result = try await withThrowingTaskGroup(of: PopplerResult.self) { group in
      group.addTask { try await run(path) }
      group.addTask {
        try await Task.sleep(for: .seconds(ReadingLimits.popplerSeconds))
        throw tooSlow()
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw tooSlow() }
      return first
    }
    guard !result.message.contains("Incorrect password") else { throw encrypted() }
    guard result.succeeded else { throw Problem.damaged("PDF", "pdftotext") }
    return result.output
  }

  private struct PopplerResult: Sendable {
    let output: String
    let message: String
    let succeeded: Bool
  }

  private static func run(_ path: String) async throws -> PopplerResult {
    do {
      let result = try await Subprocess.run(
        .name("pdftotext"),
        arguments: [
          "-bbox-layout", "-enc", "UTF-8", "-l", "\(ReadingLimits.pages + 1)", path, "-",
        ],
        output: .string(limit: ReadingLimits.unpackedBytes * 4), error: .string(limit: 1 << 20))
      return PopplerResult(
        output: result.standardOutput, message: result.standardError,
        succeeded: result.terminationStatus.isSuccess)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw withoutPoppler()
    }
  }

  private static func encrypted() -> Problem {
    Problem(
      .unreadable, "pdf-encrypted",
      Bilingual(ja: "PDFが暗号化されています。", en: "The PDF is encrypted."),
      advice: Bilingual(
        ja: "パスワードを外して保存し直してください。", en: "Save a copy without the password."))
  }

  private static func withoutText() -> Problem {
    Problem(
      .unreadable, "pdf-without-text",
      Bilingual(
        ja: "PDFに文字情報がありません（画像のみ）。",
        en: "The PDF has no text layer; its pages are pictures."),
      advice: Bilingual(
        ja: "文字認識（OCR）をしてから読み込んでください。", en: "Run text recognition (OCR) on it first."))
  }

  private static func withoutPoppler() -> Problem {
    Problem(
      .unreadable, "poppler-missing",
      Bilingual(ja: "pdftotextが見つかりません。", en: "pdftotext is not installed."),
      advice: Bilingual(
        ja: "poppler-utilsを導入してください。", en: "Install it: apt-get install poppler-utils."))
  }

  private static func tooSlow() -> Problem {
    Problem(
      .unreadable, "pdf-too-slow",
      Bilingual(
        ja: "PDFの読み取りが\(ReadingLimits.popplerSeconds)秒で終わりません。",
        en: "Reading the PDF took more than \(ReadingLimits.popplerSeconds) seconds."),
      advice: Bilingual(ja: "文書を分割してください。", en: "Split the document."))
  }

  private static func tooManyPages() -> Problem {
    Problem(
      .unreadable, "pdf-too-many-pages",
      Bilingual(
        ja: "ページが多すぎます（上限\(ReadingLimits.pages)ページ）。",
        en: "The PDF has more than \(ReadingLimits.pages) pages."),
      advice: Bilingual(ja: "文書を分割してください。", en: "Split the document."))
  }
}

/// The words of a page with their places.
struct PDFPage {
  let number: Int
  let height: Double
  let words: [PDFWord]

  init(number: Int, _ node: XMLNode) {
    self.number = number
    height = node.number("height") ?? 0
    words = node.descendants("word").compactMap(PDFWord.init)
  }
}

/// A run of characters without white space.
struct PDFWord {
  let text: String
  let left, top, right, bottom: Double

  init?(_ node: XMLNode) {
    let text = node.children.compactMap(\.text).joined()
    guard let left = node.number("xMin"), let top = node.number("yMin"),
      let right = node.number("xMax"), let bottom = node.number("yMax"),
      !text.allSatisfy(\.isWhitespace),
      [left, top, right, bottom].allSatisfy({ $0.isFinite && abs($0) < 1e6 })
    else { return nil }
    self.text = text
    self.left = min(left, right)
    self.right = max(left, right)
    self.top = min(top, bottom)
    self.bottom = max(top, bottom)
  }

  var middle: Double { (top + bottom) / 2 }

  /// The size of the type, from the width of the characters: boxes of some fonts are much taller
  /// than the type.
  var size: Double {
    let units = text.unicodeScalars.reduce(0.0) { $0 + ($1.value >= 0x2E80 ? 1 : 0.55) }
    return units > 0 ? (right - left) / units : bottom - top
  }
}
