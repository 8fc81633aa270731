import Foundation
import GRDB
import Policies

/// The errors of the store.
enum StoreProblem {
  static func column(_ name: String) -> Problem {
    Problem(
      .unreadable, "store-damaged",
      Bilingual(ja: "保存データの列「\(name)」を読めません。", en: "The store's column \(name) cannot be read."),
      advice: Bilingual(ja: "新しい保存先に取り込み直してください。", en: "Import into a new store."))
  }

  static func newer(_ path: String) -> Problem {
    Problem(
      .unreadable, "store-newer",
      Bilingual(
        ja: "新しい版のHyokaで作られた保存データです。", en: "The store was made by a newer Hyoka."),
      at: path,
      advice: Bilingual(ja: "Hyokaを更新してください。", en: "Update Hyoka."))
  }

  /// The store can only be read, and its tables are those of an older version.
  static func older(_ path: String) -> Problem {
    Problem(
      .unreadable, "store-older",
      Bilingual(
        ja: "古い版のHyokaで作られた保存データで、書き込めないため更新できません。",
        en: "The store was made by an older Hyoka, and can only be read, not brought up to date."),
      at: path, advice: writable)
  }

  private static let writable = Bilingual(
    ja: "ファイルとフォルダに書き込めるようにするか、書き込める場所に写してください。",
    en: "Let the file and its folder be written, or copy the store to where it may be.")

  static func missing(_ path: String) -> Problem {
    Problem(
      .unreadable, "store-missing",
      Bilingual(ja: "保存データがありません。", en: "There is no store."), at: path,
      advice: Bilingual(
        ja: "先に hyoka import を実行するか、--db で場所を指定してください。",
        en: "Run hyoka import first, or say where it is with --db."))
  }

  /// The machine stopped, or its disk failed, before all pages of the first import were on the disk.
  static func unfinished(_ path: String) -> Problem {
    let mark = URL(fileURLWithPath: FillingMark.name(path)).lastPathComponent
    return Problem(
      .unreadable, "store-unfinished",
      Bilingual(
        ja: "最初の取り込みがディスクに書き終わらないうちに途切れたため、保存データの一部が失われたおそれがあります。",
        en: "The first import was cut off before all of it was on the disk; parts may be lost."),
      at: path,
      advice: Bilingual(
        ja: "保存データと、同じ場所の \(mark) を消して、取り込み直してください。",
        en: "Delete the store and \(mark) beside it, and import again."))
  }

  /// The store was closed, as another took its place.
  static func closed(_ path: String) -> Problem {
    Problem(
      .unreadable, "store-closed",
      Bilingual(ja: "保存データは閉じられました。", en: "The store was closed."), at: path,
      advice: Bilingual(ja: "少し待ってやり直してください。", en: "Wait a moment and try again."))
  }

  /// What went wrong in the database, for people.
  static func database(_ error: any Error, _ path: String) -> Problem {
    guard let error = error as? DatabaseError else {
      return Problem(
        .unreadable, "store-unreadable",
        Bilingual(ja: "保存データを開けません（\(error)）。", en: "The store cannot be opened (\(error))."),
        at: path)
    }
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      return Problem(
        .unreadable, "store-no-database",
        Bilingual(
          ja: "Hyokaの保存データではないか、壊れています。", en: "The file is no Hyoka store, or is damaged."),
        at: path,
        advice: Bilingual(ja: "--db で別の場所を指定してください。", en: "Choose another file with --db."))
    case .SQLITE_BUSY:
      return Problem(
        .unreadable, "store-busy",
        Bilingual(
          ja: "別の処理が保存データを使用中です。", en: "Another process is using the store."), at: path,
        advice: Bilingual(ja: "終わってからやり直してください。", en: "Try again when it has finished."))
    case .SQLITE_READONLY:
      return Problem(
        .unreadable, "store-read-only",
        Bilingual(ja: "保存データに書き込めません。", en: "The store can only be read."), at: path,
        advice: writable)
    case .SQLITE_FULL:
      return Problem(
        .unreadable, "store-full",
        Bilingual(ja: "ディスクに空きがありません。", en: "The disk is full."), at: path)
    default:
      return Problem(
        .unreadable, "store-unreadable",
        Bilingual(
          ja: "保存データを読み書きできません（\(error.resultCode)）。",
          en: "The store cannot be read or written (\(error.message ?? "\(error.resultCode)"))."),
        at: path,
        advice: Bilingual(
          ja: "場所と権限を確かめてください。", en: "Check that the folder exists and may be written."))
    }
  }
}
