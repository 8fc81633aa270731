import Policies
import Store

/// The file of the record as it was opened, and what has become of it since.
struct RecordFile {
  private let path: String
  private let patience: Int
  private var store: Store?
  private var identity: FileIdentity?
  private var openings = 1
  private var changes = 0
  private var lastCount: Int64?
  private var distrusted: ContinuousClock.Instant?

  init(_ store: Store) {
    path = store.path
    patience = store.patience
    self.store = store
    identity = FileIdentity(path: store.path)
  }

  /// The record at its present version; a file that was put in place of the old one is opened.
  mutating func check() -> RecordWatch.State {
    do throws(Problem) {
      let store = try present()
      let count = try store.changeCount()
      if count != lastCount { changes += 1 }
      lastCount = count
      let version = RecordVersion(opening: openings, change: changes)
      return .success(RecordWatch.Record(store: store, version: version))
    } catch {
      return .failure(error)
    }
  }

  /// Has the file opened anew at the next look, as it may have been copied half when it was opened.
  ///
  /// A file that is damaged for good is not opened over and over.
  mutating func distrust() {
    let now = ContinuousClock.now
    if let last = distrusted, last.duration(to: now) < .seconds(10) { return }
    distrusted = now
    close()
  }

  private mutating func close() {
    try? store?.close()
    store = nil
    lastCount = nil
  }

  private mutating func present() throws(Problem) -> Store {
    let now = FileIdentity(path: path)
    if let store, now == identity { return store }
    // The log belongs to the file that was open, and not to the one that took its place.
    if now != identity { try store?.emptyLog() }
    close()
    guard FileIdentity.isWholeDatabase(path) else { throw Problem.recordReplaced(path) }
    let store = try Store(path: path, creating: false, patience: patience)
    self.store = store
    identity = now
    openings += 1
    return store
  }
}

extension Problem {
  /// The file of the record is gone, or being replaced just now.
  fileprivate static func recordReplaced(_ path: String) -> Problem {
    Problem(
      .unreadable, "store-missing",
      Bilingual(
        ja: "保存データがないか、書き換えの途中です。",
        en: "The store is gone, or is being replaced."), at: path,
      advice: Bilingual(
        ja: "完全な保存データを同じ場所に置いてください。", en: "Put a whole store in the same place."))
  }
}
